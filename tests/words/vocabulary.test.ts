import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimStatuses,
  credibilities,
  kinds,
  placePrecisions,
  relations,
  relevances,
  reliabilities,
} from "../../src/model/event.ts";
import { vocabulary } from "../../src/words/vocabulary.ts";

/** What the shipped situation calls its links; each must have plain words of its own. */
const linkKinds =
  "deployment recruitment recruitment-route training-route alleged-direction alleged-tasking alleged-plot case extradition cultural-border threat evacuation relocation solidarity-protest";

describe("the vocabulary", () => {
  it("speaks both axes of a grade as code and words", () => {
    expect(vocabulary.reliability("B")).toBe("B: usually reliable");
    expect(vocabulary.credibility(2)).toBe("2: probably true");
    expect(vocabulary.reliability("F")).toBe("F: reliability cannot be judged");
    expect(vocabulary.credibility(6)).toBe("6: truth cannot be judged");
  });

  it("has different words for every value of a closed list", () => {
    const lists = [
      kinds.map(vocabulary.kind),
      claimStatuses.map(vocabulary.claim),
      claimStatuses.map(vocabulary.claimMeaning),
      placePrecisions.map(vocabulary.precision),
      placePrecisions.map(vocabulary.precisionMeaning),
      reliabilities.map(vocabulary.reliabilityMeaning),
      credibilities.map(vocabulary.credibilityMeaning),
      relevances.map(vocabulary.relevance),
      relevances.map(vocabulary.relevanceMeaning),
      relations.map(vocabulary.relation),
    ];
    for (const list of lists) {
      expect(list).not.toContain("");
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it("explains a claim status in one whole sentence", () => {
    for (const status of claimStatuses) expect(vocabulary.claimMeaning(status)).toMatch(/^[A-Z][^.]*\.$/);
  });

  it("has plain words, not the code, for what the shipped situation holds", () => {
    expect(vocabulary.sourceKind("ngo")).toBe("non-governmental organisation");
    expect(vocabulary.sourceKind("advocacy-analysis")).toBe("analysis by an advocacy group");
    for (const kind of linkKinds.split(" ")) expect(vocabulary.linkKind(kind)).not.toContain("-");
    expect(vocabulary.linkKind("cultural-border")).toBe("region divided by a border");
  });

  it("names languages by their code, regional ones too", () => {
    expect(vocabulary.language("fa")).toBe("Persian");
    expect(vocabulary.language("az-Latn")).toBe("Azerbaijani");
    expect(vocabulary.language("xx")).toBe("xx");
  });

  it("shows an unknown value as it stands, whatever it is", () => {
    expect(vocabulary.kind("sabotage")).toBe("sabotage");
    expect(vocabulary.claimMeaning("rumoured")).toBe("");
    expect(vocabulary.reliability("Z")).toBe("Z");
    expect(vocabulary.kind("constructor")).toBe("constructor");
    expect(vocabulary.sourceKind("__proto__")).toBe("__proto__");
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const speak of Object.values(vocabulary)) expect(typeof speak(text)).toBe("string");
      }),
    );
  });
});
