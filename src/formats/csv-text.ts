/** A cell: text from data, which is guarded, or a number, which is not. null and "": empty. */
export type CsvCell = string | number | null;

/**
 * What a spreadsheet takes for a formula, wherever a text begins with it (OWASP, "CSV Injection"). Apostrophes before it are
 * guarded too, so that the guard can be taken off again without doubt.
 */
const formulaLike = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * RFC 4180: commas, CRLF, quotes where needed; UTF-8. A text that a spreadsheet would run as a formula begins with an
 * apostrophe. With a byte order mark Excel reads the letters rightly.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], byteOrderMark: boolean): string {
  const lines = rows.map((row) => `${row.map(writeCell).join(",")}\r\n`);
  return (byteOrderMark ? "\uFEFF" : "") + lines.join("");
}

/** The text as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = formulaLike.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
