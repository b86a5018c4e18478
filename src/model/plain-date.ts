import type { EdtfNode } from "./edtf-node.ts";

const written =
  /^(?<year>-?(?:\d{4}|\d{3}X|\d\dXX))(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T(?<time>[\d:.]+)(?<zone>Z|[-−+]\d\d(?::?\d\d)?)?)?)?)?(?<doubt>[?~%])?$/u;
const timeOfDay = /^(?:(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?|24:00(?::00)?)$/;
const longYear = /^Y(-?[1-9]\d{4,})$/;
const century = /^(?:\d\d|-(?!00)\d\d)$/;
/** 29 February is looked at later, with the year. */
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Every single date of EDTF levels 0 and 1 but the seasons, taken apart as the `edtf` package does, at a small part of its
 * size and time; null for all else. Why that is refused, the package says (edtf-reasons.ts).
 */
export function readPlainDate(text: string): EdtfNode | null {
  const groups = written.exec(text)?.groups;
  if (groups !== undefined) return readWritten(groups);
  const year = longYear.exec(text)?.[1];
  if (year !== undefined) return { type: "Year", level: 1, values: [Number(year)] };
  return century.test(text) ? { type: "Century", level: 0, values: [Number(text)] } : null;
}

function readWritten(groups: Readonly<Record<string, string | undefined>>): EdtfNode | null {
  const { year = "", month, day, time, zone, doubt } = groups;
  if (year.endsWith("X") || month === "XX" || day === "XX") {
    return doubt === undefined && time === undefined ? readMasked(year, month, day) : null;
  }
  const last = month === undefined ? 31 : lastDays[Number(month) - 1];
  if (year === "-0000" || last === undefined) return null;
  if (day !== undefined && (day === "00" || Number(day) > last)) return null;
  const values = toValues(year, month, day);
  if (time !== undefined) return doubt === undefined ? readMoment(values, time, zone) : null;
  if (doubt === undefined) return { type: "Date", level: 0, values };
  return { type: "Date", level: 1, values, approximate: doubt !== "?", uncertain: doubt !== "~" };
}

/** Digits may be masked from the right alone: 20XX, 201X, 2018-XX, 2018-XX-XX, 2018-07-XX. */
function readMasked(year: string, month: string | undefined, day: string | undefined): EdtfNode | null {
  if (year.endsWith("X")) {
    if (month !== undefined) return null;
    const unspecified = year.endsWith("XX") ? 0b1100 : 0b1000;
    return { type: "Date", level: 1, values: toValues(year.replaceAll("X", "0")), unspecified };
  }
  if (month === "XX") {
    if (day !== undefined && day !== "XX") return null;
    const unspecified = day === undefined ? 0b110000 : 0b11110000;
    return { type: "Date", level: 1, values: toValues(year), unspecified };
  }
  if (lastDays[Number(month) - 1] === undefined) return null;
  return { type: "Date", level: 1, values: toValues(year, month), unspecified: 0b11000000 };
}

function readMoment(date: readonly number[], time: string, zone: string | undefined): EdtfNode | null {
  const groups = timeOfDay.exec(time)?.groups;
  if (groups === undefined) return null;
  const values = [...date, Number(groups["hours"] ?? 24), Number(groups["minutes"] ?? 0)];
  if (zone === undefined) return { type: "Date", level: 0, values };
  const offset = toOffset(zone);
  return offset === null ? null : { type: "Date", level: 0, values, timeZone: zone, offset };
}

/** Minutes east of UTC; null beyond the zones that there are, and for "-00:00". */
function toOffset(zone: string): number | null {
  if (zone === "Z") return 0;
  const digits = zone.replace(/\D/g, "");
  const minutes = Number(digits.slice(2));
  const total = Number(digits.slice(0, 2)) * 60 + minutes;
  if (minutes > 59) return null;
  if (zone.startsWith("+")) return total <= 14 * 60 ? total : null;
  return total > 0 && total <= 12 * 60 ? -total : null;
}

/** Months count from 0. */
function toValues(year: string, month?: string, day?: string): number[] {
  const values = [Number(year)];
  if (month !== undefined) values.push(Number(month) - 1);
  if (day !== undefined) values.push(Number(day));
  return values;
}
