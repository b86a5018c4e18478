import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSearchIndex, fold, search } from "../../src/model/search.ts";
import { foldWords } from "../../src/model/text-fold.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";

const situation = {
  ...aSituation({
    places: [
      aPlace({ id: "ganja", names: { en: "Ganja", az: "Gəncə", fa: "گنجه", ar: "كنجة" } }),
      aPlace({ id: "qom", names: { en: "Qom", az: "Qum", fa: "قم", ar: "قم" } }),
    ],
    events: [
      anEvent({ id: "shooting", date: "2018-07-03", title: "Gunman shoots the mayor", placeId: "ganja" }),
      anEvent({
        id: "founding",
        date: "2016",
        title: "Students found a militia",
        placeId: "qom",
        relatedPlaceIds: ["ganja"],
        participants: [{ id: "group", name: "Hoseyniyun" }],
      }),
      anEvent({
        id: "unplaced",
        date: null,
        title: "A claim",
        summary: "About İrəvan.",
        placeId: "qom",
        placePrecision: "unknown",
        participants: [{ id: null, name: "Fuad Əliyev" }],
        citations: [{ sourceId: "paper", locator: "" }],
      }),
    ],
  }),
  actors: new Map([
    ["group", { id: "group", name: "Hoseyniyun", aliases: ["Husseini'yon", "حسینیون", "Hüseynçilər"] }],
    ["idle", { id: "idle", name: "Idle bystander", aliases: [] }],
  ]),
  sources: new Map([
    [
      "paper",
      {
        id: "paper",
        title: "The long read",
        publisher: "Turan Agency",
        author: "",
        published: "",
        language: "en",
        kind: "press",
        access: "part" as const,
        url: "https://example.org/",
        note: "",
        consulted: null,
        urlNote: "",
      },
    ],
  ]),
};
const table = aTable(situation);
const index = buildSearchIndex(situation, table);
const find = (query: string) => {
  const hits = search(index, query);
  if (hits === null) return null;
  const rows = Array.from({ length: table.length }, (_, row) => row).filter((row) => hits.rows[row] === 1);
  expect(hits.count).toBe(rows.length);
  return rows.map((row) => table.eventAt(row).id).sort();
};

describe("search", () => {
  const rows: [string, string[]][] = [
    ["gunman", ["shooting"]],
    ["GUN", ["shooting"]],
    ["Gence", ["founding", "shooting"]],
    ["gəncə", ["founding", "shooting"]],
    ["گنجه", ["founding", "shooting"]],
    ["کنجه", ["founding", "shooting"]],
    ["حسینیون", ["founding"]],
    ["حسينيون", ["founding"]],
    ["huseynciler", ["founding"]],
    ["husseiniyon", ["founding"]],
    ["irevan", ["unplaced"]],
    ["IREVAN", ["unplaced"]],
    ["aliyev", []],
    ["eliyev", ["unplaced"]],
    ["turan", ["unplaced"]],
    ["long read", ["unplaced"]],
    ["qum", ["founding", "unplaced"]],
    ["students ganja", ["founding"]],
    ["mayor students", []],
    ["unman", []],
    ["idle", []],
  ];
  for (const [query, expected] of rows) {
    it(`${query} finds ${expected.join(" and ") || "nothing"}`, () => expect(find(query)).toEqual(expected));
  }

  it("of no word asks nothing", () => {
    for (const query of ["", "   ", "-", "'", "?!"]) expect(find(query)).toBeNull();
  });

  it("says the folded words it looked for", () => {
    expect(search(index, "Gəncə İrəvan gence")?.terms).toEqual(["gence", "irevan"]);
  });

  it("survives prototype names, operators and long text", () => {
    for (const query of ["constructor", "__proto__", "toString", "* OR NOT", "a".repeat(10_000)]) {
      expect(find(query)).toEqual([]);
    }
  });

  it("agrees with looking through each event's words", () => {
    const words = ["gunman", "Gənc", "qom", "Students", "حسين", "milit", "xyz", "a", "turan", "The"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (query) => {
        const expected = situation.events.filter((event) => {
          const places = [event.placeId, ...event.relatedPlaceIds].map((id) =>
            situation.places.get(id ?? ""),
          );
          const actors = event.participants.map((one) => situation.actors.get(one.id ?? ""));
          const sources = event.citations.map((one) => situation.sources.get(one.sourceId));
          const text = [
            event.title,
            event.summary,
            ...event.participants.map((one) => one.name),
            ...places.flatMap((place) => Object.values(place?.names ?? {})),
            ...actors.flatMap((actor) => [actor?.name, ...(actor?.aliases ?? [])]),
            ...sources.flatMap((source) => [source?.title, source?.publisher]),
          ].join(" ");
          const known = foldWords(text);
          return query.every((term) => known.some((one) => one.startsWith(fold(term))));
        });
        expect(find(query.join(" "))).toEqual(expected.map((event) => event.id).sort());
      }),
    );
  });
});
