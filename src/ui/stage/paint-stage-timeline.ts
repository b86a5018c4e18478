import { effect } from "@preact/signals";
import { buildEdges, buildHistogram } from "../../model/histogram.ts";
import { buildTicks, xOf } from "../../model/time-axis.ts";
import type { State } from "../../state/types.ts";
import { readChartColors } from "../timeline/chart-colors.ts";
import type { ChartScene } from "../timeline/chart-scene.ts";
import { measureTick } from "../timeline/draw-axis.ts";
import { drawStageTimeline, layOutStageTimeline } from "./draw-stage-timeline.ts";

const leastBarPx = 6;
/** Its type is meant for a desk; in a hall it is enlarged once more. */
const enlarged = 1.15;

/** Draws the thin timeline whenever something that it shows has changed, once a frame at most. Returns how to stop. */
export function paintStageTimeline(canvas: HTMLCanvasElement, state: State): () => void {
  const context = canvas.getContext("2d");
  if (context === null) return () => {};
  let frame = 0;
  const paint = (): void => {
    frame = 0;
    const scale = state.stageScale.peek() * (state.phone.peek() ? 1 : enlarged);
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth === 0) return;
    const ratio = Math.max(window.devicePixelRatio, 1);
    canvas.width = Math.round(clientWidth * ratio);
    canvas.height = Math.round(clientHeight * ratio);
    drawStageTimeline(context, toScene(canvas, context, state, scale), ratio * scale);
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const observer = new ResizeObserver(request);
  observer.observe(canvas);
  const stop = effect(() => {
    for (const fact of [
      state.table,
      state.effectiveWindow,
      state.effectiveComparison,
      state.mask,
      state.theme,
    ])
      fact.value;
    for (const fact of [state.axis, state.stageScale, state.surroundings]) fact.value;
    request();
  });
  document.fonts.addEventListener("loadingdone", request);
  return () => {
    stop();
    observer.disconnect();
    document.fonts.removeEventListener("loadingdone", request);
    cancelAnimationFrame(frame);
  };
}

function toScene(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  state: State,
  scale: number,
): ChartScene {
  const layout = layOutStageTimeline(canvas.clientWidth / scale, canvas.clientHeight / scale);
  const table = state.table.peek();
  const mask = state.mask.peek();
  const { layers } = state.situation.peek();
  const colors = readChartColors(canvas, layers, state.surroundings.peek().forcedColors);
  // Of a story always the same stretch of time, so that the band, not the axis, is what moves.
  const axis = state.axis.peek();
  const finest = table.carriesTimes ? "minute" : "day";
  const edges = buildEdges(axis, layout.plotWidth, leastBarPx, finest);
  const histogram = buildHistogram(table, mask, edges);
  const xAt = (instant: number) => layout.plotStart + xOf(axis, layout.plotWidth, instant);
  return {
    layout,
    colors,
    axis,
    window: state.effectiveWindow.peek(),
    comparison: state.effectiveComparison.peek(),
    // The stage draws it by itself.
    drawsComparison: null,
    mode: state.mode.peek(),
    table,
    mask,
    layers,
    hiddenLayers: state.hiddenLayers.peek(),
    lanes: [],
    edges,
    histogram,
    heat: null,
    ticks: buildTicks(axis, layout.plotWidth, measureTick(context, colors.family), finest),
    whole: axis,
    wholeCounts: histogram,
    elapsed: null,
    pointedBin: -1,
    selectedRow: -1,
    hoveredRow: -1,
    xAt,
    overviewXAt: xAt,
  };
}
