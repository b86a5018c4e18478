import readSheets from "read-excel-file/universal";
import { listZip } from "../archives/list-zip.ts";
import { createFeatureWriter } from "../feature-writer.ts";
import { toFieldNames } from "../field-names.ts";
import { FileFailure, type TableDriver } from "../table-driver.ts";

/** A workbook is unpacked as a whole: beyond this there would be no room for it. */
const longest = 1 << 28;

/** XLSX: the first sheet that has rows; its first row with two cells or more is the header. */
export const xlsxDriver: TableDriver = {
  id: "xlsx",
  accepts: ({ name, bytes }) => /\.xls[xm]$/.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  async read(file, _, sink) {
    const bytes = await file.slice(0, file.size);
    const size = listZip(bytes).reduce((sum, entry) => sum + entry.size, 0);
    if (size > longest) throw new FileFailure("archive-too-large");
    const rows = await readRows(bytes.buffer);
    const start = rows.findIndex((row) => row.filter((cell) => toText(cell) !== "").length > 1);
    const header = rows[start];
    if (header === undefined) throw new FileFailure("file-empty");
    const names = toFieldNames(header.map(toText));
    const writer = createFeatureWriter(sink);
    for (const row of rows.slice(start + 1)) {
      // Rows keep their numbers, empty ones too.
      writer.add(
        names.map((name, index) => [name, toText(row[index] ?? null)] as const),
        null,
      );
      if (!writer.goesOn) return;
    }
    writer.flush();
    sink.progressed(file.size);
  },
};

async function readRows(bytes: ArrayBuffer): Promise<readonly (readonly unknown[])[]> {
  try {
    const sheets = await readSheets(bytes);
    return sheets.find(({ data }) => data.length > 1)?.data ?? [];
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

/** A date of a sheet is in no zone, and so is known to the day. */
function toText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
}
