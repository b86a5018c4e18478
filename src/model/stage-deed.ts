/**
 * What can be done on stage, as data: keys, buttons and the presenter's window all say the same, and one place does it.
 */
export type StageDeed =
  | { readonly type: "step"; readonly by: 1 | -1 }
  /** Counted from 0. */
  | { readonly type: "go"; readonly index: number }
  | { readonly type: "first" | "last" }
  | { readonly type: StageSwitch };

/** Deeds without a value; those that can be undone do so when done again. */
export const stageSwitches = [
  "enter",
  "leave",
  "resume",
  "black",
  "timer-show",
  "timer-run",
  "timer-reset",
  "autoplay",
  "loop",
  "laser",
  "caption",
  "full-screen",
  "presenter",
  "keys",
] as const;
export type StageSwitch = (typeof stageSwitches)[number];
