import { parquetMetadata } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { findFlatColumn, rangeOf } from "../../../src/formats/tables/geoparquet/flat-column.ts";
import { createGroupBytes } from "../../../src/formats/tables/geoparquet/group-bytes.ts";

const names = ["id", "number"];

function aFile(size?: number) {
  const rows = Array.from({ length: 30 }, (_, row) => row);
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "id", data: rows.map((row) => `E${row}`), type: "STRING" },
      { name: "number", data: rows, type: "INT32" },
    ],
    rowGroupSize: 10,
  });
  const asked: (readonly [number, number])[] = [];
  const file = {
    size: size ?? buffer.byteLength,
    slice: async (from: number, to: number) => {
      asked.push([from, to]);
      return new Uint8Array(buffer.slice(from, to));
    },
  };
  return { buffer, asked, file, metadata: parquetMetadata(buffer) };
}

describe("the bytes of a row group", () => {
  const readAll = async ({ buffer, file, metadata }: ReturnType<typeof aFile>, readsOn: boolean) => {
    const bytes = createGroupBytes(file, metadata, names, readsOn);
    for (const group of [0, 1, 2]) {
      for (const name of names) {
        const column = findFlatColumn(metadata, group, name);
        if (column === null) throw new Error("no such column");
        const read = (await bytes.read(group, column)).slice();
        expect(read).toEqual(new Uint8Array(buffer.slice(...rangeOf(column))));
      }
    }
  };

  it("are asked for at once, each group's while the one before is read, and none twice", async () => {
    const file = aFile();
    await readAll(file, true);
    expect(file.asked).toHaveLength(3);
  });

  it("are asked for no further than the group that is looked at", async () => {
    const { file, metadata, asked } = aFile();
    const column = findFlatColumn(metadata, 0, "id");
    if (column === null) throw new Error("no such column");
    await createGroupBytes(file, metadata, names, false).read(0, column);
    expect(asked).toHaveLength(1);
  });

  it("come column by column where the file is shorter than it says", async () => {
    const file = aFile(10);
    await readAll(file, true);
    expect(file.asked).toHaveLength(6);
  });
});
