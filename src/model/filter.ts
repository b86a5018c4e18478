import type { ClaimStatus, Credibility, Kind, Relevance, Reliability } from "./event.ts";

/** The facets by which a reader narrows; null: all are shown. */
export interface Filters {
  readonly kind: ReadonlySet<Kind> | null;
  readonly claim: ReadonlySet<ClaimStatus> | null;
  readonly relevance: ReadonlySet<Relevance> | null;
  readonly reliability: ReadonlySet<Reliability> | null;
  readonly credibility: ReadonlySet<Credibility> | null;
  /** Actor ids. */
  readonly actor: ReadonlySet<string> | null;
  /** Source ids. */
  readonly source: ReadonlySet<string> | null;
}

export const noFilters: Filters = {
  kind: null,
  claim: null,
  relevance: null,
  reliability: null,
  credibility: null,
  actor: null,
  source: null,
};

export const facets = [
  "kind",
  "claim",
  "relevance",
  "reliability",
  "credibility",
  "actor",
  "source",
] as const;
export type Facet = (typeof facets)[number];
