import { finishSlices } from "../lib/finish-slices.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "./event.ts";
import type { EventTable, RowLists } from "./event-table.ts";
import { type Facet, type Filters, facets } from "./filter.ts";

/** What narrows the events besides time. */
export interface MaskParts {
  readonly hiddenLayers: ReadonlySet<string>;
  readonly filters: Filters;
  /** One byte a row, from search; null: no query. */
  readonly hits: Uint8Array | null;
}

/** The bit that is set where a row fails the layers, the query, or a facet. */
export const layerBit = 1;
export const hitBit = 2;
export const facetBits = Object.fromEntries(facets.map((facet, index) => [facet, 4 << index])) as Readonly<
  Record<Facet, number>
>;

const known = new WeakMap<MaskParts, { readonly table: EventTable; readonly failures: Uint16Array }>();

/** Rows looked at between two pauses: about a millisecond's work. */
const rowsPerSlice = 65_536;

/**
 * What each row fails, as bits: 0 passes everything. So every count "with all other filters applied" is one pass over one
 * array. Remembered per `parts` object, which must not change: while time moves, nothing is made anew.
 */
export function findFailures(table: EventTable, parts: MaskParts): Uint16Array {
  return finishSlices(buildFailures(table, parts));
}

/** The same, with pauses. */
export function* buildFailures(
  table: EventTable,
  parts: MaskParts,
): Generator<undefined, Uint16Array, undefined> {
  const remembered = known.get(parts);
  if (remembered?.table === table) return remembered.failures;
  const failures = new Uint16Array(table.length);
  for (const fail of listTests(table, parts, failures)) {
    for (let from = 0; from < table.length; from += rowsPerSlice) {
      fail(from, Math.min(from + rowsPerSlice, table.length));
      yield;
    }
  }
  known.set(parts, { table, failures });
  return failures;
}

type FailRows = (from: number, to: number) => void;

/** One for each thing that narrows. */
function listTests(
  table: EventTable,
  { hiddenLayers, filters, hits }: MaskParts,
  failures: Uint16Array,
): readonly FailRows[] {
  const tests: FailRows[] = [];
  const failColumn = (column: Uint8Array, allowed: Uint8Array, bit: number) =>
    tests.push((from, to) => {
      for (let row = from; row < to; row++) {
        if (allowed[column[row] ?? 0] !== 1) failures[row] = bit | (failures[row] ?? 0);
      }
    });
  if (hiddenLayers.size > 0) {
    const shown = Uint8Array.from(table.layerIds, (id) => (hiddenLayers.has(id) ? 0 : 1));
    failColumn(table.layer, shown, layerBit);
  }
  if (hits !== null) {
    tests.push((from, to) => {
      for (let row = from; row < to; row++) {
        if (hits[row] !== 1) failures[row] = hitBit | (failures[row] ?? 0);
      }
    });
  }
  const columns = [
    ["kind", table.kind, kinds],
    ["claim", table.claim, claimStatuses],
    ["relevance", table.relevance, relevances],
    ["reliability", table.reliability, reliabilities],
    ["credibility", table.credibility, credibilities],
  ] as const;
  for (const [facet, column, values] of columns) {
    const shown: ReadonlySet<unknown> | null = filters[facet];
    if (shown !== null) failColumn(column, toAllowed(values, shown), facetBits[facet]);
  }
  const lists = [
    ["actor", table.actors, table.actorIds],
    ["source", table.sources, table.sourceIds],
  ] as const;
  for (const [facet, { offsets, values }, ids] of lists) {
    const shown = filters[facet];
    if (shown === null) continue;
    const allowed = toAllowed(ids, shown);
    tests.push((from, to) => {
      for (let row = from; row < to; row++) {
        if (!isAnyAllowed(allowed, values, offsets[row] ?? 0, offsets[row + 1] ?? 0)) {
          failures[row] = facetBits[facet] | (failures[row] ?? 0);
        }
      }
    });
  }
  return tests;
}

function toAllowed(values: readonly unknown[], shown: ReadonlySet<unknown>): Uint8Array {
  return Uint8Array.from(values, (value) => (shown.has(value) ? 1 : 0));
}

/** A row passes where any of its list is allowed. */
function isAnyAllowed(allowed: Uint8Array, values: RowLists["values"], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (allowed[values[index] ?? 0] === 1) return true;
  return false;
}
