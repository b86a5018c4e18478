import type { ReadonlySignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { State } from "../../state/types.ts";
import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import type { Pointed } from "./pointed.ts";
import "./chart-tooltip.css";

/** Between what is pointed at and the words about it, so that neither the pointer nor a finger hides them. */
const gapPx = 12;

/**
 * Names the event under the pointer, counts the bar, or says where a handle is. For pointers and fingers alone: sliders
 * and list say the same to everybody.
 */
export function ChartTooltip({
  pointed,
  width,
}: {
  readonly pointed: ReadonlySignal<Pointed>;
  readonly width: number;
}) {
  const { state } = useApp();
  const element = useRef<HTMLDivElement>(null);
  const at = pointed.value;
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || at === null) return;
    const half = current.offsetWidth / 2;
    const x = Math.min(Math.max(at.x, half), Math.max(width - half, half));
    const top = Math.round(at.y - current.offsetHeight - gapPx);
    current.style.transform = `translate(${Math.round(x - half)}px, ${top}px)`;
  });
  const [first, ...rest] = at === null ? [] : toLines(at, state);
  if (first === undefined) return null;
  return (
    <div class="chart-tooltip" ref={element} aria-hidden="true">
      <strong dir="auto">{first}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

function toLines(at: NonNullable<Pointed>, state: State): readonly string[] {
  if (at.type === "note") return at.lines;
  if (at.type === "bin") {
    return [timeline.binCount(at.bin.total, at.bin.possible), timeline.binSpan(dates.formatWindow(at.bin))];
  }
  const table = state.table.value;
  if (at.row >= table.length) return [];
  const event = table.eventAt(at.row);
  return [event.title, dates.formatWhen(event.when)];
}
