import { expect, test } from "vitest";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "./fake-ports.ts";

const situation = aSituation({
  places: [aPlace({ id: "town", position: [47, 40] }), aPlace({ id: "far", position: [60, 40] })],
  events: [
    anEvent({ id: "here", placeId: "town", kind: "attack" }),
    anEvent({ id: "there", placeId: "far", kind: "protest" }),
    anEvent({ id: "nowhere", placeId: null, placePrecision: "unknown" }),
  ],
});

function open(hash = "") {
  const ports = createFakePorts(hash);
  return { ports, ...createApp({ situation, table: aTable(situation), issues: [] }, ports) };
}
/** What finds the rows is fetched. */
const fetched = () =>
  import("../../src/model/place-rows.ts").then(() => new Promise((done) => setTimeout(done)));
const near = { type: "near", center: [47, 40], kilometers: 50 } as const;

test("A filter by place shows its effect on every count, and goes with the other filters", async () => {
  const { state, actions } = open();
  expect(state.counts.value.total).toBe(3);
  actions.placeFiltered(near);
  await fetched();
  expect(state.counts.value).toMatchObject({ total: 1, unplaced: 0 });
  expect(state.facetCounts.value.kind.get("attack")).toBe(1);
  expect(state.facetCounts.value.kind.get("protest")).toBe(0);
  expect(state.layerCounts.value.get("first")).toBe(1);
  actions.searched("nothing like this");
  expect(state.counts.value.total).toBe(0);
  actions.searched("");
  actions.filtersCleared();
  expect(state.counts.value.total).toBe(3);
  expect(state.where.value).toBeNull();
});

test("A filter by place is in the address, and Back undoes it", async () => {
  const { ports, state, actions } = open();
  actions.placeFiltered(near);
  expect(ports.address.read()).toBe("where=near:47,40,50");
  ports.goBack();
  expect(state.where.value).toBeNull();
  const linked = open("where=near:47,40,50");
  await fetched();
  expect(linked.state.counts.value.total).toBe(1);
  expect(open("where=near:47").ports.address.read()).toBe("");
});

test("An area is drawn corner by corner and closed by its first one", async () => {
  const { state, actions } = open("map=6/40/47");
  actions.sketchStarted("area");
  for (const corner of [
    [46, 39],
    [48, 39],
    [48, 39.0001],
    [48, 41],
  ] as const)
    actions.cornerAdded(corner);
  // A second press at the same place is no second corner.
  expect(state.sketch.value?.corners).toHaveLength(3);
  actions.cornerRemoved();
  actions.cornerAdded([46.001, 39]);
  expect(state.sketch.value?.corners).toHaveLength(3);
  actions.cornerRemoved();
  actions.cornerAdded([48, 41]);
  actions.cornerAdded([46.001, 39]);
  await fetched();
  expect(state.sketch.value).toBeNull();
  expect(state.where.value).toEqual({
    type: "within",
    corners: [
      [46, 39],
      [48, 39],
      [48, 41],
    ],
  });
  expect(state.counts.value.total).toBe(1);
});

test("What is drawn goes on over the antimeridian the shorter way", () => {
  const { state, actions } = open();
  actions.sketchStarted("measure");
  actions.cornerAdded([179, 0]);
  actions.cornerAdded([-179, 0]);
  expect(state.sketch.value?.corners).toEqual([
    [179, 0],
    [181, 0],
  ]);
});

test("A measure filters nothing, and a drawing that is given up changes nothing", () => {
  const { state, actions } = open();
  for (const tool of ["measure", "area"] as const) {
    actions.sketchStarted(tool);
    for (const corner of [
      [46, 39],
      [48, 39],
      [48, 41],
    ] as const)
      actions.cornerAdded(corner);
    if (tool === "measure") actions.sketchFinished();
    else actions.sketchCancelled();
    expect([state.sketch.value, state.where.value]).toEqual([null, null]);
  }
  actions.sketchStarted("area");
  actions.cornerAdded([46, 39]);
  actions.sketchFinished();
  expect(state.where.value).toBeNull();
});
