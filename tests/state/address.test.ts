import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnFilter, ColumnFilters } from "../../src/model/column-filter.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../../src/model/event.ts";
import { type Filters, noFilters } from "../../src/model/filter.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { nameLanguages } from "../../src/model/situation.ts";
import { limitAxis, longestAxisMs } from "../../src/model/time-axis.ts";
import { timeModes } from "../../src/model/time-mode.ts";
import { formatView, parseView, type View } from "../../src/state/address.ts";
import { usualView } from "../../src/state/create-app.ts";
import { aLayer, anEvent, aPlace, aSituation, aTable } from "../builders.ts";

const situation = aSituation({
  events: [anEvent({ id: "one" }), anEvent({ id: "file-1:row 7&x=1", date: "-0043-03-15" })],
  layers: [aLayer(), aLayer({ id: "second" }), aLayer({ id: "third, odd/id" })],
  places: [aPlace(), aPlace({ id: "city" })],
});
const usual = usualView(situation, aTable(situation));

const choice = <Value>(values: readonly Value[]) =>
  fc.option(
    fc.subarray([...values], { minLength: 1 }).map((chosen) => new Set(chosen) as ReadonlySet<Value>),
    { nil: null },
  );
const filters: fc.Arbitrary<Filters> = fc.record({
  kind: choice(kinds),
  claim: choice(claimStatuses),
  relevance: choice(relevances),
  reliability: choice(reliabilities),
  credibility: choice(credibilities),
  actor: choice(["someone"]),
  source: fc.constant(null),
});
/** Whole minutes from 3000 BCE to the year 9999. */
const minute = fc.integer({ min: -2_600_000_000, max: 4_200_000_000 }).map((count) => count * minuteMs);
const day = fc.integer({ min: -1_800_000, max: 2_900_000 }).map((count) => count * dayMs);
const window = fc
  .tuple(fc.oneof(minute, day), fc.oneof(minute, day))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const selection = fc.constantFrom<View["selection"]>(
  null,
  { type: "event", id: "one" },
  { type: "event", id: "file-1:row 7&x=1" },
  { type: "place", id: "city" },
  { type: "spot", id: "47.5,40.25,12" },
);
const text = fc.string({ maxLength: 8, unit: "grapheme" });
const columnFilters: fc.Arbitrary<ColumnFilters> = fc
  .array(
    fc.tuple(
      text,
      fc.oneof(
        fc
          .array(text, { minLength: 1, maxLength: 3 })
          .map((values): ColumnFilter => ({ type: "facet", shown: new Set(values) })),
        fc
          .tuple(fc.float({ noNaN: true }), fc.float({ noNaN: true }))
          .map(
            ([a, b]): ColumnFilter => ({ type: "range", from: Math.min(a, b) + 0, to: Math.max(a, b) + 0 }),
          ),
      ),
    ),
    { maxLength: 3 },
  )
  .map((entries) => new Map(entries));
const view: fc.Arbitrary<View> = fc.record({
  scene: fc.option(
    fc.record({ storyId: fc.constantFrom("story", "a/b&c=d"), index: fc.integer({ min: 0, max: 998 }) }),
    { nil: null },
  ),
  window,
  comparison: fc.option(window, { nil: null }),
  mode: fc.constantFrom(...timeModes),
  axis: window.map((stretch) => limitAxis(stretch, minuteMs)),
  hiddenLayers: fc.subarray(["first", "second"]).map((ids) => new Set(ids) as ReadonlySet<string>),
  filters,
  columnFilters,
  query: fc.string({ maxLength: 60, unit: "grapheme" }).map((text) => (text.trim() === "" ? "" : text)),
  where: fc.constantFrom<View["where"]>(
    null,
    { type: "layer", id: "first" },
    { type: "near", center: [47.25, -40], kilometers: 12.5 },
    {
      type: "within",
      corners: [
        [46, 40],
        [47, 40],
        [47, 41.5],
      ],
    },
  ),
  selection,
  readerOpen: fc.constant(false),
  language: fc.constantFrom(...nameLanguages),
  camera: fc.record({
    zoom: fc.integer({ min: 0, max: 2000 }).map((value) => value / 100),
    center: fc.tuple(
      fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
      fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 100_000),
    ),
  }),
});

