import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSeating } from "../../../src/map/event-layer/seating.ts";
import { createSeatPlan, type SeatPlan } from "../../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../../builders.ts";

const situation = aSituation({
  places: [aPlace({ id: "ganja" }), aPlace({ id: "baku", position: [49.9, 40.4] })],
  events: [
    anEvent({ id: "a", placeId: "ganja" }),
    anEvent({ id: "b", placeId: "ganja" }),
    anEvent({ id: "c", placeId: "baku" }),
  ],
});
const table = aTable(situation);
const [far, near] = [1, 12];
const [few, many] = [3, 1_000_000];

let changed = vi.fn<Parameters<typeof createSeating>[0]>();
let made = vi.fn();
let plan: SeatPlan;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  changed = vi.fn();
  made = vi.fn();
  plan = createSeatPlan(table, situation);
});
afterEach(() => vi.useRealTimers());

describe("the seats of a small table", () => {
  it("are there with the table, and others with another step of the zoom", () => {
    const seating = createSeating(changed, made);
    seating.setPlan(plan, few, far);
    expect(seating.now()).toBe(plan.at(far));
    seating.zoomed(near);
    expect(seating.now()).toBe(plan.at(near));
    seating.zoomed(near + 0.01);
    expect(changed.mock.calls).toEqual([[plan.at(far)], [plan.at(near)]]);
    expect(made).not.toHaveBeenCalled();
  });
});

describe("the seats of a large table", () => {
  it("are made between the frames, after which one draws", () => {
    const seating = createSeating(changed, made);
    seating.setPlan(plan, many, far);
    expect(seating.now()).toBeNull();
    vi.runAllTimers();
    expect(seating.now()).toBe(plan.at(far));
    expect(changed).toHaveBeenCalledTimes(1);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("stay while those of another zoom are made, and the newest zoom wins", () => {
    const seating = createSeating(changed, made);
    seating.setPlan(plan, many, far);
    vi.runAllTimers();
    seating.zoomed(near);
    expect(seating.now()).toBe(plan.at(far));
    seating.zoomed(far);
    vi.runAllTimers();
    expect(seating.now()).toBe(plan.at(far));
    expect(changed).toHaveBeenCalledTimes(1);
    seating.zoomed(near);
    vi.runAllTimers();
    expect(seating.now()).toBe(plan.at(near));
  });

  it("are there at once for whoever cannot wait, and are not made twice", () => {
    const seating = createSeating(changed, made);
    seating.setPlan(plan, many, far);
    seating.seatNow(far);
    expect(seating.now()).toBe(plan.at(far));
    vi.runAllTimers();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(made).not.toHaveBeenCalled();
  });

  it("never come after another table did, nor after the end", () => {
    const seating = createSeating(changed, made);
    seating.setPlan(plan, many, far);
    const other = createSeatPlan(table, situation);
    seating.setPlan(other, many, far);
    vi.runAllTimers();
    expect(changed.mock.calls).toEqual([[other.at(far)]]);
    seating.zoomed(near);
    seating.stop();
    vi.runAllTimers();
    expect(seating.now()).toBe(other.at(far));
  });
});
