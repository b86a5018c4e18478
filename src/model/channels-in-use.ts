import { type ClaimStatus, claimStatuses, placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import type { WindowRows } from "./query.ts";

/** What of the legend is needed to read what is shown now. */
export interface ChannelsInUse {
  /** Indices into the situation's layers with how many events each shows, in the layers' order. */
  readonly layers: readonly { readonly index: number; readonly count: number }[];
  /** In the legend's order. */
  readonly claims: readonly ClaimStatus[];
  /** Some are only possibly in the window. */
  readonly possible: boolean;
  /** Some are placed only by country, and so drawn as squares. */
  readonly countryOnly: boolean;
}

const countryCode = placePrecisions.indexOf("country");

/** One pass over the rows that are shown. */
export function findChannelsInUse(table: EventTable, { rows, certain }: WindowRows): ChannelsInUse {
  const layerCounts = new Uint32Array(table.layerIds.length);
  const isUsed = new Uint8Array(claimStatuses.length);
  let possible = false;
  let countryOnly = false;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const layer = table.layer[row] ?? 0;
    layerCounts[layer] = (layerCounts[layer] ?? 0) + 1;
    isUsed[table.claim[row] ?? 0] = 1;
    if (certain[index] === 0) possible = true;
    if (table.placed[row] === 1 && table.precision[row] === countryCode) countryOnly = true;
  }
  return {
    layers: [...layerCounts].flatMap((count, index) => (count > 0 ? [{ index, count }] : [])),
    claims: claimStatuses.filter((_, index) => isUsed[index] === 1),
    possible,
    countryOnly,
  };
}
