import { writeWindowBriefly } from "../../model/calendar-span.ts";
import { dayMs, type TimeWindow } from "../../model/instant.ts";
import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { DateField } from "../timeline/date-field.tsx";

/** One of the two windows, by its letter and as EDTF to be typed over. */
export function WindowField({ side }: { readonly side: "a" | "b" }) {
  const { state, actions } = useApp();
  const handles = side === "a" ? state.comparison.value : state.window.value;
  const asked = side === "a" ? state.effectiveComparison.value : state.effectiveWindow.value;
  if (handles === null || asked === null) return null;
  const move = (typed: TimeWindow): void => {
    const window = state.mode.peek() === "until" ? keepStart(handles, typed, state.extent.peek()) : typed;
    if (side === "a") actions.comparisonMoved(window, { settled: true });
    else actions.windowMoved(window, { settled: true });
  };
  return (
    <span class="comparison-window" data-side={side}>
      <span class="comparison-letter" aria-hidden="true">
        {side === "a" ? words.letterA : words.letterB}
      </span>
      <DateField
        label={side === "a" ? words.windowA : words.windowB}
        shown={writeWindowBriefly(asked)}
        typed={move}
        whole={move}
      />
    </span>
  );
}

/** Everything up to a day has no start to be typed: the idle handle stays where it is. */
function keepStart(handles: TimeWindow, typed: TimeWindow, extent: TimeWindow): TimeWindow {
  const to = Number.isFinite(typed.to) ? typed.to : extent.to;
  return { from: Math.min(handles.from, to - dayMs), to };
}
