import type { Facet } from "../../model/filter.ts";
import type { Situation } from "../../model/situation.ts";
import { vocabulary } from "../../words/vocabulary.ts";

/** A chosen value of a filter as people say it. */
export function nameFacetValue(situation: Situation, facet: Facet, value: string): string {
  switch (facet) {
    case "kind":
      return vocabulary.kind(value);
    case "claim":
      return vocabulary.claim(value);
    case "relevance":
      return vocabulary.relevance(value);
    case "actor":
      return situation.actors.get(value)?.name ?? value;
    case "source":
      return situation.sources.get(value)?.title ?? value;
    case "reliability":
    case "credibility":
      return value;
  }
}
