import { describe, expect, it } from "vitest";
import { findChannelsInUse } from "../../src/model/channels-in-use.ts";
import { findRows } from "../../src/model/query.ts";
import { listSceneSources } from "../../src/model/scene-sources.ts";
import { aLayer, anEvent, aScene, aSituation, aTable } from "../builders.ts";

const claim = (status: "confirmed" | "alleged" | "denied") => ({ status, says: [], denies: [], note: "" });
const events = [
  anEvent({ id: "a", date: "2018-07-03", claim: claim("alleged") }),
  anEvent({ id: "b", date: "2018-07", claim: claim("confirmed"), layerId: "second" }),
  anEvent({ id: "c", date: "2020-01-01", claim: claim("denied"), placePrecision: "country" }),
];
const situation = aSituation({
  events,
  layers: [aLayer(), aLayer({ id: "second" }), aLayer({ id: "third" })],
});
const table = aTable(situation);
const whole = new Uint8Array(table.length).fill(1);
const day = (text: string) => Date.parse(text);

describe("the legend of what is on", () => {
  it("has the layers that show something with how much, and the claims among it in the legend's order", () => {
    const rows = findRows(table, whole, { from: day("2018-01-01"), to: day("2019-01-01") });
    expect(findChannelsInUse(table, rows)).toEqual({
      layers: [
        { index: 0, count: 1 },
        { index: 1, count: 1 },
      ],
      claims: ["confirmed", "alleged"],
      possible: false,
      countryOnly: false,
    });
  });

  it("explains hatching and squares only where there are any", () => {
    const one = findRows(table, whole, { from: day("2018-07-03"), to: day("2018-07-04") });
    expect(findChannelsInUse(table, one)).toMatchObject({ possible: true, countryOnly: false });
    const other = findRows(table, whole, { from: day("2020-01-01"), to: day("2020-01-02") });
    expect(findChannelsInUse(table, other)).toMatchObject({ possible: false, countryOnly: true });
  });

  it("is empty where nothing is on", () => {
    const none = findRows(table, whole, { from: day("1990-01-01"), to: day("1991-01-01") });
    expect(findChannelsInUse(table, none)).toMatchObject({ layers: [], claims: [] });
  });
});

describe("the sources of a scene", () => {
  const cited = (id: string, ...sourceIds: string[]) =>
    anEvent({ id, citations: sourceIds.map((sourceId) => ({ sourceId, locator: "" })) });
  const other = aTable(aSituation({ events: [cited("one", "x", "y"), cited("two", "y", "z")] }));

  it("are those of the events it names and holds selected, in its order and each once, and those it names itself", () => {
    const scene = aScene({
      source: "[A](event:two), [b](source:w), [c](place:town) and [d](event:gone).",
      selection: { type: "event", id: "one" },
    });
    expect(listSceneSources(scene, other)).toEqual(["y", "z", "w", "x"]);
  });
});
