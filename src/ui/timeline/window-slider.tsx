import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { dayMs, minuteMs, type TimeWindow } from "../../model/instant.ts";
import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import type { ChartModel } from "./chart-model.ts";
import { findReach, type SliderPart, toKeyedWindow } from "./slider-keys.ts";
import { readSaidWindow } from "./time-limits.ts";
import "./window-slider.css";

const names = { from: timeline.windowStart, to: timeline.windowEnd, band: timeline.window } as const;

/** A handle of the window or the band between the handles, as a slider. Its drags are the chart's (chart-gestures.ts). */
export function WindowSlider({
  part,
  model,
  dragging,
  hintId,
}: {
  readonly part: SliderPart;
  readonly model: ChartModel;
  readonly dragging: Signal<boolean>;
  /** The element that says what its keys do. */
  readonly hintId: string;
}) {
  const { state, actions } = useApp();
  const isRepeating = useRef(false);
  const window = state.window.value;
  const mode = state.mode.value;
  const limits = model.limits.value;
  const leastMs = model.leastMs.value;
  // A held key is one deed, which ends when it is let go.
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tools = { mode, unit: model.unit.peek(), leastMs, limits };
    const moved = toKeyedWindow(event.key, part, state.window.peek(), tools);
    if (moved === null) return;
    event.preventDefault();
    isRepeating.current = event.repeat;
    dragging.value = event.repeat;
    actions.windowMoved(moved, { settled: !event.repeat });
  };
  const release = (): void => {
    if (!isRepeating.current) return;
    isRepeating.current = false;
    dragging.value = false;
    actions.windowMoved(state.window.peek(), { settled: true });
  };
  const value = describeValue(part, readSaidWindow(state), { mode, leastMs, limits });
  return (
    <div
      class={`window-slider window-slider-${part}`}
      role="slider"
      tabIndex={0}
      data-part={part}
      aria-label={names[part]}
      aria-orientation="horizontal"
      aria-describedby={hintId}
      aria-valuemin={value.least}
      aria-valuemax={value.most}
      aria-valuenow={value.now}
      aria-valuetext={value.text}
      style={placeSlider(part, window, model, state.axis.value)}
      onKeyDown={press}
      onKeyUp={release}
      onBlur={release}
    />
  );
}

/** Numbers in days (or minutes) since 1970, and the text that people say; the end is the last day that is still in. */
function describeValue(part: SliderPart, window: TimeWindow, tools: Parameters<typeof findReach>[2]) {
  const unit = tools.leastMs < dayMs ? minuteMs : dayMs;
  const { limits } = tools;
  const clamp = (instant: number): number => Math.min(Math.max(instant, limits.from), limits.to);
  const first = (instant: number): number => Math.floor(clamp(instant) / unit);
  const last = (instant: number): number => Math.ceil(clamp(instant) / unit) - 1;
  if (part === "band") {
    const room = limits.to - (clamp(window.to) - clamp(window.from));
    return {
      least: first(limits.from),
      most: first(room),
      now: first(window.from),
      text: dates.formatWindow(window),
    };
  }
  const { least, most } = findReach(part, window, tools);
  const toNumber = part === "from" ? first : last;
  return {
    least: toNumber(least),
    most: toNumber(most),
    now: toNumber(window[part]),
    text: part === "from" ? dates.formatFirst(window.from) : dates.formatLast(window.to),
  };
}

/** A handle beside the axis waits at the edge, so that it can still be taken; the page's own axis runs left to right. */
function placeSlider(part: SliderPart, window: TimeWindow, model: ChartModel, axis: TimeWindow) {
  const { plotStart, plotWidth, histogram, band, ticks } = model.layout.value;
  const plotEnd = plotStart + plotWidth;
  const at = (instant: number): number => {
    const x = axis.to > axis.from ? model.xAt(instant) : plotStart;
    return Math.min(Math.max(x, plotStart), plotEnd);
  };
  const height = { insetBlockStart: `${band.top}px`, blockSize: `${ticks.top - band.top}px` };
  if (part !== "band") {
    return {
      ...height,
      insetInlineStart: `${at(window[part])}px`,
      "--reach": `${band.bottom - histogram.top}px`,
    };
  }
  const from = at(window.from);
  return { ...height, insetInlineStart: `${from}px`, inlineSize: `${at(window.to) - from}px` };
}
