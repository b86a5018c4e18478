import { dayMs, type TimeWindow } from "../../model/instant.ts";
import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { DateField } from "./date-field.tsx";
import { readSaidWindow } from "./time-limits.ts";
import "./date-fields.css";

/** The ends of the window in words that can be typed over; the end is the last day that is in it. */
export function DateFields() {
  const { state, actions } = useApp();
  const window = readSaidWindow(state);
  const mode = state.mode.value;
  const move = (typed: TimeWindow): void => actions.windowMoved(typed, { settled: true });
  const startTyped = (typed: TimeWindow): void => {
    const from = Number.isFinite(typed.from) ? typed.from : state.extent.peek().from;
    if (mode === "moment") move({ from, to: Math.max(window.to, from + dayMs) });
    // A start after the present end begins a window of its own, of the length that was typed.
    else move(from < window.to ? { ...window, from } : typed);
  };
  const endTyped = (typed: TimeWindow): void => {
    const to = Number.isFinite(typed.to) ? typed.to : state.extent.peek().to;
    if (mode === "until") move({ from: Math.min(window.from, to - dayMs), to });
    else move(to > window.from ? { ...window, to } : typed);
  };
  return (
    <div class="date-fields">
      {mode === "window" ? null : <span aria-hidden="true">{timeline.modeLeads[mode]}</span>}
      {mode !== "until" && (
        <DateField
          label={timeline.from}
          shown={dates.formatFirst(window.from, "short")}
          typed={startTyped}
          whole={move}
        />
      )}
      {mode === "window" && <span aria-hidden="true">–</span>}
      {mode !== "moment" && (
        <DateField
          label={timeline.to}
          shown={dates.formatLast(window.to, "short")}
          typed={endTyped}
          whole={move}
        />
      )}
    </div>
  );
}
