import type { OpenDocument } from "./open-document.ts";
import type { WindowCounts } from "./query.ts";

/**
 * The counts with those of all that is placed by district, region or country, where files are open: of what nobody has
 * looked through before, how much is exact must be said.
 */
export function withImprecise(
  counts: WindowCounts,
  documents: readonly OpenDocument[],
): WindowCounts & { readonly imprecise?: number } {
  return documents.some(({ file }) => file !== undefined)
    ? { ...counts, imprecise: counts.vague + counts.countryOnly }
    : counts;
}
