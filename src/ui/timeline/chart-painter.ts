import { effect, type ReadonlySignal } from "@preact/signals";
import { buildTicks } from "../../model/time-axis.ts";
import type { State } from "../../state/types.ts";
import { type ChartColors, readChartColors } from "./chart-colors.ts";
import type { ChartModel } from "./chart-model.ts";
import type { ChartScene } from "./chart-scene.ts";
import { measureTick } from "./draw-axis.ts";
import { drawChart } from "./draw-chart.ts";
import type { Pointed } from "./pointed.ts";

/**
 * Draws the chart anew, once a frame at most, whenever something that it shows has changed. The first change of a frame is
 * drawn at its end, so that the canvas is in step with the handles over it; further ones wait for the next frame, which
 * shows the newest that is known by then. Returns how to stop.
 */
export function startPainting(
  canvas: HTMLCanvasElement,
  state: State,
  model: ChartModel,
  pointed: ReadonlySignal<Pointed>,
): () => void {
  const context = canvas.getContext("2d");
  if (context === null) return () => {};
  let frame = 0;
  let isDirty = false;
  let isStopped = false;
  let colors: ChartColors | null = null;
  let drawsComparison: ChartScene["drawsComparison"] = null;

  const paint = (): void => {
    isDirty = false;
    const layout = model.layout.value;
    if (layout.width < 1 || layout.height < 1) return;
    const ratio = Math.max(window.devicePixelRatio, 1);
    fitCanvas(canvas, Math.round(layout.width * ratio), Math.round(layout.height * ratio));
    const layers = state.situation.value.layers;
    colors ??= readChartColors(canvas, layers, state.surroundings.value.forcedColors);
    const measure = measureTick(context, colors.family);
    const axis = state.axis.value;
    const hover = state.hover.value;
    const at = pointed.value;
    const scene: ChartScene = {
      layout,
      colors,
      axis,
      window: state.effectiveWindow.value,
      comparison: state.effectiveComparison.value,
      drawsComparison,
      mode: state.mode.value,
      table: state.table.value,
      mask: state.mask.value,
      layers,
      hiddenLayers: state.hiddenLayers.value,
      lanes: model.lanes.value,
      edges: model.edges.value,
      histogram: model.histogram.value,
      heat: model.heat.value,
      ticks: buildTicks(axis, layout.plotWidth, measure, model.finest.value),
      selectedRow: state.selectedRow.value,
      hoveredRow: hover?.row ?? (at?.type === "row" ? at.row : -1),
      pointedBin: at?.type === "bin" ? at.bin.bin : -1,
      whole: model.whole.value,
      wholeCounts: model.wholeCounts.value,
      elapsed: state.elapsed.value,
      xAt: model.xAt,
      overviewXAt: model.overviewXAt,
    };
    drawChart(context, scene, ratio);
  };
  const paintIfDirty = (): void => {
    if (isDirty && !isStopped) paint();
  };
  const request = (): void => {
    isDirty = true;
    if (frame !== 0) return;
    queueMicrotask(paintIfDirty);
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (isDirty) request();
    });
  };
  const stopComparing = effect(() => {
    if (state.comparison.value === null || drawsComparison !== null) return;
    import("./draw-comparison.ts").then(
      (module) => {
        drawsComparison = module;
        request();
      },
      // Without it lanes, bars, list and sentence still tell the two apart.
      () => undefined,
    );
  });
  const stopWatching = effect(() => {
    watch(state, pointed);
    model.layout.value;
    request();
  });
  const stopLooking = effect(() => {
    state.theme.value;
    state.surroundings.value;
    state.situation.value;
    colors = null;
    request();
  });
  const stopFonts = onceFontsAreReady(request);
  return () => {
    stopComparing();
    stopWatching();
    stopLooking();
    stopFonts();
    isStopped = true;
    cancelAnimationFrame(frame);
  };
}

/** The facts of which the chart is made; what is derived from them waits for the frame. */
function watch(state: State, pointed: ReadonlySignal<Pointed>): void {
  state.table.value;
  state.window.value;
  state.comparison.value;
  state.mode.value;
  state.axis.value;
  state.mask.value;
  state.hiddenLayers.value;
  state.selectedRow.value;
  state.hover.value;
  state.elapsed.value;
  pointed.value;
}

/** Setting a canvas' size clears it and costs memory even where the size is the same. */
function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** Text drawn before the page's font has come would keep the wrong one. */
function onceFontsAreReady(request: () => void): () => void {
  let wanted = true;
  document.fonts.ready.then(() => {
    if (wanted) request();
  });
  document.fonts.addEventListener("loadingdone", request);
  return () => {
    wanted = false;
    document.fonts.removeEventListener("loadingdone", request);
  };
}
