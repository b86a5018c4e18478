import { panAxis } from "../../model/time-axis.ts";
import { findBesideAt, findBinAt, findHeatAt, findRowAt, findZone, reachPx } from "./chart-hits.ts";
import { findNextBeside, listRowsOfBin } from "./chart-rows.ts";
import type { GestureTools, Point } from "./gesture-tools.ts";

type PressTools = Pick<GestureTools, "state" | "actions" | "model">;

/**
 * A press that did not move: selects the nearest mark, or the first event that begins in the bar under it; pressed again,
 * the next one of that bar. On the overview it brings the axis there.
 */
export function pressChart(tools: PressTools, at: Point, pointerType: string): void {
  const { state, actions, model } = tools;
  const select = (row: number | undefined): void => {
    if (row !== undefined && row >= 0) actions.eventSelected(state.table.peek().eventAt(row).id);
  };
  const zone = findZone(model, at.y);
  if (zone === "overview") bringAxis(tools, at.x);
  if (zone === "overview" || zone === "ticks") return;
  const beside = findBesideAt(model, at.x, zone);
  if (beside !== null) {
    select(findNextBeside(state, beside, model.edges.peek(), state.selectedRow.peek()));
    return;
  }
  const reach = pointerType === "touch" ? reachPx.touch : pointerType === "pen" ? reachPx.pen : reachPx.mouse;
  const row = zone === "histogram" ? -1 : findRowAt(model, state, at.x, at.y, reach);
  if (row >= 0) {
    select(row);
    return;
  }
  const heat = zone === "lanes" ? findHeatAt(model, at.y) : -1;
  if (zone !== "histogram" && heat < 0) return;
  const layer = heat < 0 ? undefined : heat;
  const bin = findBinAt(model, at.x, layer);
  if (bin === null || bin.total === 0) return;
  const rows = listRowsOfBin(state, bin, layer);
  select(rows[(rows.indexOf(state.selectedRow.peek()) + 1) % rows.length]);
}

/** Twice on the ticks or the overview fits everything; twice on a bar gives the window its span, or brings the handle there. */
export function pressChartTwice({ state, actions, model }: PressTools, at: Point): void {
  const zone = findZone(model, at.y);
  if (zone === "ticks" || zone === "overview") actions.allFitted();
  const bin = zone === "histogram" ? findBinAt(model, at.x) : null;
  if (bin === null || bin.total === 0) return;
  const { from, to } = bin;
  const window = state.window.peek();
  const moved = { window: { from, to }, until: { ...window, to }, moment: { ...window, from } };
  actions.windowMoved(moved[state.mode.peek()], { settled: true });
}

/** The middle of the axis to what was pressed; an axis that shows all there is stays. */
function bringAxis({ state, actions, model }: PressTools, x: number): void {
  const axis = state.axis.peek();
  const limits = model.limits.peek();
  if (axis.to - axis.from >= limits.to - limits.from) return;
  const byMs = model.overviewInstantAtX(x) - (axis.from + axis.to) / 2;
  actions.axisMoved(panAxis(axis, byMs, limits), { settled: true });
}
