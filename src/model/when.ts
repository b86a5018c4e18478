import { type EdtfEnd, parseEdtf, widen } from "./edtf.ts";
import { dayMs, type Instant, type TimeWindow } from "./instant.ts";
import type { IssueCode } from "./issue.ts";

/** Whether a range lasted ("throughout") or holds one event at an unknown moment ("within"). */
export type Span = "throughout" | "within";

/** The finest unit that the date names; "interval" where two ends are written. */
export type DatePrecision = "minute" | "day" | "month" | "year" | "decade" | "century" | "interval";

/**
 * A date as uncertain as its source: EDTF (ISO 8601-2, levels 0 and 1) and the four instants it stands for.
 * Half-open: the event starts in [earliestStart, latestStart] and is over by a moment in [earliestEnd, latestEnd].
 * Open starts are -Infinity, open ends +Infinity.
 */
export interface When {
  readonly edtf: string;
  readonly span: Span;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly earliestStart: Instant;
  readonly latestStart: Instant;
  readonly earliestEnd: Instant;
  readonly latestEnd: Instant;
  /** EDTF; the earliest that the text supports where the start is open. */
  readonly notBefore?: string;
}

export interface WhenOptions {
  /** Absent: "within" for one date, "throughout" for an interval. */
  readonly span?: Span;
  /** EDTF of one date; only beside an open start. */
  readonly notBefore?: string;
}

export type ParsedWhen =
  | { readonly ok: true; readonly when: When }
  | { readonly ok: false; readonly code: IssueCode; readonly values: Readonly<Record<string, string>> };

/** Never throws: whatever is not EDTF of levels 0 and 1 comes back as an issue code with the value. */
export function parseWhen(edtf: unknown, options: WhenOptions = {}): ParsedWhen {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return parsed;
  const text = String(edtf);
  const { start, end, isInterval } = parsed;
  const span = options.span ?? (isInterval ? "throughout" : "within");
  const unitMs = Math.min(unitOf(start), unitOf(end));

  // Compared before anything is widened: a doubt about a day does not put two ends in order.
  if (start !== "open" && end !== "open" && end.to <= start.from) {
    return { ok: false, code: "edtf-reversed", values: { value: text } };
  }
  const floor = findFloor(options.notBefore, start, end);
  if (!floor.ok) return floor;

  const startRange = isInterval || span === "within" ? toBounds(start) : toEdge(start, "from", unitMs);
  const endRange = isInterval || span === "within" ? toBounds(end) : toEdge(end, "to", unitMs);
  const earliestStart = Math.max(startRange.from, floor.from);
  const latestEnd = endRange.to;
  const startsBy = span === "within" ? latestEnd : Math.min(startRange.to, latestEnd);
  const endsFrom = span === "within" ? earliestStart : Math.max(endRange.from, earliestStart);

  const when: When = {
    edtf: text,
    span,
    precision: start === "open" || end === "open" || isInterval ? "interval" : start.precision,
    approximate: isQualified(start, end, "approximate"),
    uncertain: isQualified(start, end, "uncertain"),
    earliestStart,
    latestStart: startsBy - unitMs,
    earliestEnd: endsFrom + unitMs,
    latestEnd,
    ...(options.notBefore === undefined ? {} : { notBefore: options.notBefore }),
  };
  return { ok: true, when };
}

export type Membership = "certainly" | "possibly" | "no";

/** Whether an event of this date is in the window; an unbounded side of the window excludes nothing. */
export function inWindow(when: When, window: TimeWindow): Membership {
  const isBefore = (start: Instant) => start < window.to || window.to === Number.POSITIVE_INFINITY;
  const isAfter = (end: Instant) => end > window.from || window.from === Number.NEGATIVE_INFINITY;
  if (!isBefore(when.earliestStart) || !isAfter(when.latestEnd)) return "no";
  return isBefore(when.latestStart) && isAfter(when.earliestEnd) ? "certainly" : "possibly";
}

interface Bounds {
  readonly from: Instant;
  readonly to: Instant;
}

const unbounded: Bounds = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function toBounds(end: EdtfEnd): Bounds {
  return end === "open" ? unbounded : widen(end);
}

/** What lasted throughout one date began in its first unit and ended in its last, give or take the widening. */
function toEdge(end: EdtfEnd, edge: "from" | "to", unitMs: number): Bounds {
  if (end === "open") return unbounded;
  const narrow = edge === "from" ? { ...end, to: end.from + unitMs } : { ...end, from: end.to - unitMs };
  return widen(narrow);
}

function unitOf(end: EdtfEnd): number {
  return end === "open" ? dayMs : end.unitMs;
}

function isQualified(start: EdtfEnd, end: EdtfEnd, by: "approximate" | "uncertain"): boolean {
  return (start !== "open" && start[by]) || (end !== "open" && end[by]);
}

type Floor =
  | { readonly ok: true; readonly from: Instant }
  | { readonly ok: false; readonly code: IssueCode; readonly values: Readonly<Record<string, string>> };

/** The earliest that `notBefore` allows; an issue where it is no date, bounds nothing, or lies after the end. */
function findFloor(notBefore: string | undefined, start: EdtfEnd, end: EdtfEnd): Floor {
  if (notBefore === undefined) return { ok: true, from: Number.NEGATIVE_INFINITY };
  const parsed = parseEdtf(notBefore);
  if (parsed.ok && !parsed.isInterval && parsed.start !== "open" && start === "open") {
    const { from } = widen(parsed.start);
    if (end === "open" || from < end.to) return { ok: true, from };
  }
  return { ok: false, code: "edtf-not-before", values: { value: String(notBefore) } };
}
