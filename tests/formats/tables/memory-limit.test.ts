import { describe, expect, it } from "vitest";
import { findMemoryLimit } from "../../../src/formats/tables/memory-budget.ts";
import type { FromWorker } from "../../../src/formats/tables/protocol.ts";
import { readTable } from "../../../src/formats/tables/read-table.ts";
import { createTableDocument } from "../../../src/formats/tables/table-document.ts";
import type { RowBatch, TableDriver } from "../../../src/formats/tables/table-driver.ts";
import { openTableFile } from "../../../src/formats/tables/table-file.ts";
import type { Mapping } from "../../../src/model/documents/mapping.ts";
import { formatTableIssue } from "../../../src/words/table-issues.ts";
import { createToldOpener, toBlob } from "./open-table.ts";

const mapping: Mapping = {
  shape: "table",
  columns: { title: ["title"], start: ["date"] },
  dateOrder: null,
  epoch: null,
  codebook: "own",
  placePrecision: "city",
  isSwapped: false,
  crs: null,
};
const rowCount = 40_000;

function writeRows(): string {
  const note = "told at length ".repeat(8);
  const rows = Array.from({ length: rowCount }, (_, index) => `2018,Event ${index}: ${note},40,46`);
  return `date,title,lat,lng\n${rows.join("\n")}\n`;
}

/** Opens a file with so much memory; the messages that come. */
async function openWithin(memoryLimit: number): Promise<readonly FromWorker[]> {
  const messages: FromWorker[] = [];
  const opener = createToldOpener(messages, { memoryLimit });
  const options = { encoding: null, delimiter: null };
  const blob = toBlob(writeRows());
  await opener.handle({ kind: "inspect", opening: 1, name: "e.csv", blob, options, entry: null });
  await opener.handle({ kind: "read", opening: 1, mapping, documentId: "doc" });
  return messages;
}

function readLast(messages: readonly FromWorker[]) {
  const document = createTableDocument({ id: "doc", title: "", mapping, colors: ["blue"] });
  for (const message of messages) if (message.kind === "texts") document.takeTexts(message);
  const tabled = messages.findLast((message) => message.kind === "tabled");
  if (tabled?.kind !== "tabled") throw new Error("No table");
  const table = document.takeTable(tabled);
  const finished = messages.at(-1);
  if (finished?.kind !== "finished") throw new Error(`Not finished: ${finished?.kind}`);
  return { table, finished };
}

describe("a file that is larger than the memory", () => {
  it("is read as far as there is room, and what was read is whole", async () => {
    const { table, finished } = readLast(await openWithin(12_000_000));
    expect(finished).toMatchObject({ isWhole: false, isMemoryFull: true });
    expect(table.length).toBeGreaterThan(1000);
    expect(table.length).toBeLessThan(rowCount);
    const titles = Array.from({ length: table.length }, (_, row) => table.eventAt(row).title.split(":")[0]);
    expect(titles).toEqual(Array.from({ length: table.length }, (_, row) => `Event ${row}`));
  });

  it("is read to its end where there is room for it", async () => {
    const { table, finished } = readLast(await openWithin(200_000_000));
    expect(finished).toMatchObject({ isWhole: true, isMemoryFull: false });
    expect(table.length).toBe(rowCount);
  });

  const batchOf = (texts: readonly string[]): RowBatch => {
    const bytes = new TextEncoder().encode(texts.join(""));
    const offsets = Uint32Array.from([
      0,
      ...texts.map((_, index) => texts.slice(0, index + 1).join("").length),
    ]);
    return { length: texts.length, columns: [{ bytes, offsets, codes: null }], positions: null };
  };

  /** Gives so many batches of three rows, and then finds no room. */
  const failingAfter = (batches: number): TableDriver => ({
    id: "csv",
    accepts: () => true,
    async read(_, __, sink) {
      sink.named(["title"]);
      for (let batch = 0; batch < batches; batch++) sink.take(batchOf(["one", "two", "three"]));
      throw new RangeError("Array buffer allocation failed");
    },
  });

  async function readFailing(batches: number): Promise<readonly FromWorker[]> {
    const messages: FromWorker[] = [];
    await readTable({
      ...{ opening: 1, documentId: "doc", mapping, project: null, expectedRows: 10 },
      driver: failingAfter(batches),
      file: await openTableFile("e.csv", new Blob([])),
      options: { encoding: null, delimiter: null },
      isStopped: () => false,
      emit: (message) => messages.push(message),
    });
    return messages;
  }

  it("keeps what was read where the browser refuses more memory amid the file", async () => {
    const { table, finished } = readLast(await readFailing(2));
    expect(finished).toMatchObject({ isWhole: false, isMemoryFull: true });
    expect(Array.from({ length: 6 }, (_, row) => table.eventAt(row).title)).toEqual([
      ...["one", "two", "three"],
      ...["one", "two", "three"],
    ]);
  });

  it("is refused where not even its first rows have room", async () => {
    await expect(readFailing(0)).rejects.toThrow(RangeError);
  });

  it("is told of in a sentence that says what is open and how to go on", () => {
    expect(formatTableIssue("memory-exhausted", "1,200")).toBe(
      "There is not enough memory for the whole file: its first 1,200 rows are open. For the rest, split the file or leave out columns, and open it by itself.",
    );
    expect(formatTableIssue("memory-exhausted", "")).toContain("open a part of it");
  });

  it("may take half of the memory that the device says it has", () => {
    expect(findMemoryLimit(8)).toBe(4 * 2 ** 30);
    expect(findMemoryLimit(undefined)).toBe(2 * 2 ** 30);
  });
});
