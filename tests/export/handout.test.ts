import { describe, expect, test } from "vitest";
import { toCaptions } from "../../src/export/furniture/captions.ts";
import { toPaper, toSceneView } from "../../src/export/handout/scene-view.ts";
import { listNumbered, toReadableAddress, toSceneWords } from "../../src/export/handout/scene-words.ts";
import { countCut } from "../../src/export/handout/whole-groups.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { noColumnFilters } from "../../src/model/column-filter.ts";
import { noFilters } from "../../src/model/filter.ts";
import { findPlaceRows } from "../../src/model/place-rows.ts";
import type { Scene } from "../../src/model/story.ts";
import { parseStoryText } from "../../src/model/story-text.ts";
import { parseWindow } from "../../src/model/time-window.ts";
import { aView } from "./exported-view.ts";
import { shippedFolder } from "./shipped-folder.ts";

const { situation } = parseSituation(shippedFolder);
if (situation === null) throw new Error("The shipped situation does not open");
const size = { width: 672, height: 400 };

function aScene(change: Partial<Scene> & { readonly t?: string; readonly vs?: string } = {}): Scene {
  const { t = "2018", vs, source = "", ...rest } = change;
  const read = (text: string) => {
    const window = parseWindow(text);
    if (window === null) throw new Error(`${text} is no window`);
    return window;
  };
  return {
    title: "A scene",
    source,
    text: parseStoryText(source),
    window: read(t),
    versus: vs === undefined ? null : read(vs),
    mode: "window",
    camera: { center: [47, 40], zoom: 5 },
    frame: null,
    shownLayers: null,
    filters: noFilters,
    columnFilters: noColumnFilters,
    query: "",
    where: null,
    selection: null,
    dwellSeconds: null,
    notes: "",
    ...rest,
  };
}

