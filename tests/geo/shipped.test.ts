import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSituation } from "../../src/formats/situation.ts";
import { compareRows, countGroups } from "../../src/model/compare.ts";
import type { SituationEvent } from "../../src/model/event.ts";
import { buildEventTable } from "../../src/model/event-table.ts";
import { nameLanguages } from "../../src/model/situation.ts";
import { parseWindow } from "../../src/model/time-window.ts";
import { formatIssue } from "../../src/words/issues.ts";
import { checkSituation } from "../tools/geo-rules.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

const folder = fileURLToPath(new URL("../../geo", import.meta.url));
const files = readSituationFolder(folder);
const { situation } = parseSituation(files);
if (situation === null) throw new Error("the shipped situation does not open");
const { events, places, sources, links, actors, layers } = situation;
const eventsById = new Map(events.map((event) => [event.id, event]));
const event = (id: string): SituationEvent => eventsById.get(id)!;

describe("the situation that ships", () => {
  it("has nothing that a careful editor would object to", () => {
    const found = checkSituation(files).map(
      (issue) =>
        `${issue.where.file}:${issue.where.line} ${issue.where.feature} ${issue.where.field}: ${formatIssue(issue)}`,
    );
    expect(found).toEqual([]);
  });

  it("holds all that the research holds", () => {
    expect({
      events: events.length,
      sources: sources.size,
      places: places.size,
      links: links.size,
      actors: actors.size,
      layers: layers.map(({ title }) => title),
    }).toEqual({
      events: 98,
      sources: 131,
      places: 45,
      links: 18,
      actors: 10,
      layers: ["Talysh region", "Ganja", "Syrian deployment sites", "Iranian bases", "Regional context"],
    });
  });

  it("tells 2018 and 2023 apart as a count by hand over the file did", () => {
    const table = buildEventTable(events, situation);
    const everyone = new Uint8Array(table.length).fill(1);
    const pair = { a: parseWindow("2018")!, b: parseWindow("2023")! };
    expect(countGroups(compareRows(table, everyone, pair))).toMatchObject({
      "only-a": 10,
      "only-b": 17,
      both: 3,
      uncertain: 11,
    });
  });

  it("leaves out what only served the research", () => {
    const text = [...files.values()].join("");
    expect(text).not.toMatch(/"(rank|meiParagraphs|sourceReliability|placeId|lon)"/);
  });

  it("names every place in four languages", () => {
    const unnamed = [...places.values()].flatMap(({ id, names }) =>
      nameLanguages.filter((language) => names[language] === "").map((language) => `${id} ${language}`),
    );
    expect(unnamed).toEqual([]);
  });

  it("cites for every event at least one source, and says where in it", () => {
    const uncited = events.filter(
      ({ citations }) => citations.length === 0 || citations.some(({ locator }) => locator === ""),
    );
    expect(uncited.map(({ id }) => id)).toEqual([]);
  });

  it("has one undated event and two without a place", () => {
    expect(events.filter(({ when }) => when === null).map(({ id }) => id)).toEqual([
      "ev-cultural-movement-claim",
    ]);
    expect(events.filter(({ placeId }) => placeId === null).map(({ id }) => id)).toEqual([
      "ev-cultural-movement-claim",
      "ev-2019-formation-claim",
    ]);
  });

  it("makes no year into a day", () => {
    expect(event("ev-2016-founding-qom").when).toMatchObject({
      edtf: "2016-XX",
      span: "within",
      precision: expect.stringMatching(/year|month/),
    });
    expect(event("ev-2013-six-to-syria").when).toMatchObject({
      edtf: "2013",
      span: "within",
      earliestStart: Date.UTC(2013, 0, 1),
      latestEnd: Date.UTC(2014, 0, 1),
    });
    expect(event("ev-training-damascus").when).toMatchObject({
      earliestStart: Date.UTC(2013, 0, 1),
      latestEnd: Date.UTC(2022, 10, 2),
    });
  });

  it("lets nobody's city stand for a base: country-level events have no point of their own", () => {
    const text = JSON.parse(files.get("events.geojson") ?? "") as {
      features: { id: string; geometry: unknown; properties: { placePrecision: string } }[];
    };
    const pointed = text.features.filter(
      ({ geometry, properties }) =>
        geometry !== null && ["country", "unknown"].includes(properties.placePrecision),
    );
    expect(pointed.map(({ id }) => id)).toEqual([]);
    expect(text.features.filter(({ geometry }) => geometry === null)).toHaveLength(40);
  });

  it("keeps to the neutral words of geo/README.md in everything it says itself", () => {
    const own = events.map(({ title, summary, placeNote, dateNote, claim }) =>
      [title, summary, placeNote, dateNote, claim.note].join(" "),
    );
    const refused =
      /Artsakh|Araxes|Talish|Talyshstan|Arabian Gulf|(Northern|Southern) Azerbaijan|Daesh|ISIS|terrorists/;
    expect(own.filter((text) => refused.test(text))).toEqual([]);
  });

  it("joins the five accounts of the founding, each with each other", () => {
    const accounts = [
      "ev-2013-six-to-syria",
      "ev-2016-founding-qom",
      "ev-2017-soleimani-endorsement",
      "ev-2019-formation-claim",
      "ev-founder-dispute",
    ];
    for (const id of accounts) {
      const rivals = event(id)
        .related.filter(({ as }) => as === "rival-account")
        .map(({ eventId }) => eventId);
      expect([id, ...rivals].sort()).toEqual([...accounts].sort());
    }
  });

  it("takes a name for an actor only where it is that actor's", () => {
    const named = events.flatMap(({ participants }) =>
      participants.filter(({ id }) => id === null).map(({ name }) => name),
    );
    expect(named).toContain("IRGC-linked accounts");
    expect(named).toContain("unnamed Iranian special service");
    expect(named).not.toContain("Hoseyniyun");
    const byName = (name: string) =>
      new Set(
        events.flatMap(({ participants }) =>
          participants.filter((each) => each.name === name).map(({ id }) => id),
        ),
      );
    expect(byName("IRGC Quds Force")).toEqual(new Set(["irgc"]));
    expect(byName("Azerbaijan")).toEqual(new Set(["azerbaijan-government"]));
    expect(byName("Armenia")).toEqual(new Set([null]));
  });

  it("draws an arc only for a movement that rests on an event", () => {
    const arcs = [...links.values()].filter(({ arc }) => arc);
    expect(arcs).toHaveLength(10);
    expect(arcs.filter(({ eventId }) => eventId === null)).toEqual([]);
    expect(arcs.filter(({ directed }) => !directed).map(({ id }) => id)).toEqual([
      "link-damascus-aleppo-training-route",
    ]);
  });

  it("says that a source was read in part unless it was read whole, and which has no link", () => {
    expect([...sources.values()].filter(({ access }) => access === "whole").map(({ id }) => id)).toEqual([
      "mei-2023",
    ]);
    expect([...sources.values()].filter(({ url }) => url === null).map(({ id }) => id)).toEqual([
      "asatrian-borjian",
    ]);
  });
});
