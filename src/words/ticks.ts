import type { Instant } from "../model/instant.ts";
import type { AxisUnit } from "../model/time-axis.ts";
import { toDatePart } from "./date-part.ts";
import { formatClock, formatYear, monthNames } from "./date-part-names.ts";

/** The label of a tick: "2018", "Jul", "3", "14:00"; a major one names the coarser unit that begins there. */
function formatTick(instant: Instant, unit: AxisUnit, major: boolean): string {
  const part = toDatePart(instant);
  const month = monthNames.short[part.month - 1] ?? "";
  switch (unit) {
    case "century":
    case "decade":
    case "year":
      return formatYear(part.year);
    case "month":
      return major ? formatYear(part.year) : month;
    case "day":
      if (!major) return String(part.day);
      return part.month === 1 ? `${month} ${formatYear(part.year)}` : month;
    case "hour":
      return major ? `${part.day} ${month}` : formatClock(part.minute);
    case "minute":
      return formatClock(part.minute);
  }
}

/**
 * What the ticks alone do not say of the axis' start: "2018" for months, "Jul 2018" for days, "3 Jul 2018, UTC" for hours;
 * "" for years.
 */
function formatContext(from: Instant, unit: AxisUnit): string {
  const start = toDatePart(from);
  const year = formatYear(start.year);
  const month = monthNames.short[start.month - 1] ?? "";
  if (unit === "month") return year;
  if (unit === "day") return `${month} ${year}`;
  if (unit === "hour" || unit === "minute") return `${start.day} ${month} ${year}, UTC`;
  return "";
}

/** Labels of the axis, in UTC. */
export const ticks = { formatTick, formatContext } as const;
