import type { TimeWindow } from "../../model/instant.ts";
import { type AxisUnit, addUnits } from "../../model/time-axis.ts";
import type { TimeMode } from "../../model/time-mode.ts";
import { clampWindow } from "../../model/time-window.ts";

/** The handles, and the band between them. */
export type SliderPart = "from" | "to" | "band";

export interface KeyTools {
  readonly mode: TimeMode;
  readonly unit: AxisUnit;
  readonly leastMs: number;
  readonly limits: TimeWindow;
}

const largeStep = 10;
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: largeStep,
  PageDown: -largeStep,
};

/**
 * The window after a key on a handle or on the band; null where the key is none of a slider's. Arrows move one axis unit,
 * Page keys ten, Home and End to the ends. A handle stops at the other one; the band keeps its length.
 */
export function toKeyedWindow(
  key: string,
  part: SliderPart,
  window: TimeWindow,
  tools: KeyTools,
): TimeWindow | null {
  const step = steps[key];
  if (step === undefined && key !== "Home" && key !== "End") return null;
  return part === "band" ? moveBand(key, step, window, tools) : moveHandleBy(key, step, part, window, tools);
}

function moveBand(
  key: string,
  step: number | undefined,
  window: TimeWindow,
  { unit, limits }: KeyTools,
): TimeWindow {
  const length = window.to - window.from;
  if (step === undefined) {
    return key === "Home"
      ? { from: limits.from, to: Math.min(limits.from + length, limits.to) }
      : { from: Math.max(limits.to - length, limits.from), to: limits.to };
  }
  return clampWindow(
    { from: addUnits(window.from, unit, step), to: addUnits(window.to, unit, step) },
    limits,
  );
}

function moveHandleBy(
  key: string,
  step: number | undefined,
  part: "from" | "to",
  window: TimeWindow,
  tools: KeyTools,
): TimeWindow {
  const { least, most } = findReach(part, window, tools);
  const target =
    step === undefined ? (key === "Home" ? least : most) : addUnits(window[part], tools.unit, step);
  return { ...window, [part]: Math.min(Math.max(target, least), most) };
}

/** How far a handle may go: to the end of time on one side, to just before the other handle on the other. */
export function findReach(
  part: "from" | "to",
  window: TimeWindow,
  { mode, leastMs, limits }: Pick<KeyTools, "mode" | "leastMs" | "limits">,
): { readonly least: number; readonly most: number } {
  // Alone on its axis, a handle has nothing to stop at.
  const isAlone = mode !== "window";
  if (part === "from") {
    const most = isAlone ? limits.to - leastMs : window.to - leastMs;
    return { least: limits.from, most: Math.max(most, limits.from) };
  }
  const least = isAlone ? limits.from + leastMs : window.from + leastMs;
  return { least: Math.min(least, limits.to), most: limits.to };
}
