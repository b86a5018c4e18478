import { type CsvCell, writeCsv } from "../../formats/csv-text.ts";
import { writeEventCollection } from "../../formats/event-collection.ts";
import { findOpenedRow } from "../../model/documents/opened-row.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { eventColumns, windowStandings } from "./event-cells.ts";
import { toViewSituation } from "./view-situation.ts";

/** The events in view with everything that is needed to make the very same map of them, and all columns of opened rows. */
export function writeGeoJson(view: ExportedView): string {
  const { situation, idBefore } = toViewSituation(view);
  return writeEventCollection(situation, (id) => {
    const row = findOpenedRow(view.documents ?? [], idBefore(id));
    return row === null ? null : Object.fromEntries(row.cells.map(({ name, text }) => [name, text]));
  });
}

/** The events in view, a row each in time order, with every source, and then with all columns of opened files. */
export function writeTable(view: ExportedView, byteOrderMark: boolean): string {
  const { table, rows } = view;
  const own = listFileColumns(view);
  const lines = Array.from(rows.rows, (row, index) => {
    const standing = windowStandings[rows.certain[index] ?? 0] ?? "possibly";
    const inView = { event: table.eventAt(row), standing, view };
    const cells: CsvCell[] = eventColumns.map(([, cell]) => cell(inView));
    if (own.length === 0) return cells;
    const opened = findOpenedRow(view.documents ?? [], inView.event.id)?.cells ?? [];
    const texts = new Map(opened.map(({ name, text }) => [name, text]));
    return [...cells, ...own.map((name) => texts.get(name) ?? "")];
  });
  const names = new Set(eventColumns.map(([name]) => name));
  // A name that is ours already would be read as ours.
  const headings = own.map((name) => (names.has(name) ? `file_${name}` : name));
  return writeCsv([[...names, ...headings], ...lines], byteOrderMark);
}

/** The columns of the opened files that have events in view, each name once. */
function listFileColumns({ documents = [], rows, table }: ExportedView): readonly string[] {
  const files = documents.flatMap(({ file }) => file ?? []);
  if (files.length === 0) return [];
  const ids = Array.from(rows.rows, (row) => table.eventAt(row).id);
  const inView = files.filter(({ id }) => ids.some((event) => event.startsWith(`${id}:`)));
  return [...new Set(inView.flatMap(({ names }) => names))];
}
