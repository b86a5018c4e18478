import { inSlices } from "../lib/in-slices.ts";
import {
  collectBytes,
  collectNumbers,
  collectWords,
  type MergedRows,
  rowsPerSlice,
} from "./collect-columns.ts";
import { type EventTable, isOpen, noPlace, openStart, type RowLists } from "./event-table.ts";
import { dayMs, type Instant, minuteMs } from "./instant.ts";
import { leftOut, mergeRows } from "./merge-rows.ts";

/** A byte numbers the parts. */
export const mostParts = 255;

/**
 * Several sorted tables as one, on one axis: sorted by earliest start, then latest end, then the order of the parts; the
 * undated last. `layerIds`: the layers that are to be shown, in their order; rows of others are left out. The generator
 * pauses every few thousand rows, so that a million can be merged between frames. Times are counted in the finest unit of
 * the parts that their common range allows.
 */
export function* mergeTables(
  parts: readonly EventTable[],
  layerIds: readonly string[],
): Generator<undefined, EventTable, undefined> {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined && isSame(only.layerIds, layerIds)) return only;
  const merged = yield* mergeRows(parts, layerIds);
  const { length } = merged.part;
  const scale = yield* chooseScale(parts);

  const times = yield* mergeTimes(parts, merged, scale);
  const bytes = yield* mergeBytes(parts, merged, layerIds);
  const x = yield* collectWords(merged, parts, (part) => part.x);
  const y = yield* collectWords(merged, parts, (part) => part.y);
  const place = yield* mergePlaces(parts, merged);
  const magnitude = yield* mergeMagnitudes(parts, merged);
  const actors = yield* mergeLists(parts, merged, "actors", "actorIds");
  const sources = yield* mergeLists(parts, merged, "sources", "sourceIds");

  return {
    ...{ length, dated: merged.dated },
    ...{ origin: scale.origin, unitMs: scale.unitMs },
    carriesTimes: scale.unitMs === minuteMs && parts.some(({ carriesTimes }) => carriesTimes),
    ...times,
    ...{ x, y, place },
    ...bytes,
    ...magnitude,
    ...{ actors, sources, layerIds },
    origins: { part: merged.part, row: merged.row, tables: parts },
    placeIds: parts.flatMap(({ placeIds }) => placeIds),
    actorIds: parts.flatMap(({ actorIds }) => actorIds),
    sourceIds: parts.flatMap(({ sourceIds }) => sourceIds),
    eventAt(row) {
      const part = parts[merged.part[row] ?? 0];
      const own = merged.row[row];
      if (part === undefined || own === undefined) throw new Error(`No event in row ${row} of ${length}`);
      return part.eventAt(own);
    },
    placeIdOf(row) {
      const part = parts[merged.part[row] ?? 0];
      const own = merged.row[row] ?? 0;
      return part?.placeIdOf === undefined ? (part?.eventAt(own).placeId ?? null) : part.placeIdOf(own);
    },
    rowOf(eventId) {
      for (const [index, part] of parts.entries()) {
        const own = part.rowOf(eventId);
        if (own < 0) continue;
        const row = merged.mergedRow[index]?.[own] ?? leftOut;
        return row === leftOut ? -1 : row;
      }
      return -1;
    },
  };
}

/** Their numbers, where those that have any count the same: the dead of one and the mentions of another share no scale. */
function* mergeMagnitudes(
  parts: readonly EventTable[],
  merged: MergedRows,
): Generator<undefined, Pick<EventTable, "magnitude" | "magnitudeName">, undefined> {
  const counted = parts.filter(({ magnitude }) => magnitude !== undefined);
  const names = new Set(counted.map(({ magnitudeName = "" }) => magnitudeName));
  const [name] = names;
  if (name === undefined || names.size > 1) return {};
  const magnitude = yield* collectNumbers(merged, parts, (part) => part.magnitude);
  return { magnitude, magnitudeName: name };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

interface Scale {
  readonly origin: Instant;
  readonly unitMs: number;
}

/** Units from the origin to 2^31 - 1, but for the two that say "open". */
const mostUnits = 0x7fffffff - 2;

function* chooseScale(parts: readonly EventTable[]): Generator<undefined, Scale, undefined> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    for (const column of [part.earliestStart, part.latestStart, part.earliestEnd, part.latestEnd]) {
      yield;
      for (let row = 0; row < part.dated; row++) {
        const units = column[row] ?? 0;
        if (isOpen(units)) continue;
        const instant = part.origin + units * part.unitMs;
        if (instant < first) first = instant;
        if (instant > last) last = instant;
      }
    }
  }
  if (first > last) return { origin: 0, unitMs: minuteMs };
  const origin = Math.floor(first / dayMs) * dayMs;
  return { origin, unitMs: (last - origin) / minuteMs < mostUnits ? minuteMs : dayMs };
}

type Times = Pick<EventTable, "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd" | "maxEndSoFar">;

