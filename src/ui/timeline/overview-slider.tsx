import type { Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { dayMs, minuteMs } from "../../model/instant.ts";
import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { toKeyedAxis } from "./axis-keys.ts";
import { toWholeSpan } from "./axis-span.ts";
import type { ChartModel } from "./chart-model.ts";
import "./overview-slider.css";

/** Which part of all time the axis shows, as a slider on the overview strip. Its drags are the chart's (axis-drags.ts). */
export function OverviewSlider({
  model,
  dragging,
  hintId,
}: {
  readonly model: ChartModel;
  readonly dragging: Signal<boolean>;
  readonly hintId: string;
}) {
  const { state, actions } = useApp();
  const isRepeating = useRef(false);
  const axis = state.axis.value;
  const whole = model.whole.value;
  const { overview } = model.layout.value;
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const moved = toKeyedAxis(event.key, state.axis.peek(), model.limits.peek());
    if (moved === null) return;
    event.preventDefault();
    isRepeating.current = event.repeat;
    dragging.value = event.repeat;
    actions.axisMoved(moved, { settled: !event.repeat });
  };
  const release = (): void => {
    if (!isRepeating.current) return;
    isRepeating.current = false;
    dragging.value = false;
    actions.axisMoved(state.axis.peek(), { settled: true });
  };
  const unit = model.leastMs.value < dayMs ? minuteMs : dayMs;
  const count = (instant: number): number => Math.round(instant / unit);
  const least = count(whole.from);
  const most = Math.max(count(whole.to - (axis.to - axis.from)), least);
  const from = axis.to > axis.from ? model.overviewXAt(axis.from) : 0;
  const to = axis.to > axis.from ? model.overviewXAt(axis.to) : 0;
  return (
    <div
      class="overview-slider"
      role="slider"
      tabIndex={0}
      aria-label={timeline.overview}
      aria-orientation="horizontal"
      aria-describedby={hintId}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.min(Math.max(count(axis.from), least), most)}
      aria-valuetext={dates.formatWindow(toWholeSpan(axis))}
      style={{
        insetBlockStart: `${overview.top}px`,
        blockSize: `${overview.bottom - overview.top}px`,
        insetInlineStart: `${from}px`,
        inlineSize: `${Math.max(to - from, 4)}px`,
      }}
      onKeyDown={press}
      onKeyUp={release}
      onBlur={release}
    />
  );
}