describe("a scene on paper", () => {
  // What the app itself shows at the address that says the same.
  test.each([
    ["a year", aScene(), "t=2018"],
    [
      "a layer, a kind and a word",
      aScene({
        shownLayers: ["ganja"],
        filters: { ...noFilters, kind: new Set(["attack"]) },
        query: "ganja",
      }),
      "t=2018&kind=attack&q=ganja&off=talysh-region,syrian-deployment-sites,iranian-bases,regional-context",
    ],
    [
      "everything up to a day",
      aScene({ t: "2012/2018-07-03", mode: "until" }),
      "t=2012/2018-07-03&mode=until",
    ],
    ["two years compared", aScene({ t: "2018", vs: "2023" }), "t=2018&vs=2023"],
  ])("shows what the app shows of it: %s", (_, scene, hash) => {
    const shown = toSceneView(scene, aView(situation), size, "https://example.org/#scene=story/1");
    const app = aView(situation, hash);
    for (const fact of ["window", "comparison", "rows", "counts", "comparisonCounts", "mode"] as const)
      expect(shown[fact], fact).toEqual(app[fact]);
    expect(shown.mask).toEqual(app.mask);
    expect(shown.link).toBe("https://example.org/#scene=story/1");
  });

  test("shows a place's events alone, and says so", () => {
    const where = { type: "area", id: "r-ganja" } as const;
    const shown = toSceneView(aScene({ t: "2012/2024", where }), aView(situation), size, "");
    const there = findPlaceRows(situation, shown.table, where);
    expect([...shown.mask]).toEqual([...there]);
    expect(shown.rows.rows.length).toBeGreaterThan(3);
    expect([...shown.rows.rows].every((row) => there[row] === 1)).toBe(true);
    expect(toCaptions(shown).narrowed).toMatch(/^Inside .*Ganja.* \(outlined\)\.$/);
  });

  test("looks from further away, by as much as the paper is smaller than a screen", () => {
    expect(toPaper({ center: [47, 40], zoom: 6 }, { width: 560, height: 680 }).zoom).toBeCloseTo(5);
    expect(toPaper({ center: [47, 40], zoom: 6 }, { width: 2000, height: 1200 }).zoom).toBe(6);
  });

  test("lists the events that its text rests on, in time order, with each source once and numbered", () => {
    const [late, early] = ["ev-2018-five-killed", "ev-2018-07-03-shooting"];
    const scene = aScene({
      source: `Some [words](event:${late}) and [others](event:${early}), [one](event:gone).`,
    });
    const view = toSceneView(scene, aView(situation), size, "");
    const { events, numbers } = toSceneWords(view, scene, new Map());
    const sources = listNumbered(numbers, situation);
    const rows = events.map(({ id }) => view.table.rowOf(id));
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set([late, early]));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(sources).size).toBe(sources.length);
    for (const { id, sources: numbers } of events) {
      const cited = situation.events.find((event) => event.id === id)?.citations ?? [];
      expect(numbers.length).toBe(new Set(cited.map(({ sourceId }) => sourceId)).size);
      for (const number of numbers) expect(sources[number - 1]).toBeDefined();
    }
  });

  test("counts on where the scenes before have stopped: a source has one number in all of a handout", () => {
    const scene = aScene({ source: "[one](event:ev-2018-07-03-shooting)" });
    const view = toSceneView(scene, aView(situation), size, "");
    const first = toSceneWords(view, scene, new Map());
    expect(first.numbers.size).toBeGreaterThan(0);
    const cited = first.events.flatMap((event) => event.sources);
    expect(toSceneWords(view, scene, first.numbers)).toEqual(first);
    const later = toSceneWords(view, scene, new Map([["another", 1]]));
    expect(later.events.flatMap((event) => event.sources)).toEqual(cited.map((number) => number + 1));
  });

  test("says in its text by letter and number what the words rest on, for paper cannot be pressed", () => {
    const scene = aScene({
      source:
        "It *began* [late](event:ev-2018-five-killed), [before](event:ev-2018-07-03-shooting), [it is said](source:mei-2023), [or not](event:gone).",
    });
    const view = toSceneView(scene, aView(situation), size, "");
    const { paragraphs, events, numbers } = toSceneWords(view, scene, new Map());
    expect(events.map(({ letter }) => letter)).toEqual(["a", "b"]);
    const byLetter = new Map(events.map(({ letter, id }) => [letter, id]));
    const [spans = []] = paragraphs;
    const signOf = (words: string) => spans.find(({ text }) => text === words)?.sign;
    expect(byLetter.get(signOf("late") ?? "")).toBe("ev-2018-five-killed");
    expect(byLetter.get(signOf("before") ?? "")).toBe("ev-2018-07-03-shooting");
    expect(signOf("it is said")).toBe(String(numbers.get("mei-2023")));
    expect(signOf("or not")).toBe("");
    expect(spans.find(({ isEmphasis }) => isEmphasis)).toEqual({ text: "began", isEmphasis: true, sign: "" });
  });

  test("writes addresses in the letters of their language, and everything else in them as it is", () => {
    expect(toReadableAddress("https://a.example/%D8%A8%D8%A7%DA%A9%D9%88-%20%2F%23%28b%29?c=%E2%80%8F")).toBe(
      "https://a.example/باکو-%20%2F%23%28b%29?c=%E2%80%8F",
    );
    expect(toReadableAddress("https://a.example/%FF%FE")).toBe("https://a.example/%FF%FE");
  });

  test("looks from far enough that no group of marks is cut by the edge of the map", () => {
    // The stack and the towns of Syria stand across the edges of so flat a map.
    const flat = { width: 480, height: 150 };
    const scene = aScene({ t: "2012/2026", camera: { center: [45.7, 37.3], zoom: 5 } });
    const view = toSceneView(scene, aView(situation), flat, "");
    const plain = toPaper({ center: [45.7, 37.3], zoom: 5 }, flat);
    const cut = (camera: typeof plain) => countCut({ ...view, camera }, flat);
    expect(cut(plain)).toBeGreaterThan(0);
    expect(cut(view.camera)).toBeLessThan(cut(plain));
    expect(view.camera.center).toEqual(plain.center);
    expect(plain.zoom - view.camera.zoom).toBeLessThanOrEqual(0.9 + 1e-9);
  });

  test("lists all that is in view where its text rests on nothing, and so does a handout of the view", () => {
    const scene = aScene({ source: "Plain words." });
    const view = toSceneView(scene, aView(situation), size, "");
    expect(toSceneWords(view, scene, new Map()).events).toHaveLength(view.rows.rows.length);
    const present = aView(situation, "t=2018&off=ganja");
    expect(toSceneWords(present, null, new Map()).events).toHaveLength(present.rows.rows.length);
  });
});
