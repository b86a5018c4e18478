import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSituation, situationDriver } from "../../src/formats/situation.ts";
import { listSituationFiles } from "../../src/formats/situation-files.ts";
import type { Situation } from "../../src/model/situation.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

const small = readSituationFolder(fileURLToPath(new URL("../fixtures/small-situation", import.meta.url)));

function withText(file: string, change: (text: string) => string): Map<string, string> {
  return new Map(small).set(file, change(small.get(file) ?? ""));
}

/** The file with another value at a path; undefined takes the key away. */
function withValue(file: string, path: readonly (string | number)[], value: unknown): Map<string, string> {
  const set = (json: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
    if (key === undefined) return value;
    const copy: Record<string | number, unknown> = Array.isArray(json)
      ? ([...json] as never)
      : { ...(json as object) };
    copy[key] = set(copy[key], rest);
    return copy;
  };
  return withText(file, (text) => JSON.stringify(set(JSON.parse(text), path)));
}

function open(files: ReadonlyMap<string, string>): Situation {
  const { situation } = parseSituation(files);
  if (situation === null) throw new Error("does not open");
  return situation;
}

describe("a small situation", () => {
  it("opens whole", () => {
    const { situation, issues } = parseSituation(small);
    expect(issues).toEqual([]);
    expect(situation).toMatchObject({
      id: "two-ferries",
      title: "Two ferries",
      corrections: "mailto:keeper@example.org",
      layers: [
        { id: "north-shore", color: "teal" },
        { id: "south-shore", color: "pink" },
      ],
      opening: { t: "1999-01-01/2004-12-31", mode: "window", camera: { center: [9.4, 47.6], zoom: 8 } },
    });
    expect(situation?.events.map(({ id }) => id)).toEqual([
      "line-opened",
      "old-ferry-sunk",
      "strike",
      "promise",
    ]);
    expect(situation?.layers[0]).not.toHaveProperty("file");
  });

  it("gives each event its place, people, claim and sources", () => {
    expect(open(small).events[0]).toMatchObject({
      placeId: "new-pier",
      placePrecision: "site",
      when: { edtf: "2001-05-02" },
      participants: [
        { id: "ferry-company", name: "The ferry company" },
        { id: null, name: "The mayor" },
      ],
      claim: { status: "confirmed", says: ["The company"], denies: [], note: "" },
      citations: [{ sourceId: "gazette", locator: "page 1" }],
      grade: { reliability: "B", credibility: 2 },
      layerId: "south-shore",
      relevance: "group",
    });
  });

  it("takes the least that can be claimed for what an event leaves out", () => {
    expect(open(small).events[3]).toMatchObject({
      when: null,
      placeId: null,
      placePrecision: "unknown",
      grade: { reliability: "F", credibility: 6 },
      relevance: "context",
      citations: [],
      related: [],
    });
  });

  it("shows the name that an event has for an actor, and the actor's own where it has none", () => {
    const files = withValue(
      "events.geojson",
      ["features", 0, "properties", "actors"],
      [{ id: "ferry-company", name: "Its second boat" }, { id: "ferry-company" }],
    );
    expect(open(files).events[0]?.participants).toEqual([
      { id: "ferry-company", name: "Its second boat" },
      { id: "ferry-company", name: "The ferry company" },
    ]);
  });

  it("shows a place by its English name where another language has none", () => {
    expect(open(small).places.get("new-pier")?.names).toEqual({
      en: "New pier",
      az: "New pier",
      fa: "New pier",
      ar: "New pier",
    });
  });

  it("reads a link's date with its event's span and bound", () => {
    const files = withText("links.json", (text) =>
      text.replace("line-opened", "strike").replace("2001-05-02", "../2000-08"),
    );
    expect(open(files).links.get("crossing")?.when).toEqual(open(small).events[2]?.when);
  });

  it("reads a link's own closed date though its event's start is open", () => {
    const files = withText("links.json", (text) =>
      text.replace("line-opened", "strike").replace("2001-05-02", "2000-08"),
    );
    expect(parseSituation(files).issues).toEqual([]);
    expect(open(files).links.get("crossing")?.when?.edtf).toBe("2000-08");
  });

  it("drops the height of a position", () => {
    const files = withText("south-shore.geojson", (text) =>
      text.replace("[9.37, 47.51]", "[9.37, 47.51, 400]"),
    );
    expect(open(files).places.get("new-pier")?.position).toEqual([9.37, 47.51]);
  });
});