describe("the address", () => {
  it("says every view so that it reads back as the same view", () => {
    fc.assert(
      fc.property(view, (original) => {
        for (const outright of [false, true])
          expect(parseView(formatView(original, usual, outright), usual, situation)).toEqual(original);
      }),
    );
  });

  it("asks for no axis longer than one can be", () => {
    const { axis } = parseView("axis=-3000/2026", usual, situation);
    expect(axis).toEqual({ from: Date.UTC(2027, 0) - longestAxisMs, to: Date.UTC(2027, 0) });
  });

  it("says nothing of what is as usual", () => {
    expect(formatView(usual, usual)).toBe("");
  });

  it("says window, axis and camera outright in a link for others", () => {
    expect(formatView(usual, usual, true)).toBe(
      "t=2018-01-01/2018-12-31&mode=window&axis=2018-01-01/2018-12-31&map=5/40/47",
    );
  });

  it("holds inclusive last days", () => {
    const year = { from: Date.UTC(2016, 0, 1), to: Date.UTC(2017, 0, 1) };
    expect(formatView({ ...usual, window: year }, usual)).toBe("t=2016-01-01/2016-12-31");
    expect(parseView("t=2016", usual, situation).window).toEqual(year);
  });

  it("says the pinned window of a comparison as t and the one that the handles move as vs", () => {
    const a = { from: Date.UTC(2018, 0, 1), to: Date.UTC(2019, 0, 1) };
    const b = { from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) };
    const compared: View = { ...usual, window: b, comparison: a };
    expect(formatView(compared, { ...usual, window: b })).toBe(
      "t=2018-01-01/2018-12-31&vs=2023-01-01/2023-12-31",
    );
    for (const hash of ["t=2018&vs=2023", "vs=2023&t=2018", "vs=2023&mode=window&t=2018-01-01/2018-12-31"])
      expect(parseView(hash, usual, situation)).toEqual(compared);
  });

  it("compares the usual window where it says only vs", () => {
    const { window, comparison } = parseView("vs=2023", usual, situation);
    expect(comparison).toEqual(usual.window);
    expect(window).toEqual({ from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) });
  });

  it.each([
    "scene=story",
    "scene=story/0",
    "scene=/3",
    "scene=story/1000",
    "vs=never",
    "vs=",
    "vs",
    "t=yesterday",
    "t=2018-02-30",
    "t",
    "=2018",
    "mode=cube",
    "axis=../2018",
    "off=nowhere",
    "kind=party",
    "cred=9",
    "actor=__proto__",
    "sel=nobody",
    "sel=place:nowhere",
    "read=1",
    "lang=xx",
    "map=5/40",
    "map=x/y/z",
    "map=5/400/47",
    "map=1e9/0/0",
    "q=%E0%A4%A",
    "unknown=1",
    "__proto__=1",
    "&&&",
    "%%%",
    "",
  ])("ignores rubbish: %s", (rubbish) => {
    expect(parseView(rubbish, usual, situation)).toEqual(usual);
  });

  it("keeps what is good beside what is not", () => {
    const read = parseView("t=rubbish&kind=attack,party&sel=one&map=1", usual, situation);
    expect(read.filters).toEqual({ ...noFilters, kind: new Set(["attack"]) });
    expect(read.selection).toEqual({ type: "event", id: "one" });
    expect(read.window).toEqual(usual.window);
  });

  it("says of a view in a scene only what is not as the scene has it", () => {
    fc.assert(
      fc.property(view, view, (original, scene) => {
        // A scene opens no reader, and is in no scene itself.
        const within: View = { ...scene, scene: null };
        for (const outright of [false, true])
          expect(parseView(formatView(original, within, outright), within, situation)).toEqual(original);
      }),
    );
  });

  it("says outright that there is none of what the scene has", () => {
    const scene: View = {
      ...usual,
      comparison: usual.window,
      hiddenLayers: new Set(["first"]),
      filters: { ...noFilters, kind: new Set(["attack"]) },
      query: "word",
      selection: { type: "event", id: "one" },
    };
    expect(formatView({ ...usual, scene: { storyId: "story", index: 2 } }, scene)).toBe(
      "scene=story/3&vs=&off=&kind=&q=&sel=",
    );
  });

  it("never throws, whatever is typed into it", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseView(text, usual, situation)));
  }, 30_000);
});
