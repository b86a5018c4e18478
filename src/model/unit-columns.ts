import type { EventColumns } from "./event-columns.ts";
import { openEnd, openStart } from "./open-units.ts";
import type { TimeScale } from "./time-scale.ts";

/** The instants of events in whole units of a table, in the order in which they were given. */
export interface UnitColumns {
  readonly earliestStart: Int32Array;
  readonly latestStart: Int32Array;
  readonly earliestEnd: Int32Array;
  readonly latestEnd: Int32Array;
  readonly dated: number;
  /** No earliest start and no latest end was rounded: they ascend as the instants do. */
  readonly isExact: boolean;
}

/** Starts are rounded down and ends up: compared with a window of whole units that is exact, also for days. */
export function toUnitColumns(times: EventColumns["times"], { origin, unitMs }: TimeScale): UnitColumns {
  const { length } = times.earliestStart;
  const columns = {
    earliestStart: new Int32Array(length),
    latestStart: new Int32Array(length),
    earliestEnd: new Int32Array(length),
    latestEnd: new Int32Array(length),
  };
  let dated = 0;
  let isExact = true;
  for (let index = 0; index < length; index++) {
    const start = ((times.earliestStart[index] ?? Number.NaN) - origin) / unitMs;
    if (Number.isNaN(start)) {
      // No window holds them: they begin after every end and end before every start.
      columns.earliestStart[index] = openEnd;
      columns.latestStart[index] = openEnd;
      columns.earliestEnd[index] = openStart;
      columns.latestEnd[index] = openStart;
      continue;
    }
    const end = ((times.latestEnd[index] ?? 0) - origin) / unitMs;
    const startUnits = Math.floor(start);
    const endUnits = Math.ceil(end);
    if (startUnits !== start || endUnits !== end) isExact = false;
    columns.earliestStart[index] = within(startUnits, openStart, openEnd);
    columns.latestEnd[index] = within(endUnits, openStart, openEnd);
    const startsBy = Math.floor(((times.latestStart[index] ?? 0) - origin) / unitMs);
    const endsFrom = Math.ceil(((times.earliestEnd[index] ?? 0) - origin) / unitMs);
    columns.latestStart[index] = within(startsBy, openStart + 1, openEnd - 1);
    columns.earliestEnd[index] = within(endsFrom, openStart + 1, openEnd - 1);
    dated++;
  }
  return { ...columns, dated, isExact };
}

/** Infinite ones become the column's open ends; no finite one is near them. */
function within(units: number, low: number, high: number): number {
  return units < low ? low : Math.min(units, high);
}
