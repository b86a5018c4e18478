import { describe, expect, it } from "vitest";
import { dayMs } from "../../src/model/instant.ts";
import type { Position } from "../../src/model/situation.ts";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const places = { town: [47, 40], city: [50, 41], coast: [49, 38] } satisfies Record<string, Position>;
const situation = aSituation({
  opening: { t: "2018-01-01/2018-12-31", mode: "window", camera: { center: [47, 40], zoom: 5 } },
  events: [
    anEvent({ id: "early", date: "2018-03-10" }),
    anEvent({ id: "nowhere", date: "2018-05-01", placePrecision: "unknown" }),
    anEvent({ id: "middle", date: "2018-06-03", placeId: "city" }),
    anEvent({ id: "late", date: "2018-11-20", placeId: "coast" }),
  ],
  places: Object.entries(places).map(([id, position]) => aPlace({ id, position })),
});

function open(hash = "", change: Partial<typeof desktop> = {}) {
  const ports = createFakePorts(hash, { ...desktop, ...change });
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  /** Where the camera is asked to go, in order, while time passes. */
  const listWishes = (ms: number): Position[] => {
    const wishes: Position[] = [];
    let serial = app.state.cameraRequest.value?.serial ?? 0;
    for (let passed = 0; passed < ms; passed += 50) {
      ports.pass(50);
      const request = app.state.cameraRequest.value;
      if (request === null || request.serial === serial || request.target.type !== "center") continue;
      serial = request.serial;
      wishes.push(request.target.position);
    }
    return wishes;
  };
  return { ...app, ports, listWishes };
}

describe("following", () => {
  it("is off until it is asked for", () => {
    const { state, actions, listWishes } = open("t=2018-01-01/2018-01-02&mode=until");
    expect(state.follow.value).toBe(false);
    actions.played();
    expect(listWishes(70_000)).toEqual([]);
  });

  it.each(["time", "event"] as const)(
    "by %s goes to what appears, in order, and to nothing without a place",
    (pace) => {
      const { actions, listWishes } = open("t=2018-01-01/2018-01-02&mode=until");
      actions.followToggled();
      actions.paceChosen(pace);
      actions.played();
      expect(listWishes(70_000)).toEqual([places.town, places.city, places.coast]);
    },
  );

  it("follows the day of a moment too", () => {
    const { actions, listWishes } = open("t=2018-01-01&mode=moment");
    actions.followToggled();
    actions.played();
    expect(listWishes(70_000)).toEqual([places.town, places.city, places.coast]);
  });

  it("never goes anywhere under reduced motion", () => {
    const { actions, listWishes } = open("t=2018-01-01/2018-01-02&mode=until", {
      prefersReducedMotion: true,
    });
    actions.followToggled();
    actions.played();
    expect(listWishes(70_000)).toEqual([]);
  });

  it("lets the camera arrive: at a high speed it goes to the latest, not to each", () => {
    const { actions, listWishes } = open("t=2018-01-01/2018-01-02&mode=until");
    actions.followToggled();
    actions.speedChosen(16);
    actions.played();
    const wishes = listWishes(4_000);
    expect(wishes.length).toBeLessThanOrEqual(3);
    expect(wishes.at(-1)).toEqual(places.coast);
  });
});

describe("what has been played", () => {
  it("is told while time plays, and forgotten when it stops", () => {
    const { state, actions, ports } = open("t=2018-01-01/2018-03-31");
    expect(state.elapsed.value).toBeNull();
    actions.played();
    ports.pass(10_000);
    expect(state.elapsed.value?.from).toBe(day("2018-04-01"));
    expect(state.elapsed.value?.to).toBe(state.window.value.to);
    actions.paused();
    expect(state.elapsed.value).toBeNull();
  });

  it("begins with the extent where playing begins anew", () => {
    const { state, actions, ports } = open();
    actions.played();
    ports.pass(5_000);
    expect((state.elapsed.value?.from ?? 0) - day("2018-01-01")).toBeLessThanOrEqual(60_000);
  });
});

describe("the end of playing", () => {
  it("leaves whole days, where the data knows no hours", () => {
    const { state, actions, ports } = open("t=2018-02-01/2018-02-28");
    actions.played();
    ports.pass(3_333);
    actions.paused();
    const { from, to } = state.window.value;
    expect([from % dayMs, to % dayMs]).toEqual([0, 0]);
    expect(ports.entries.at(-1)).toMatch(/^t=2018-\d\d-\d\d\/2018-\d\d-\d\d$/);
  });
});

describe("an axis that shows a part of time", () => {
  it("turns the page when the edge runs off it", () => {
    const { state, actions, ports } = open("t=2018-01-01/2018-02-10&axis=2018-01-01/2018-03-31");
    const width = state.axis.value.to - state.axis.value.from;
    actions.played();
    ports.pass(20_000);
    const { from, to } = state.axis.value;
    expect(to - from).toBe(width);
    expect(state.window.value.to).toBeGreaterThan(from);
    expect(state.window.value.to).toBeLessThan(to);
  });

  it("stays where the reader looks elsewhere", () => {
    const { state, actions, ports } = open("t=2018-01-01/2018-02-10&axis=2018-09-01/2018-10-31");
    const before = state.axis.value;
    actions.played();
    ports.pass(20_000);
    expect(state.axis.value).toBe(before);
  });
});
