import { writeCsv } from "../../formats/csv-text.ts";
import { writeEventCollection } from "../../formats/event-collection.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { narrowSituation } from "../../model/narrow-situation.ts";
import { eventColumns } from "./event-cells.ts";

/** The events in view with everything that is needed to make the very same map of them. */
export function writeGeoJson({ situation, table, rows }: ExportedView): string {
  const ids = new Set(Array.from(rows.rows, (row) => table.eventAt(row).id));
  return writeEventCollection(narrowSituation(situation, ({ id }) => ids.has(id)));
}

/** The events in view, a row each in time order, with every source. */
export function writeTable(view: ExportedView, byteOrderMark: boolean): string {
  const { table, rows } = view;
  const lines = Array.from(rows.rows, (row, index) => {
    const inView = { event: table.eventAt(row), certain: rows.certain[index] === 1, view };
    return eventColumns.map(([, cell]) => cell(inView));
  });
  return writeCsv([eventColumns.map(([name]) => name), ...lines], byteOrderMark);
}
