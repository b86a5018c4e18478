import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "./event.ts";
import type { EventTable, RowLists } from "./event-table.ts";
import { facetBits, hitBit, layerBit } from "./row-failures.ts";
import { type Counting, increase } from "./tally.ts";

/** Where among the counters those of each facet begin; those of the layers come first. */
export interface FacetOffsets {
  readonly kind: number;
  readonly claim: number;
  readonly relevance: number;
  readonly reliability: number;
  readonly credibility: number;
  readonly actor: number;
  readonly source: number;
  /** How many counters there are in all. */
  readonly end: number;
}

export function findFacetOffsets(table: EventTable): FacetOffsets {
  const kind = table.layerIds.length;
  const claim = kind + kinds.length;
  const relevance = claim + claimStatuses.length;
  const reliability = relevance + relevances.length;
  const credibility = reliability + reliabilities.length;
  const actor = credibility + credibilities.length;
  const source = actor + table.actorIds.length;
  return {
    kind,
    claim,
    relevance,
    reliability,
    credibility,
    actor,
    source,
    end: source + table.sourceIds.length,
  };
}

/**
 * What a row counts for with all filters but one applied, by what it fails: nothing, and it counts for its layer and in
 * every facet; one alone, and it counts in that one.
 */
export function countFacetsOf(table: EventTable, failures: Uint16Array): Counting {
  const at = findFacetOffsets(table);
  const columns = [
    { bit: facetBits.kind, column: table.kind, offset: at.kind },
    { bit: facetBits.claim, column: table.claim, offset: at.claim },
    { bit: facetBits.relevance, column: table.relevance, offset: at.relevance },
    { bit: facetBits.reliability, column: table.reliability, offset: at.reliability },
    { bit: facetBits.credibility, column: table.credibility, offset: at.credibility },
  ];
  const { layer, actors, sources } = table;
  return {
    counters: at.end,
    add(order, from, to, counts) {
      for (let position = from; position < to; position++) {
        const row = order === null ? position : (order[position] ?? 0);
        const failed = failures[row] ?? 0;
        // A row that fails two filters is hidden by the other one whichever is asked.
        if ((failed & hitBit) !== 0 || (failed & (failed - 1)) !== 0) continue;
        if ((failed & ~layerBit) === 0) increase(counts, layer[row] ?? 0);
        if ((failed & layerBit) !== 0) continue;
        for (let index = 0; index < columns.length; index++) {
          const facet = columns[index];
          if (facet === undefined || (failed & ~facet.bit) !== 0) continue;
          increase(counts, facet.offset + (facet.column[row] ?? 0));
        }
        if ((failed & ~facetBits.actor) === 0) increaseList(counts, at.actor, actors, row);
        if ((failed & ~facetBits.source) === 0) increaseList(counts, at.source, sources, row);
      }
    },
  };
}

function increaseList(counts: Int32Array, offset: number, { offsets, values }: RowLists, row: number): void {
  const end = offsets[row + 1] ?? 0;
  for (let index = offsets[row] ?? 0; index < end; index++) {
    increase(counts, offset + (values[index] ?? 0));
  }
}
