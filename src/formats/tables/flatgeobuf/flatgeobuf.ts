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
/** Behind magic bytes and length: where the root table is; its fields by their places in the table's list. */
const [lengthAt, rootAt] = [8, 12];
const fieldPlaces = { columns: 4 + 2 * 7, count: 4 + 2 * 8, nodeSize: 4 + 2 * 9 } as const;
const usualNodeSize = 16;
const bytesPerNode = 40;

/**
 * The library believes a header: it would look for as many columns as a broken one happens to name, and for ever for the
 * index of no features.
 */
function isSoundHeader(head: Uint8Array, size: number): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const length = view.getUint32(lengthAt, true);
    const end = rootAt + length;
    if (length < 8 || end > Math.min(size, head.length)) return Number.isNaN(size);
    const table = rootAt + view.getUint32(rootAt, true);
    const fields = table - view.getInt32(table, true);
    const listed = view.getUint16(fields, true);
    if (fields + listed > end || table + view.getUint16(fields + 2, true) > end) return false;
    const fieldAt = (place: number) => {
      const offset = listed > place ? view.getUint16(fields + place, true) : 0;
      return offset === 0 ? null : table + offset;
    };
    const [columns, countAt, nodeSizeAt] = [
      fieldAt(fieldPlaces.columns),
      fieldAt(fieldPlaces.count),
      fieldAt(fieldPlaces.nodeSize),
    ];
    const nodeSize = nodeSizeAt === null ? usualNodeSize : view.getUint16(nodeSizeAt, true);
    const count = countAt === null ? 0 : Number(view.getBigUint64(countAt, true));
    if (nodeSize > 0 && (count === 0 || count * bytesPerNode > size)) return false;
    if (columns === null) return true;
    const list = columns + view.getUint32(columns, true);
    return list + 4 <= end && view.getUint32(list, true) <= mostColumns;
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
