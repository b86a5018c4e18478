import { effect, type Signal, useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { AxisButtons } from "./axis-buttons.tsx";
import { listenToAxisKeys } from "./axis-keys.ts";
import { listenToDrags } from "./chart-gestures.ts";
import type { ChartSize } from "./chart-layout.ts";
import { createChartModel } from "./chart-model.ts";
import { startPainting } from "./chart-painter.ts";
import { listenToPointing } from "./chart-pointing.ts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { listenToWheel } from "./chart-wheel.ts";
import { OverviewSlider } from "./overview-slider.tsx";
import type { Pointed } from "./pointed.ts";
import { WindowSlider } from "./window-slider.tsx";
import "./chart.css";

/**
 * The events in time: histogram, lanes, axis on a canvas, and over it the sliders of the window. Always left to right,
 * as time runs in it whatever the language.
 */
export function Chart({
  dragging,
  showsLanes,
  hasButtons,
}: {
  readonly dragging: Signal<boolean>;
  readonly showsLanes: boolean;
  /** Whether the axis has buttons of its own, under the names before the plot. */
  readonly hasButtons: boolean;
}) {
  const { state, actions } = useApp();
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const hintId = useId();
  const size = useSignal<ChartSize>({ width: 0, height: 0 });
  const lanesWanted = useSignal(showsLanes);
  const pointed = useSignal<Pointed>(null);
  const model = useMemo(() => createChartModel(state, size, lanesWanted), [state, size, lanesWanted]);
  lanesWanted.value = showsLanes;

  useLayoutEffect(() => {
    const { current } = surface;
    if (current === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width !== size.peek().width || height !== size.peek().height) size.value = { width, height };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [size]);

  useEffect(() => {
    const { current } = surface;
    if (current === null || canvas.current === null) return;
    const tools = { state, actions, model, dragging, pointed };
    const stops = [
      startPainting(canvas.current, state, model, pointed),
      listenToDrags(current, tools),
      listenToWheel(current, tools),
      listenToPointing(current, tools),
      listenToAxisKeys(current.closest("section") ?? current, tools),
      effect(() => actions.timelineMeasured(Math.round(model.layout.value.plotWidth))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [state, actions, model, dragging, pointed]);

  const mode = state.mode.value;
  const tools = { model, dragging, hintId };
  return (
    <div class="timeline-chart" dir="ltr" data-mode={mode} ref={surface}>
      <div aria-hidden="true">
        <canvas class="timeline-canvas" ref={canvas} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box of its own into the chart */}
      <div class="window-sliders" role="group" aria-label={timeline.sliders}>
        {mode !== "until" && <WindowSlider key="from" part="from" {...tools} />}
        {mode === "window" && <WindowSlider key="band" part="band" {...tools} />}
        {mode !== "moment" && <WindowSlider key="to" part="to" {...tools} />}
      </div>
      <OverviewSlider {...tools} />
      {hasButtons && <AxisButtons holding={dragging} />}
      <p class="visually-hidden" id={hintId}>
        {timeline.keyStep(model.unit.value)}
      </p>
      <ChartTooltip pointed={pointed} width={size.value.width} />
    </div>
  );
}
