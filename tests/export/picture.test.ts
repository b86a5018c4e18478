import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toFileName } from "../../src/export/file-name.ts";
import { toCaptions } from "../../src/export/furniture/captions.ts";
import type { MeasureText } from "../../src/export/furniture/item.ts";
import { listLegendGroups } from "../../src/export/furniture/legend-groups.ts";
import { toScaleBar } from "../../src/export/furniture/scale-bar.ts";
import { layoutPicture } from "../../src/export/picture/layout-picture.ts";
import { anEvent, aPlace, aSituation } from "../builders.ts";
import { aView } from "./exported-view.ts";

const situation = aSituation({
  events: [
    anEvent({ id: "spring", date: "2018-03-10" }),
    anEvent({
      id: "summer",
      date: "2018-07-03",
      layerId: "second",
      kind: "attack",
      title: "A shot is heard",
    }),
    anEvent({
      id: "some-time",
      date: "2016/2018",
      placeId: "land",
      placePrecision: "country",
      claim: { status: "denied", says: [], denies: [], note: "" },
    }),
    anEvent({ id: "later", date: "2021-10-05", kind: "attack" }),
  ],
  places: [
    aPlace(),
    aPlace({ id: "land", name: "Land", kind: "country", precision: "country", stackAt: [50, 41] }),
  ],
});

const measure: MeasureText = (text, { size }) => text.length * size * 0.55;

describe("what is written around a map", () => {
  test("says its time, its numbers, its version and its date", () => {
    const captions = toCaptions(aView(situation, "t=2018"));
    expect(captions.title).toBe("A test situation");
    expect(captions.time).toBe("1 January to 31 December 2018");
    expect(captions.counts).toBe("3 events; 1 placed only by country.");
    expect(captions.narrowed).toBe("");
    expect(captions.data).toBe("Data version 1. As of January 2026.");
    expect(captions.credits).toContain("Natural Earth");
  });

  test("owns up to every layer, filter and word by which it is narrowed, and names what is ringed", () => {
    const { narrowed } = toCaptions(aView(situation, "t=2018&off=first&kind=attack&q=shot&sel=summer"));
    expect(narrowed).toBe(
      "Layers switched off: First. Kind: only attack. Only what matches “shot”. Ringed: A shot is heard (3 July 2018).",
    );
  });

  test("names both windows of a comparison, and the mode of the time", () => {
    const near = toCaptions(aView(situation, "t=2018&where=near:47,40,20"));
    expect(near.narrowed).toBe("Within 20 km of 40° N, 47° E (outlined).");
    expect(toCaptions(aView(situation, "t=2018&vs=2021")).time).toBe(
      "A: 1 January to 31 December 2018. B: 1 January to 31 December 2021.",
    );
    expect(toCaptions(aView(situation, "t=2018-07-03&mode=moment")).time).toBe("Under way on 3 July 2018");
    expect(toCaptions(aView(situation, "t=2018-07-03&mode=until")).time).toBe("Until 3 July 2018");
  });
});

describe("the legend of a picture", () => {
  const entries = (hash: string) =>
    listLegendGroups(aView(situation, hash)).map(({ title, entries: listed }) => [
      title,
      ...listed.map(({ text }) => text),
    ]);

  test("holds what is on this map and nothing else", () => {
    expect(entries("t=2018&off=second")).toEqual([
      ["Layers (events shown)", "First (2)"],
      ["Claim", "reported", "denied"],
      ["Place", "City or town", "Only a country"],
    ]);
  });

  test("tells certain from possible only where something is possible", () => {
    const titles = (hash: string) => entries(hash).map(([title]) => title);
    expect(titles("t=2018")).not.toContain("Time");
    expect(titles("t=2016-03/2016-04")).toContain("Time");
  });

  test("explains the open sides of the marks while two times are compared", () => {
    const time = entries("t=2018&vs=2021").find(([title]) => title === "Time");
    expect(time).toEqual(["Time", "Only in A", "Only in B", "In both", "Uncertain"]);
  });
});

describe("a picture", () => {
  const layout = (width: number, height: number, hash = "t=2018") => {
    const view = aView(situation, hash);
    return layoutPicture(
      {
        size: { width, height },
        captions: toCaptions(view),
        legend: listLegendGroups(view),
        scale: toScaleBar(view.camera, 120),
      },
      measure,
    );
  };

  test("keeps everything written within its edges and off its map, at any size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 2400 }),
        fc.integer({ min: 160, max: 1600 }),
        (width, height) => {
          const { map, items, ...sheet } = layout(width, height, "t=2016&off=second&kind=attack,statement");
          for (const item of items) {
            const wide =
              item.type === "text"
                ? measure(item.text, item.style)
                : item.type === "sample"
                  ? 12
                  : item.width;
            const left =
              item.type === "text" && item.atRight === true
                ? item.x - wide
                : item.type === "sample"
                  ? item.x - 12
                  : item.x;
            expect(left).toBeGreaterThanOrEqual(0);
            expect(item.type === "sample" ? item.x + 12 : left + wide).toBeLessThanOrEqual(sheet.width);
            expect(item.y).toBeGreaterThan(0);
            expect(item.y).toBeLessThan(sheet.height);
            expect(item.y <= map.y || item.y >= map.y + map.height).toBe(true);
          }
        },
      ),
    );
  });

  test("writes title and time above its map, credits and legend below", () => {
    const { map, items } = layout(800, 500);
    const at = (text: string) =>
      items.find((item) => item.type === "text" && item.text.startsWith(text))?.y ?? Number.NaN;
    expect(at("A test situation")).toBeLessThan(map.y);
    expect(at("1 January to 31 December 2018")).toBeLessThan(map.y);
    expect(at("Map: Natural Earth")).toBeGreaterThan(map.y + map.height);
    expect(at("Data version 1.")).toBeGreaterThan(map.y + map.height);
    expect(at("First (2)")).toBeGreaterThan(at("Data version 1."));
    expect(items.filter(({ type }) => type === "scale")).toHaveLength(1);
  });

  test("is named after its situation and its time, in letters that every file system takes", () => {
    expect(toFileName(aView(situation, "t=2018"), "png")).toBe("test-2018-01-01--2018-12-31.png");
    expect(toFileName(aView(situation, "t=2018&vs=2021"), "csv")).toBe(
      "test-2018-01-01--2018-12-31-vs-2021-01-01--2021-12-31.csv",
    );
    expect(toFileName(aView(situation, "t=../2018-07-03"), "png")).toMatch(/^[a-z0-9-]+\.png$/);
  });
});
