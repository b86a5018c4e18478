import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import { createFeatureWriter } from "../feature-writer.ts";
import { FileFailure, type TableDriver, type TableFile } from "../table-driver.ts";

const signature = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];

/** FlatGeobuf, feature by feature as its stream comes. */
export const flatgeobufDriver: TableDriver = {
  id: "flatgeobuf",
  accepts: ({ bytes }) => signature.every((byte, index) => bytes[index] === byte),
  async read(file, _, sink) {
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
