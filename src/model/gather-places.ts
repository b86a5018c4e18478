import { inSlices } from "../lib/in-slices.ts";
import { letGo } from "../lib/let-go.ts";
import { placePrecisions } from "./event.ts";
import { type EventTable, noPlace } from "./event-table.ts";

/** As many places as 16 bits can number. */
const mostPlaces = noPlace;
const rowsPerSlice = 16_384;
const idsPerSlice = 16;

/**
 * Rows that have a point and no place of a gazetteer, as a file has them, gathered: those of one point and one precision
 * become a place, so that they stand around it, share its disc or stack, and are listed together. What is not known
 * finely comes first, then the most crowded points; a lone event with an exact point needs no place. Beyond what can be
 * numbered, or beyond `most` places in all, rows stand alone. `idOf` names a place after its first row.
 */
export function* gatherPlaces(
  table: EventTable,
  idOf: (row: number) => string,
  most: number = mostPlaces,
): Generator<undefined, EventTable, undefined> {
  const { length, x, y, precision, placed, place } = table;
  const room = Math.min(most, mostPlaces) - table.placeIds.length;
  // Open addressing over whole numbers: a map of a million texts would take seconds.
  let size = 1024;
  while (size < length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const groupOfRow = new Int32Array(length).fill(-1);
  const firsts: number[] = [];
  const counts: number[] = [];
  yield* inSlices(length, rowsPerSlice, (from, to) => {
    for (let row = from; row < to; row++) {
      if (placed[row] !== 1 || place[row] !== noPlace) continue;
      const grade = precision[row] ?? 0;
      let slot = hash(x[row] ?? 0, y[row] ?? 0, grade) & (size - 1);
      for (;;) {
        const group = slots[slot] ?? -1;
        if (group < 0) {
          slots[slot] = firsts.length;
          groupOfRow[row] = firsts.length;
          firsts.push(row);
          counts.push(1);
          break;
        }
        const first = firsts[group] ?? 0;
        if (x[first] === x[row] && y[first] === y[row] && precision[first] === grade) {
          groupOfRow[row] = group;
          counts[group] = (counts[group] ?? 0) + 1;
          break;
        }
        slot = (slot + 1) & (size - 1);
      }
    }
  });
  yield;
  const chosen = chooseGroups(firsts, counts, precision).slice(0, Math.max(room, 0));
  if (chosen.length === 0) return table;
  // In the order of their first rows, so that the numbers do not depend on how they were chosen.
  chosen.sort((one, other) => (firsts[one] ?? 0) - (firsts[other] ?? 0));
  const placeOfGroup = new Int32Array(firsts.length).fill(-1);
  for (const [index, group] of chosen.entries()) placeOfGroup[group] = table.placeIds.length + index;
  yield;
  const gathered = Uint16Array.from(place);
  yield* inSlices(length, rowsPerSlice, (from, to) => {
    for (let row = from; row < to; row++) {
      const group = groupOfRow[row] ?? -1;
      const index = group < 0 ? -1 : (placeOfGroup[group] ?? -1);
      if (index >= 0) gathered[row] = index;
    }
  });
  letGo(slots);
  letGo(groupOfRow);
  const placeIds = [...table.placeIds];
  for (const [index, group] of chosen.entries()) {
    // An id may have to be read from a file's text.
    if (index % idsPerSlice === 0) yield;
    placeIds.push(idOf(firsts[group] ?? 0));
  }
  return { ...table, place: gathered, placeIds };
}

const city = placePrecisions.indexOf("city");

/** More than there can be groups, or rows in one. */
const beyond = 2 ** 24;

/** Those that need a place, the neediest first: what is not known finely, then the most crowded, then the first. */
function chooseGroups(
  firsts: readonly number[],
  counts: readonly number[],
  precision: Uint8Array,
): readonly number[] {
  // Numbers that sort as the groups do, which takes a tenth of comparing them.
  const keys = new Float64Array(firsts.length);
  let length = 0;
  for (let group = 0; group < firsts.length; group++) {
    const isVague = (precision[firsts[group] ?? 0] ?? 0) > city;
    const count = counts[group] ?? 0;
    if (isVague || count > 1)
      keys[length++] = ((isVague ? 0 : beyond) + (beyond - 1 - count)) * beyond + group;
  }
  return Array.from(keys.subarray(0, length).sort(), (key) => key % beyond);
}

function hash(x: number, y: number, grade: number): number {
  let mixed = Math.imul(x ^ Math.imul(y, 0x9e3779b1), 0x85ebca6b) ^ grade;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
