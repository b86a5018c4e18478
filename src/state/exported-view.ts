import type { ExportedView } from "../model/exported-view.ts";
import { findFocus } from "./focus.ts";
import type { State } from "./types.ts";

/** What is on screen, held still. */
export function toExportedView(state: State): ExportedView {
  return {
    situation: state.situation.peek(),
    table: state.table.peek(),
    mask: state.mask.peek(),
    window: state.effectiveWindow.peek(),
    comparison: state.effectiveComparison.peek(),
    hiddenLayers: state.hiddenLayers.peek(),
    where: state.where.peek(),
    camera: state.camera.peek(),
    selectedRow: state.selectedRow.peek(),
    focus: findFocus(state.selection.peek()),
    mode: state.mode.peek(),
    filters: state.filters.peek(),
    query: state.query.peek(),
    columnFilters: state.columnFilters.peek(),
    documents: state.documents.peek(),
    rows: state.rows.peek(),
    counts: state.counts.peek(),
    comparisonCounts: state.comparisonCounts.peek(),
    theme: state.theme.peek(),
    language: state.language.peek(),
    link: state.link.peek(),
  };
}
