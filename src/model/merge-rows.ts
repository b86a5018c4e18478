import { inSlices } from "../lib/in-slices.ts";
import { type MergedRows, rowsPerSlice } from "./collect-columns.ts";
import { type EventTable, openEnd, openStart } from "./event-table.ts";
import type { Instant } from "./instant.ts";

/** Where a row went whose layer is not shown. It is beyond every column, so that what is written there is written nowhere. */
export const leftOut = 0xffffffff;

/** Walks all parts at once, always taking the earliest of their next rows; rows of layers that are not among `layerIds` are passed over. */
export function* mergeRows(
  parts: readonly EventTable[],
  layerIds: readonly string[],
): Generator<undefined, MergedRows, undefined> {
  const shown = new Set(layerIds);
  const isShown = parts.map((each) => each.layerIds.map((id) => shown.has(id)));
  const length = yield* countShown(parts, isShown);
  const part = new Uint8Array(length);
  const row = new Uint32Array(length);
  const mergedRow = parts.map((each) => new Uint32Array(each.length).fill(leftOut));
  const next = parts.map(() => 0);
  let dated = 0;
  let merged = 0;
  const all = parts.reduce((sum, each) => sum + each.length, 0);
  yield* inSlices(all, rowsPerSlice / 4, (from, to) => {
    for (let step = from; step < to; step++) {
      let least = -1;
      for (let index = 0; index < parts.length; index++) {
        const each = parts[index];
        if (each === undefined || (next[index] ?? 0) >= each.length) continue;
        if (least < 0 || isEarlier(each, next[index] ?? 0, parts[least], next[least] ?? 0)) least = index;
      }
      const each = parts[least];
      if (each === undefined) return;
      const own = next[least] ?? 0;
      next[least] = own + 1;
      if (isShown[least]?.[each.layer[own] ?? 0] !== true) continue;
      part[merged] = least;
      row[merged] = own;
      const back = mergedRow[least];
      if (back !== undefined) back[own] = merged;
      if (own < each.dated) dated += 1;
      merged += 1;
    }
  });
  return { part, row, mergedRow, dated };
}

function* countShown(
  parts: readonly EventTable[],
  isShown: readonly (readonly boolean[])[],
): Generator<undefined, number, undefined> {
  let count = 0;
  for (const [index, { length, layer }] of parts.entries()) {
    yield;
    const shown = isShown[index];
    if (shown?.every((one) => one)) count += length;
    else for (let row = 0; row < length; row++) if (shown?.[layer[row] ?? 0] === true) count += 1;
  }
  return count;
}

function isEarlier(one: EventTable, row: number, other: EventTable | undefined, otherRow: number): boolean {
  if (other === undefined) return true;
  const isDated = row < one.dated;
  const isOtherDated = otherRow < other.dated;
  if (!isDated || !isOtherDated) return isDated && !isOtherDated;
  const start = toInstantOrOpen(one, one.earliestStart[row] ?? 0);
  const otherStart = toInstantOrOpen(other, other.earliestStart[otherRow] ?? 0);
  if (start !== otherStart) return start < otherStart;
  const end = toInstantOrOpen(one, one.latestEnd[row] ?? 0);
  return end < toInstantOrOpen(other, other.latestEnd[otherRow] ?? 0);
}

function toInstantOrOpen({ origin, unitMs }: Pick<EventTable, "origin" | "unitMs">, units: number): Instant {
  if (units <= openStart + 1) return Number.NEGATIVE_INFINITY;
  if (units >= openEnd - 1) return Number.POSITIVE_INFINITY;
  return origin + units * unitMs;
}
