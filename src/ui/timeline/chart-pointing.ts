import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { findOverviewPart } from "./axis-drags.ts";
import { toWholeSpan } from "./axis-span.ts";
import { findBesideAt, findBinAt, findEdge, findHeatAt, findRowAt, findZone, reachPx } from "./chart-hits.ts";
import type { GestureTools, Point } from "./gesture-tools.ts";
import type { Pointed } from "./pointed.ts";

/** Follows a hovering pointer (a finger does not hover) and tells the app which event it is over. Returns how to stop. */
export function listenToPointing(surface: HTMLElement, tools: GestureTools): () => void {
  const { state, actions, model, dragging, pointed } = tools;
  const clear = (): void => {
    const was = pointed.peek();
    pointed.value = null;
    if (was?.type === "row") actions.hoverCleared();
  };
  const move = (event: PointerEvent): void => {
    // A drag and a long press tell what they do themselves.
    if (event.pointerType === "touch") return;
    if (dragging.peek() || event.buttons !== 0) {
      if (pointed.peek()?.type !== "note") clear();
      return;
    }
    const box = surface.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const zone = findZone(model, at.y);
    const row = zone === "lanes" ? findRowAt(model, state, at.x, at.y, reachPx.mouse) : -1;
    const cursor = zone === "overview" ? `overview-${findOverviewPart(tools, at.x)}` : zone;
    surface.dataset["cursor"] =
      row >= 0 ? "press" : findEdge(state, model, at.x, zone) !== null ? "slide" : cursor;
    if (row >= 0) {
      const was = pointed.peek();
      if (was?.type !== "row" || was.row !== row) actions.hovered(row, null);
      pointed.value = { type: "row", row, ...at };
      return;
    }
    clear();
    pointed.value = findPointed(tools, at);
  };
  surface.addEventListener("pointermove", move);
  surface.addEventListener("pointerleave", clear);
  return () => {
    surface.removeEventListener("pointermove", move);
    surface.removeEventListener("pointerleave", clear);
    clear();
  };
}

/** What is counted there: a bar of the histogram, what has gathered beside it, or a piece of a heat strip. */
function findPointed({ state, model }: GestureTools, at: Point): Pointed {
  const zone = findZone(model, at.y);
  if (zone === "overview") {
    const [shown, whole] = [state.axis.peek(), model.whole.peek()].map((span) => {
      return dates.formatWindow(toWholeSpan(span));
    });
    return { type: "note", lines: timeline.overviewLines(shown ?? "", whole ?? ""), ...at };
  }
  const beside = findBesideAt(model, at.x, zone);
  if (beside !== null) {
    const edges = model.edges.peek();
    const count = model.histogram.peek()[beside];
    const edge = (beside === "earlier" ? edges[0] : edges.at(-1)) ?? 0;
    return { type: "note", lines: timeline.besideLines(beside, count, dates.formatDay(edge)), ...at };
  }
  if (zone === "histogram") {
    const bin = findBinAt(model, at.x);
    return bin === null || bin.total === 0 ? null : { type: "bin", bin, ...at };
  }
  const heat = zone === "lanes" ? findHeatAt(model, at.y) : -1;
  const bin = heat < 0 ? null : findBinAt(model, at.x, heat);
  if (bin === null || bin.total === 0) return null;
  const layer = state.situation.peek().layers[heat]?.title ?? "";
  const span = timeline.binSpan(dates.formatWindow(bin));
  return { type: "note", lines: [timeline.layerCount(layer, bin.total, bin.possible), span], ...at };
}
