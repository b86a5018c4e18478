import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listStoryFiles, parseStories, parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import type { ColumnFilter } from "../../src/model/column-filter.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../../src/model/event.ts";
import { minuteMs } from "../../src/model/instant.ts";
import type { PlaceFilter } from "../../src/model/place-filter.ts";
import { chosenTypes, frameTypes, type Scene, type Story } from "../../src/model/story.ts";
import { parseStoryText } from "../../src/model/story-text.ts";
import { timeModes } from "../../src/model/time-mode.ts";
import { formatIssue } from "../../src/words/issues.ts";
import { aSituation, aStory } from "../builders.ts";

const situation = aSituation();

const choice = <Value>(values: readonly Value[]) =>
  fc.option(
    fc.subarray([...values], { minLength: 1 }).map((chosen) => new Set(chosen) as ReadonlySet<Value>),
    { nil: null },
  );
const minute = fc.integer({ min: -2_600_000_000, max: 4_200_000_000 }).map((count) => count * minuteMs);
const window = fc
  .tuple(
    fc.oneof(minute, fc.constant(Number.NEGATIVE_INFINITY)),
    fc.oneof(minute, fc.constant(Number.POSITIVE_INFINITY)),
  )
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const words = fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }).filter((text) => /\S/.test(text));
const id = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .filter((text) => !/[\n\r\u2028\u2029]/.test(text));
const target = <Type extends string>(types: readonly Type[]) =>
  fc.option(fc.record({ type: fc.constantFrom(...types), id }), { nil: null });
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((count) => count / 1e4 + 0);
const position = fc.tuple(degrees(180), degrees(84));
const scene: fc.Arbitrary<Scene> = fc
  .record({
    title: words,
    source: fc.oneof(words, fc.constant("*So* [it is](event:event).\n\nAnd [there](place:town)")),
    window,
    versus: fc.option(window, { nil: null }),
    mode: fc.constantFrom(...timeModes),
    camera: fc.option(
      fc.record({
        center: fc.tuple(
          fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
          fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
        ),
        zoom: fc.double({ min: 0, max: 22, noNaN: true }),
      }),
      { nil: null },
    ),
    frame: target(frameTypes),
    shownLayers: fc.option(fc.array(words, { maxLength: 4 }), { nil: null }),
    filters: fc.record({
      kind: choice(kinds),
      claim: choice(claimStatuses),
      relevance: choice(relevances),
      reliability: choice(reliabilities),
      credibility: choice(credibilities),
      actor: choice(["someone", "file-1:row 7"]),
      source: choice(["gone"]),
    }),
    query: fc.string({ maxLength: 60, unit: "grapheme" }),
    columnFilters: fc
      .array(
        fc.tuple(
          words,
          fc.oneof(
            fc
              .array(words, { minLength: 1, maxLength: 3 })
              .map((values): ColumnFilter => ({ type: "facet", shown: new Set(values) })),
            fc.nat(100).map((from): ColumnFilter => ({ type: "range", from, to: Number.POSITIVE_INFINITY })),
          ),
        ),
        { maxLength: 3 },
      )
      .map((entries) => new Map(entries)),
    where: fc.option(
      fc.oneof<fc.Arbitrary<PlaceFilter>[]>(
        fc.record({ type: fc.constantFrom("area" as const, "layer" as const), id }),
        fc.record({
          type: fc.constant("near" as const),
          center: position,
          kilometers: fc.integer({ min: 1, max: 100_000 }).map((count) => count / 10),
        }),
        fc.record({
          type: fc.constant("within" as const),
          corners: fc.array(position, { minLength: 3, maxLength: 200 }),
        }),
      ),
      { nil: null },
    ),
    selection: target(chosenTypes),
    dwellSeconds: fc.option(fc.integer({ min: 1, max: 3600 }), { nil: null }),
    notes: fc.string({ maxLength: 300, unit: "grapheme" }),
  })
  .map((written) => ({ ...written, text: parseStoryText(written.source) }));
