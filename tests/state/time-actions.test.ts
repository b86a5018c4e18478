import { describe, expect, it } from "vitest";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { longestAxisMs } from "../../src/model/time-axis.ts";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);

function open(dates: readonly string[], hash = "") {
  const situation = aSituation({
    events: dates.map((date, index) => anEvent({ id: `event-${index}`, date })),
  });
  const ports = createFakePorts(hash, desktop);
  return { ...createApp({ situation, table: aTable(situation), issues: [] }, ports), ports };
}
const dates = ["2012-05-01", "2018-03-10", "2018-07-03", "2021-10-05"];

describe("steps", () => {
  it("in quick succession are one entry of the address, which Back undoes at once", () => {
    const { state, actions, ports } = open(dates, "t=2018-03&axis=2018-01-01/2018-12-31");
    for (let press = 0; press < 20; press++) {
      actions.stepped(1);
      ports.pass(120);
    }
    ports.pass(1000);
    expect(ports.entries).toHaveLength(2);
    expect(ports.entries[1]).toContain("t=2019-11-01/2019-11-30");
    ports.goBack();
    expect(state.window.value).toEqual({ from: day("2018-03-01"), to: day("2018-04-01") });
  });

  it("apart from each other are deeds of their own", () => {
    const { actions, ports } = open(dates, "t=2018-03");
    actions.stepped(1);
    ports.pass(2000);
    actions.stepped(1);
    expect(ports.entries).toHaveLength(3);
  });

  it("from event to event are one entry too while they are held", () => {
    const { state, actions, ports } = open(dates, "t=2012/2021");
    for (let press = 0; press < 4; press++) {
      actions.eventStepped(1);
      ports.pass(120);
    }
    ports.pass(1000);
    expect(state.selection.value).toEqual({ type: "event", id: "event-3" });
    expect(ports.entries).toHaveLength(2);
  });

  it("are as long as a unit of the axis as the chart measured it", () => {
    const { state, actions, ports } = open(dates, "t=2018-03-01/2018-03-31&axis=2012-01-01/2021-12-31");
    actions.timelineMeasured(1300);
    actions.stepped(1);
    expect(state.window.value.from).toBe(day("2018-04-01"));
    ports.pass(2000);
    // The same axis on a phone has room for years alone.
    actions.timelineMeasured(300);
    actions.stepped(1);
    expect(state.window.value.from).toBe(day("2019-04-01"));
  });

  it("may be minutes where the data carries times", () => {
    const { state, actions } = open(
      ["2018-07-03T10:00Z", "2018-07-03T18:30Z"],
      "t=2018-07-03T10:00Z/2018-07-03T10:29Z&axis=2018-07-03T10:00Z/2018-07-03T11:59Z",
    );
    actions.timelineMeasured(1300);
    const { from } = state.window.value;
    actions.stepped(1);
    expect(state.window.value.from - from).toBe(minuteMs);
  });

  it("bring the axis along, which keeps its length", () => {
    const { state, actions } = open(dates, "t=2018-03-01/2018-03-31&axis=2018-01-01/2018-12-31");
    for (let step = 0; step < 3; step++) actions.eventStepped(1);
    const { axis, window } = state;
    expect(axis.value.to - axis.value.from).toBe(365 * dayMs);
    expect(window.value.from).toBeGreaterThanOrEqual(axis.value.from);
    expect(window.value.to).toBeLessThanOrEqual(axis.value.to);
  });
});

describe("fitting", () => {
  it("gives the window everything and the axis no more than three centuries of it", () => {
    const { state, actions } = open(["-0043-03-15", ...dates]);
    actions.allFitted();
    expect(state.window.value).toEqual(state.extent.value);
    expect(state.axis.value.to).toBe(state.extent.value.to);
    expect(state.axis.value.to - state.axis.value.from).toBe(longestAxisMs);
  });

  it("of the selection shows what each mode asks for", () => {
    const { state, actions } = open(dates, "t=2018-03-01/2018-03-31");
    actions.selectionFitted();
    expect(state.axis.value).toEqual({ from: day("2018-03-01"), to: day("2018-04-01") });
    actions.modeChosen("until");
    actions.selectionFitted();
    expect(state.axis.value).toEqual({ from: state.extent.value.from, to: day("2018-04-01") });
    actions.modeChosen("moment");
    actions.selectionFitted();
    expect(state.axis.value).toEqual({ from: day("2018-03-01"), to: day("2018-03-02") });
  });
});

describe("the axis", () => {
  it("is never shorter than a day, nor than a minute where the data carries times", () => {
    const days = open(dates);
    days.actions.axisMoved({ from: day("2018-03-01"), to: day("2018-03-01") + minuteMs }, { settled: true });
    expect(days.state.axis.value.to - days.state.axis.value.from).toBe(dayMs);
    const times = open(["2018-07-03T10:00Z"]);
    times.actions.axisMoved({ from: day("2018-03-01"), to: day("2018-03-01") + minuteMs }, { settled: true });
    expect(times.state.axis.value.to - times.state.axis.value.from).toBe(minuteMs);
  });
});
