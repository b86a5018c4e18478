import {
  array,
  boolean,
  finite,
  type GenericSchema,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  variant,
} from "valibot";
import type { TimeWindow } from "./instant.ts";
import { type StageDeed, stageSwitches } from "./stage-deed.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { type TimeMode, timeModes } from "./time-mode.ts";

/** Raised with every change of what is said; windows of two versions say so instead of misunderstanding each other. */
export const talkVersion = 1;

/** One step of what is presented, as the presenter's window needs it. */
export interface TalkStep {
  readonly title: string;
  /** Paragraphs parted by blank lines; plain text. */
  readonly text: string;
  readonly notes: string;
  /** What time it shows: half-open, may be open; null: an event without a date. Where two are compared, this is A. */
  readonly window: TimeWindow | null;
  /** B, where two times are compared. */
  readonly versus: TimeWindow | null;
  readonly mode: TimeMode;
  readonly dwellMs: number;
}

/** What is presented; told once, and again when it changes. */
export interface TalkProgramme {
  readonly title: string;
  readonly steps: readonly TalkStep[];
}

/** Where the stage is; told at every change. */
export interface TalkPlace {
  readonly onStage: boolean;
  /** -1: nothing is presented. */
  readonly index: number;
  /** The audience has moved the map or opened something. */
  readonly left: boolean;
  readonly black: boolean;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly timer: Stopwatch;
  readonly timerShown: boolean;
  readonly theme: "light" | "dark";
  /** The address of exactly what is seen, from which a lost stage is opened again. */
  readonly link: string;
}

export type TalkMessage =
  /** The presenter's window asks for everything. */
  | { readonly type: "hello" }
  | { readonly type: "deed"; readonly deed: StageDeed }
  | { readonly type: "programme"; readonly programme: TalkProgramme }
  | { readonly type: "place"; readonly place: TalkPlace }
  /** The stage's page, or the presenter's window, is being closed. */
  | { readonly type: "stage-gone" }
  | { readonly type: "presenter-gone" };

/** `session`: which stage and window belong together; "": whichever answers first. */
export interface Talk {
  readonly version: number;
  readonly session: string;
  readonly message: TalkMessage;
}

const text = pipe(string(), maxLength(100_000));
const count = pipe(number(), finite(), minValue(-1), maxValue(1_000_000));
const timeWindow = object({ from: number(), to: number() });

const deed = variant("type", [
  object({ type: literal("step"), by: picklist([1, -1]) }),
  object({ type: literal("go"), index: count }),
  object({ type: picklist(["first", "last", ...stageSwitches]) }),
]);

const step = object({
  title: text,
  text,
  notes: text,
  window: nullable(timeWindow),
  versus: nullable(timeWindow),
  mode: picklist(timeModes),
  dwellMs: pipe(number(), finite(), minValue(0)),
});

const place = object({
  onStage: boolean(),
  index: count,
  left: boolean(),
  black: boolean(),
  autoplay: boolean(),
  loop: boolean(),
  timer: object({ startedAtMs: nullable(pipe(number(), finite())), carriedMs: pipe(number(), finite()) }),
  timerShown: boolean(),
  theme: picklist(["light", "dark"]),
  link: text,
});

const message = variant("type", [
  object({ type: literal("hello") }),
  object({ type: literal("deed"), deed }),
  object({ type: literal("programme"), programme: object({ title: text, steps: array(step) }) }),
  object({ type: literal("place"), place }),
  object({ type: picklist(["stage-gone", "presenter-gone"]) }),
]) as GenericSchema<unknown, TalkMessage>;

const envelope = object({ version: number(), session: string(), message: object({}) });

/** What another window said; null where it is not understood, "other-version" where it comes from another one of ours. */
export function parseTalk(heard: unknown): Talk | "other-version" | null {
  const outside = safeParse(envelope, heard);
  if (!outside.success) return null;
  if (outside.output.version !== talkVersion) return "other-version";
  const inside = safeParse(message, (heard as { message: unknown }).message);
  return inside.success ? { ...outside.output, message: inside.output } : null;
}