describe("a manifest that leaves things out", () => {
  const { schemaVersion, id, title, layers, files: named } = JSON.parse(small.get("situation.json") ?? "");
  const bare = withText("situation.json", () =>
    JSON.stringify({ schemaVersion, id, title, layers, files: named }),
  );

  it("opens on the whole years of its events and the middle of its places", () => {
    const { opening, corrections, method } = open(bare);
    expect(opening).toMatchObject({ t: "1999-01-01/2003-12-31", mode: "window" });
    expect(opening.camera.center[0]).toBeCloseTo(9.365, 3);
    expect({ corrections, method }).toEqual({ corrections: null, method: [] });
  });

  it("opens on all time where nothing is dated", () => {
    const undated = new Map(bare).set("events.geojson", '{"type":"FeatureCollection","features":[]}');
    expect(open(undated).opening.t).toBe("../..");
  });

  it("opens without links, sources and actors", () => {
    const files = withValue("situation.json", ["files"], { events: "events.geojson" });
    const { situation } = parseSituation(files);
    expect(situation?.events).toHaveLength(4);
    expect(situation?.links.size).toBe(0);
  });
});

describe("a situation with a broken part", () => {
  it.each([
    "events.geojson",
    "north-shore.geojson",
    "south-shore.geojson",
    "links.json",
    "sources.json",
    "actors.json",
  ])("opens without %s, and says so once", (file) => {
    for (const files of [
      withText(file, () => "{ not json"),
      new Map([...small].filter(([name]) => name !== file)),
    ]) {
      const { situation, issues } = parseSituation(files);
      expect(situation).not.toBeNull();
      expect(issues.map(({ where }) => where.file)).toEqual([file]);
    }
  });

  it("keeps an event whose date is unreadable as undated, and shows the date as written", () => {
    const files = withText("events.geojson", (text) => text.replace('"2001-05-02"', '"second of May"'));
    expect(open(files).events[0]).toMatchObject({ when: null, dateNote: "“second of May”" });
    expect(parseSituation(files).issues).toHaveLength(1);
  });

  it("makes a date vaguer, never more exact, where its bound is unreadable", () => {
    const files = withText("events.geojson", (text) =>
      text.replace('"notBefore": "1999"', '"notBefore": "once"'),
    );
    expect(open(files).events[2]?.when).toMatchObject({
      edtf: "../2000-08",
      earliestStart: Number.NEGATIVE_INFINITY,
    });
  });

  it("keeps an event whose place is not there as unplaced", () => {
    const files = withText("events.geojson", (text) =>
      text.replace('"place": "new-pier"', '"place": "pier"'),
    );
    expect(open(files).events[0]).toMatchObject({ placeId: null, placePrecision: "unknown" });
  });

  it("drops one bad citation and keeps the others", () => {
    const files = withValue(
      "events.geojson",
      ["features", 0, "properties", "sources"],
      [{ id: "gazette" }, { locator: "nowhere" }, 7, { id: "gazette", locator: "page 2" }],
    );
    expect(open(files).events[0]?.citations).toEqual([
      { sourceId: "gazette", locator: "" },
      { sourceId: "gazette", locator: "page 2" },
    ]);
    expect(parseSituation(files).issues).toHaveLength(2);
  });

  it("is no situation without a readable manifest", () => {
    for (const text of ["", "null", "[]", "{}", '{"schemaVersion":2}', small.get("events.geojson") ?? ""]) {
      const { situation, issues } = parseSituation(new Map(small).set("situation.json", text));
      expect(situation).toBeNull();
      expect(issues.length).toBeGreaterThan(0);
    }
    expect(parseSituation(new Map())).toMatchObject({ situation: null, issues: [{ code: "file-missing" }] });
  });

  it("tells at most two hundred issues of one file, and how many more there are", () => {
    const files = withText("events.geojson", (text) => {
      const json = JSON.parse(text);
      return JSON.stringify({
        ...json,
        features: [...json.features, ...Array.from({ length: 1000 }, () => 7)],
      });
    });
    const { situation, issues } = parseSituation(files);
    expect(situation?.events).toHaveLength(4);
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)).toMatchObject({ code: "issues-omitted", values: { count: "800" } });
  });
});

describe("the files of a situation", () => {
  it("are those that the manifest names, each once", () => {
    expect([...listSituationFiles(small.get("situation.json") ?? "")].sort()).toEqual([
      "actors.json",
      "events.geojson",
      "links.json",
      "north-shore.geojson",
      "sources.json",
      "south-shore.geojson",
    ]);
    const twice = withValue("situation.json", ["layers", 1, "file"], "north-shore.geojson");
    expect(listSituationFiles(twice.get("situation.json") ?? "")).toHaveLength(5);
  });

  it("never lie outside its folder", () => {
    for (const name of [
      "../secret.json",
      "/etc/passwd",
      "https://elsewhere.example/a.json",
      "a/../../b.json",
      "a\\b.json",
      ".git/config",
      "",
    ]) {
      const files = withValue("situation.json", ["layers", 0, "file"], name);
      expect(listSituationFiles(files.get("situation.json") ?? "")).not.toContain(name);
    }
  });

  it("are none where the manifest is unreadable", () => {
    expect(listSituationFiles("{")).toEqual([]);
    expect(listSituationFiles("7")).toEqual([]);
  });

  it("are known by the manifest's name", () => {
    expect(situationDriver.accepts(small)).toBe(true);
    expect(situationDriver.accepts(new Map([["events.geojson", ""]]))).toBe(false);
  });
});
