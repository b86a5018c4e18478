import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import { createFeatureWriter } from "../feature-writer.ts";
import { FileFailure, type TableDriver, type TableFile } from "../table-driver.ts";

const signature = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];

/** FlatGeobuf, feature by feature as its stream comes. */
export const flatgeobufDriver: TableDriver = {
  id: "flatgeobuf",
  accepts: ({ bytes }) => signature.every((byte, index) => bytes[index] === byte),
  async read(file, _, sink) {
    if (!isSoundHeader(file.head, file.size)) throw new FileFailure("file-unreadable");
    const writer = createFeatureWriter(sink);
    const { stream, read } = toStream(file);
    try {
      const features = deserialize(stream, {
        headerMetaFn: ({ crs }) => {
          if (crs !== null && crs.code > 0) sink.noted({ kind: "crs", name: `EPSG:${crs.code}` });
        },
      });
      for await (const { properties, geometry } of features) {
        writer.add(Object.entries(properties ?? {}), geometry);
        if (!writer.goesOn) return;
        if (writer.row % 1024 === 0) sink.progressed(read());
      }
    } catch (error) {
      if (error instanceof FileFailure) throw error;
      // Nothing after this point can be told apart; what was read before it is sound.
      if (writer.row === 0) throw new FileFailure("file-unreadable");
      sink.report("row-unreadable", writer.row, "");
      writer.add([], null);
    }
    writer.flush();
    sink.progressed(read());
  },
};

const mostColumns = 4096;
/** Behind magic bytes and length: where the root table is, whose eighth field is the list of columns. */
const [lengthAt, rootAt, columnsField] = [8, 12, 4 + 2 * 7];

/** The library believes a header, and would look for as many columns as a broken one happens to name. */
function isSoundHeader(head: Uint8Array, size: number): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const length = view.getUint32(lengthAt, true);
    if (length < 8 || rootAt + length > Math.min(size, head.length)) return Number.isNaN(size);
    const table = rootAt + view.getUint32(rootAt, true);
    const fields = table - view.getInt32(table, true);
    const field =
      view.getUint16(fields, true) > columnsField ? view.getUint16(fields + columnsField, true) : 0;
    if (field === 0) return true;
    const columns = table + field + view.getUint32(table + field, true);
    return view.getUint32(columns, true) <= mostColumns;
  } catch {
    return false;
  }
}

function toStream(file: TableFile): { readonly stream: ReadableStream<Uint8Array>; read(): number } {
  const pieces = file.stream()[Symbol.asyncIterator]();
  let read = 0;
  return {
    stream: new ReadableStream({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else {
          read += value.length;
          controller.enqueue(value);
        }
      },
    }),
    read: () => read,
  };
}
