import type { Credibility } from "../../model/event.ts";
import type { Facet, Filters } from "../../model/filter.ts";

/** The chosen values as they are written; empty where the facet is not narrowed. */
export function listChosen(filters: Filters, facet: Facet): ReadonlySet<string> {
  const chosen: ReadonlySet<string | Credibility> | null = filters[facet];
  return new Set([...(chosen ?? [])].map(String));
}
