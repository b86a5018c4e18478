import { dayMs, minuteMs } from "../model/instant.ts";

/** One end of a date as the source wrote it: what its finest unit is, and how it is qualified. */
export interface DatePart {
  readonly precision: "minute" | "day" | "month" | "year" | "decade" | "century";
  /** Astronomical: 0 is 1 BCE, -43 is 44 BCE. For a decade or century its first year, counting towards later years. */
  readonly year: number;
  /** 1 to 12 and 1 to 31; 1 where the part is coarser. */
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight UTC; 0 where the part is coarser. */
  readonly minute: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const shape =
  /^(?<year>Y?-?\d+|-?\d{3}X|-?\d{2}XX)(?:-(?<month>\d\d|XX))?(?:-(?<day>\d\d|XX))?(?:T(?<hour>\d\d):(?<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?(?<qualifier>[~?%]?)$/;

/**
 * Reads one end of an EDTF text that the model has already accepted, for the sake of its wording only; null where the
 * shape is one that has no words of its own.
 */
export function readDatePart(edtf: string): DatePart | null {
  const groups = shape.exec(edtf.trim())?.groups;
  if (groups === undefined) return null;
  const { year: yearText = "", month, day, hour, minute, zone, qualifier } = groups;
  if (month === "XX" && day !== undefined && day !== "XX") return null;
  const qualified = {
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
  const masked = /X+$/.exec(yearText)?.[0].length ?? 0;
  if (masked > 0) {
    const negative = yearText.startsWith("-");
    const size = masked === 1 ? 10 : 100;
    const digits = Number(yearText.replace("-", "").replaceAll("X", "0"));
    const first = negative ? -digits - size + 1 : digits;
    return {
      ...qualified,
      precision: masked === 1 ? "decade" : "century",
      year: first,
      month: 1,
      day: 1,
      minute: 0,
    };
  }
  const year = Number(yearText.replace("Y", ""));
  if (!Number.isSafeInteger(year)) return null;
  const whole = { ...qualified, year, month: 1, day: 1, minute: 0 };
  if (month === undefined || month === "XX") return { ...whole, precision: "year" };
  const months = { ...whole, month: Number(month) };
  if (months.month < 1 || months.month > 12) return null;
  if (day === undefined || day === "XX") return { ...months, precision: "month" };
  const days = { ...months, day: Number(day) };
  if (hour === undefined || minute === undefined) return { ...days, precision: "day" };
  return toMinute(days, Number(hour) * 60 + Number(minute) - zoneMinutes(zone));
}

/** The part that stands for the day, or for the minute where the instant is not a midnight. */
export function toDatePart(instant: number): DatePart {
  const date = new Date(instant);
  const minute = date.getUTCHours() * 60 + date.getUTCMinutes();
  return {
    precision: minute === 0 ? "day" : "minute",
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minute,
    approximate: false,
    uncertain: false,
  };
}

/** A time with an offset may belong to the day before or after in UTC. */
function toMinute(part: Omit<DatePart, "precision">, minuteOfDay: number): DatePart {
  const midnight = new Date(0);
  midnight.setUTCFullYear(part.year, part.month - 1, part.day);
  const moved = toDatePart(midnight.getTime() + minuteOfDay * minuteMs);
  const { approximate, uncertain } = part;
  return { ...moved, precision: "minute", approximate, uncertain };
}

/** Minutes east of Greenwich; a time without a zone is UTC, as the model has it. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || "0"));
}

/** Whether the instant is a midnight in UTC. */
export function isWholeDay(instant: number): boolean {
  return instant % dayMs === 0;
}