const story: fc.Arbitrary<Story> = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$/),
  title: words,
  summary: fc.string({ maxLength: 300, unit: "grapheme" }),
  scenes: fc.array(scene, { minLength: 1, maxLength: 5 }),
});

describe("a story's file", () => {
  it("reads back as the very same story, whatever the story says", () => {
    fc.assert(
      fc.property(story, (original) => {
        const { story: again, issues } = parseStory(writeStory(original), situation);
        expect(again).toEqual(original);
        // What is not there is noted and kept; nothing else is wrong with what we write.
        expect(issues.filter(({ severity }) => severity !== "note")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (text) => {
        const { story: found, issues } = parseStory(text, situation);
        expect(found === null && issues.length === 0).toBe(false);
      }),
    );
  });

  it("loses only the scenes that are broken", () => {
    const text = writeStory(aStory({ scenes: 3 })).replace('"t": "2018-01-01/2018-12-31"', '"t": "soon"');
    const { story: found, issues } = parseStory(text, situation);
    expect(found?.scenes.map(({ title }) => title)).toEqual(["Scene 2", "Scene 3"]);
    expect(issues.map(({ code, where }) => `${code} ${where.field}`)).toEqual([
      "edtf-unreadable scenes[0].t",
    ]);
  });

  it("keeps the first of two stories with one id, and says so", () => {
    const files = new Map([
      ["stories/b.json", writeStory(aStory({ title: "Second" }))],
      ["stories/a.json", writeStory(aStory({ title: "First" }))],
    ]);
    const { stories, issues } = parseStories(files, situation);
    expect(stories.map(({ title }) => title)).toEqual(["First"]);
    expect(issues.map(({ code, where }) => `${code} ${where.file}`)).toEqual(["id-duplicate stories/b.json"]);
  });

  it("is told where the index names it and it could not be had", () => {
    const { stories, issues } = parseStories(new Map(), situation, undefined, ["stories/gone.json"]);
    expect(stories).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["file-missing"]);
  });
});

describe("the ground of a scene", () => {
  const written = (where: unknown) => {
    const record = JSON.parse(writeStory(aStory({ scenes: 1 })));
    record.scenes[0].where = where;
    return parseStory(JSON.stringify(record), situation);
  };

  it("stays named where the area is gone, and is told", () => {
    const { story: found, issues } = written("area:gone");
    expect(found?.scenes[0]?.where).toEqual({ type: "area", id: "gone" });
    expect(issues.map(({ code, where, values }) => `${code} ${where.field} ${values["id"]}`)).toEqual([
      "reference-unknown scenes[0].where area:gone",
    ]);
  });

  it.each([
    "town",
    "near:1,2",
    "near:1,2,0",
    "near:1,99,5",
    "within:1,2,3,4",
    "within:1,2,3,4,5",
    "layer:",
    7,
  ])("that no one can read (%s) is told with what would be right", (where) => {
    const { story: found, issues } = written(where);
    expect(found?.scenes[0]?.where ?? null).toBeNull();
    expect(issues.map((issue) => `${issue.where.field}: ${formatIssue(issue)}`)).toEqual([
      expect.stringMatching(/^scenes\[0\]\.where: Expected (area:id, layer:id, near:|string)/),
    ]);
  });
});

describe("the index of stories", () => {
  it.each<[string, string, readonly string[]]>([
    ["names files", '["a.json", "b-2.json"]', ["a.json", "b-2.json"]],
    ["leads nowhere else", '["../a.json", "/b.json", "https://c/d.json", "e/f.json", "g.js", 7]', []],
    ["may be no list", '{"a.json": true}', []],
    ["may be no JSON", "<!doctype html>", []],
  ])("%s", (_, text, expected) => {
    expect(listStoryFiles(text)).toEqual(expected);
  });
});
