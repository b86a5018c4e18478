import readSheets from "read-excel-file/universal";
import { listZip } from "../archives/list-zip.ts";
import { createFeatureWriter } from "../feature-writer.ts";
import { toFieldNames } from "../field-names.ts";
import { FileFailure, type TableDriver, type TableFile } from "../table-driver.ts";

/** A workbook is unpacked as a whole: beyond this there would be no room for it. */
const longest = 1 << 28;

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** XLSX, a sheet of it: its first row with two cells or more is the header. */
export const xlsxDriver: TableDriver = {
  id: "xlsx",
  accepts: ({ name, bytes }) => /\.xls[xm]$/.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  listParts: async (file) => (await readSheetsOf(file)).map(({ sheet }) => sheet),
  async read(file, { part }, sink) {
    const sheets = await readSheetsOf(file);
    const found = part === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === part);
    const rows = found?.data ?? [];
    const start = findHeader(rows);
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

/** A file is asked for its sheets, its first rows, and all of them: it is unpacked once. */
const known = new WeakMap<TableFile, readonly Sheet[]>();

/** The sheets that have a header and a row, in the workbook's order. */
async function readSheetsOf(file: TableFile): Promise<readonly Sheet[]> {
  const remembered = known.get(file);
  if (remembered !== undefined) return remembered;
  const bytes = await file.slice(0, file.size);
  const size = listZip(bytes).reduce((sum, entry) => sum + entry.size, 0);
  if (size > longest) throw new FileFailure("archive-too-large");
  const sheets = (await readAll(bytes.buffer)).filter(({ data }) => {
    const header = findHeader(data);
    return header >= 0 && header < data.length - 1;
  });
  known.set(file, sheets);
  return sheets;
}

/** A line above the table, its title say, has one cell. */
function findHeader(rows: Sheet["data"]): number {
  return rows.findIndex((row) => row.filter((cell) => toText(cell) !== "").length > 1);
}

async function readAll(bytes: ArrayBuffer): Promise<readonly Sheet[]> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

/** A date of a sheet is in no zone, and so is known to the day. */
function toText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
}
