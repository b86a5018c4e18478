import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import type { Situation, Source } from "../../src/model/situation.ts";
import { type Citable, findReportAddress, formatCitation, formatSource } from "../../src/words/citation.ts";

const source: Source = {
  id: "s1",
  title: "The title",
  publisher: "The Publisher",
  author: "An Author",
  published: "2018-07-04",
  language: "en",
  kind: "news",
  access: "part",
  url: "https://example.org/a",
  note: "",
  consulted: null,
  urlNote: "",
};

const event: SituationEvent = {
  id: "ev-1",
  title: "Something happened & more",
  summary: "",
  when: null,
  dateNote: "",
  placeId: "p1",
  relatedPlaceIds: [],
  placePrecision: "city",
  placeNote: "",
  kind: "attack",
  participants: [],
  claim: { status: "disputed", says: [], denies: [], note: "" },
  citations: [
    { sourceId: "s1", locator: "paragraph 5" },
    { sourceId: "gone", locator: "" },
  ],
  grade: { reliability: "B", credibility: 3 },
  layerId: "l1",
  relevance: "context",
  related: [],
};

function citable(corrections: string | null = null): Citable {
  const place = { names: { en: "Ganja", az: "", fa: "", ar: "" } };
  const situation = {
    title: "A situation",
    dataVersion: "2026.1",
    asOf: "2026-03",
    corrections,
    places: new Map([["p1", place]]),
    sources: new Map([["s1", source]]),
  } as unknown as Situation;
  return { event, situation, link: "https://map.example/#sel=ev-1" };
}

describe("a citation", () => {
  it("says what, when, where, how it stands, in which version, and by which sources", () => {
    expect(formatCitation(citable())).toBe(
      [
        '"Something happened & more" (without a date; Ganja, to the city).',
        "Claim: disputed. Grade B3. Source: usually reliable. Information: possibly true.",
        "In: A situation. Data version 2026.1, as of March 2026.",
        "https://map.example/#sel=ev-1",
        "",
        "Sources:",
        '1. An Author, "The title", The Publisher, 4 July 2018, paragraph 5, https://example.org/a',
        "2. gone",
      ].join("\n"),
    );
  });

  it("leaves out what is not known of a source and says where a copy was read", () => {
    const copy = { ...source, author: "", published: "", url: null, consulted: "https://copy.example" };
    expect(formatSource(copy, "")).toBe('"The title", The Publisher (read in a copy)');
  });
});

describe("the address of a report", () => {
  it("opens a mail with its text, spaces as mail programs read them", () => {
    const address = findReportAddress(citable("mailto:keeper@example.org?cc=b@example.org")) ?? "";
    expect(address).toMatch(
      /^mailto:keeper@example\.org\?cc=b@example\.org&subject=Correction%3A%20Something/,
    );
    expect(address).not.toContain("+");
    expect(decodeURIComponent(address)).toContain("Seen at: https://map.example/#sel=ev-1");
  });

  it("opens a page with the same text in its query", () => {
    const address = new URL(findReportAddress(citable("https://example.org/issues/new?labels=data")) ?? "");
    expect(address.searchParams.get("labels")).toBe("data");
    expect(address.searchParams.get("title")).toBe("Correction: Something happened & more");
    expect(address.searchParams.get("body")).toContain("ev-1");
  });

  it("is refused for any other scheme, and for what is no address", () => {
    for (const corrections of [null, "", "javascript:alert(1)", "data:text/html,x", "nobody"])
      expect(findReportAddress(citable(corrections))).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = findReportAddress(citable(text));
        return address === null || /^(https?|mailto):/.test(address);
      }),
    );
  });
});
