/** Finds the row of a table by the row of its file: one more than it, and 0 where the file's row is in none. */
export function indexFileRows(fileRows: Uint32Array): Uint32Array {
  let last = 0;
  // A call for each of a million rows takes longer than the rows.
  for (let row = 0; row < fileRows.length; row++) last = Math.max(last, fileRows[row] ?? 0);
  const rowOf = new Uint32Array(last + 1);
  for (let row = 0; row < fileRows.length; row++) rowOf[fileRows[row] ?? 0] = row + 1;
  return rowOf;
}