/** Starts are rounded down and ends up, as where a table is built. */
function* mergeTimes(
  parts: readonly EventTable[],
  merged: MergedRows,
  scale: Scale,
): Generator<undefined, Times, undefined> {
  const { length } = merged.part;
  const convert = function* (
    name: "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd",
    round: (units: number) => number,
  ) {
    const column = new Int32Array(length);
    for (const [index, part] of parts.entries()) {
      const target = merged.mergedRow[index];
      const source = part[name];
      if (target === undefined) continue;
      // Divided last, so that whole units stay whole.
      const shift = part.origin - scale.origin;
      const { unitMs } = part;
      yield* inSlices(part.length, rowsPerSlice, (from, to) => {
        for (let row = from; row < to; row++) {
          const units = source[row] ?? 0;
          column[target[row] ?? 0] = isOpen(units) ? units : round((shift + units * unitMs) / scale.unitMs);
        }
      });
    }
    return column;
  };
  const earliestStart = yield* convert("earliestStart", Math.floor);
  const latestStart = yield* convert("latestStart", Math.floor);
  const earliestEnd = yield* convert("earliestEnd", Math.ceil);
  const latestEnd = yield* convert("latestEnd", Math.ceil);
  let most = openStart;
  const maxEndSoFar = new Int32Array(length);
  yield* inSlices(length, rowsPerSlice, (from, to) => {
    let soFar = most;
    for (let row = from; row < to; row++) {
      soFar = Math.max(soFar, latestEnd[row] ?? openStart);
      maxEndSoFar[row] = soFar;
    }
    most = soFar;
  });
  return { earliestStart, latestStart, earliestEnd, latestEnd, maxEndSoFar };
}

const byteNames = [
  "placed",
  "kind",
  "claim",
  "precision",
  "relevance",
  "reliability",
  "credibility",
] as const;
type Bytes = Pick<EventTable, (typeof byteNames)[number] | "layer">;

function* mergeBytes(
  parts: readonly EventTable[],
  merged: MergedRows,
  layerIds: readonly string[],
): Generator<undefined, Bytes, undefined> {
  const columns: Record<string, Uint8Array> = {};
  for (const name of byteNames) columns[name] = yield* collectBytes(merged, parts, (part) => part[name]);
  const indexOf = new Map(layerIds.map((id, index) => [id, index]));
  const layer = new Uint8Array(merged.part.length);
  for (const [index, part] of parts.entries()) {
    const target = merged.mergedRow[index];
    const newLayer = Uint8Array.from(part.layerIds, (id) => indexOf.get(id) ?? 0);
    if (target === undefined) continue;
    yield* inSlices(part.length, rowsPerSlice, (from, to) => {
      for (let row = from; row < to; row++) layer[target[row] ?? 0] = newLayer[part.layer[row] ?? 0] ?? 0;
    });
  }
  return { ...(columns as unknown as Omit<Bytes, "layer">), layer };
}

function* mergeLists(
  parts: readonly EventTable[],
  merged: MergedRows,
  name: "actors" | "sources",
  ids: "actorIds" | "sourceIds",
): Generator<undefined, RowLists, undefined> {
  const { length } = merged.part;
  const counts = parts.map((part) => part[ids].length);
  const starts = startsOf(counts);
  const distinct = counts.reduce((sum, count) => sum + count, 0);
  const total = parts.reduce((sum, part) => sum + (part[name].offsets[part.length] ?? 0), 0);
  const values = distinct <= 0x10000 ? new Uint16Array(total) : new Uint32Array(total);
  const offsets = new Uint32Array(length + 1);
  const lists = parts.map((part) => part[name]);
  let end = 0;
  yield* inSlices(length, rowsPerSlice, (from, to) => {
    let written = end;
    for (let row = from; row < to; row++) {
      const index = merged.part[row] ?? 0;
      const list = lists[index];
      const own = merged.row[row] ?? 0;
      const last = list?.offsets[own + 1] ?? 0;
      for (let at = list?.offsets[own] ?? 0; at < last; at++) {
        values[written++] = (list?.values[at] ?? 0) + (starts[index] ?? 0);
      }
      offsets[row + 1] = written;
    }
    end = written;
  });
  return { offsets, values: end === total ? values : values.slice(0, end) };
}

/** Where the numbers of each part begin when they are counted through all parts. */
function startsOf(counts: readonly number[]): readonly number[] {
  let start = 0;
  return counts.map((count) => {
    start += count;
    return start - count;
  });
}

/** Each part's places are counted behind those of the parts before it. */
function* mergePlaces(
  parts: readonly EventTable[],
  merged: MergedRows,
): Generator<undefined, Uint16Array, undefined> {
  const column = new Uint16Array(merged.part.length);
  const starts = startsOf(parts.map(({ placeIds }) => placeIds.length));
  for (const [index, { place, length }] of parts.entries()) {
    const target = merged.mergedRow[index];
    const start = starts[index] ?? 0;
    if (target === undefined) continue;
    yield* inSlices(length, rowsPerSlice, (from, to) => {
      for (let row = from; row < to; row++) {
        const own = place[row] ?? noPlace;
        column[target[row] ?? 0] = own === noPlace ? noPlace : Math.min(noPlace, own + start);
      }
    });
  }
  return column;
}
