import type { TalkStep } from "../../model/stage-talk.ts";
import { comparison } from "../../words/comparison.ts";
import { dates } from "../../words/dates.ts";

/** "July 2018", "2018 and 2023" for two times, "without a date". */
export function nameStepTime({ window, versus, mode }: TalkStep): string {
  if (window === null) return dates.undated;
  const first = comparison.nameWindow(window, mode);
  return versus === null ? first : comparison.nameBoth({ a: first, b: comparison.nameWindow(versus, mode) });
}
