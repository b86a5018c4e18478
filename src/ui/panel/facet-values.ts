import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../../model/event.ts";
import type { Facet } from "../../model/filter.ts";
import type { Situation } from "../../model/situation.ts";
import { vocabulary } from "../../words/vocabulary.ts";

export interface FacetValue {
  /** As the address and the actions write it. */
  readonly value: string;
  readonly label: string;
  /** Whether the label comes from the data and not from us. */
  readonly fromData: boolean;
  /** A second line, for telling apart what has the same label. */
  readonly detail: string;
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const own = (value: string | number, label: string): FacetValue => ({
  value: String(value),
  label: capitalise(label),
  fromData: false,
  detail: "",
});
const byLabel = (one: FacetValue, other: FacetValue) => one.label.localeCompare(other.label, "en");

/** Every value that a facet can have in this situation: closed lists in their own order, names by the alphabet. */
export function listFacetValues(situation: Situation, facet: Facet): readonly FacetValue[] {
  switch (facet) {
    case "kind":
      return kinds.map((value) => own(value, vocabulary.kind(value)));
    case "claim":
      return claimStatuses.map((value) => own(value, vocabulary.claim(value)));
    case "relevance":
      return relevances.map((value) => own(value, vocabulary.relevance(value)));
    case "reliability":
      return reliabilities.map((value) => own(value, vocabulary.reliability(value)));
    case "credibility":
      return credibilities.map((value) => own(value, vocabulary.credibility(value)));
    case "actor":
      return [...situation.actors.values()]
        .map(({ id, name }) => ({ value: id, label: name, fromData: true, detail: "" }))
        .sort(byLabel);
    case "source":
      return [...situation.sources.values()]
        .map(({ id, title, publisher }) => ({ value: id, label: title, fromData: true, detail: publisher }))
        .sort(byLabel);
  }
}
