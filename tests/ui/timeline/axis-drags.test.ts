import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../../../src/model/instant.ts";
import { longestAxisMs } from "../../../src/model/time-axis.ts";
import {
  beginOverview,
  beginPan,
  beginPinch,
  findOverviewPart,
} from "../../../src/ui/timeline/axis-drags.ts";
import { createTools } from "./timeline-tools.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const dates = ["2000-02-01", "2010-05-05", "2019-12-31"];
const zoomed = "axis=2010-01-01/2011-12-31";
const y = 140;

describe("the overview", () => {
  it("takes hold of what is shown by its inside and its ends, and of all where all is shown", () => {
    const tools = createTools(dates, zoomed);
    const { model, state } = tools;
    const [from, to] = [model.overviewXAt(state.axis.value.from), model.overviewXAt(state.axis.value.to)];
    const partAt = (x: number) => findOverviewPart(tools, x);
    expect([from, (from + to) / 2, to, from - 100].map(partAt)).toEqual(["from", "inside", "to", "beside"]);
    tools.actions.allFitted();
    expect(partAt(from)).toBe("all");
  });

  it("is pulled along by its inside and keeps its length", () => {
    const tools = createTools(dates, zoomed);
    const { model, state } = tools;
    const start = state.axis.value;
    const x = model.overviewXAt((start.from + start.to) / 2);
    const drag = beginOverview(tools, { x, y });
    drag.move(
      { x: x + model.overviewXAt(day("2014-01-01")) - model.overviewXAt(day("2012-01-01")), y },
      false,
    );
    drag.settle();
    expect(state.axis.value.to - state.axis.value.from).toBe(start.to - start.from);
    expect(Math.abs(state.axis.value.from - day("2012-01-01"))).toBeLessThanOrEqual(dayMs);
  });

  it("comes to the hand that presses beside it", () => {
    const tools = createTools(dates, zoomed);
    const { model, state } = tools;
    const x = model.overviewXAt(day("2005-01-01"));
    beginOverview(tools, { x, y }).move({ x, y }, false);
    const { from, to } = state.axis.value;
    expect((from + to) / 2).toBeCloseTo(day("2005-01-01"), -5);
  });

  it("draws what shall be shown where all is shown, in either direction", () => {
    const tools = createTools(dates);
    tools.actions.allFitted();
    const { model, state } = tools;
    const [a, b] = [model.overviewXAt(day("2008-01-01")), model.overviewXAt(day("2004-01-01"))];
    const drag = beginOverview(tools, { x: a, y });
    drag.move({ x: b, y }, false);
    drag.settle();
    expect(Math.abs(state.axis.value.from - day("2004-01-01"))).toBeLessThanOrEqual(dayMs);
    expect(Math.abs(state.axis.value.to - day("2008-01-01"))).toBeLessThanOrEqual(dayMs);
  });

  it("is taken back whole", () => {
    const tools = createTools(dates, zoomed);
    const start = tools.state.axis.value;
    const x = tools.model.overviewXAt(start.to);
    const drag = beginOverview(tools, { x, y });
    drag.move({ x: x + 300, y }, false);
    expect(tools.state.axis.value).not.toEqual(start);
    drag.cancel();
    expect(tools.state.axis.value).toEqual(start);
  });

  it("wherever it is dragged stays within time, a day long at least and three centuries at most", () => {
    const x = fc.integer({ min: -200, max: 1600 });
    fc.assert(
      fc.property(x, fc.array(x, { minLength: 1, maxLength: 6 }), (start, path) => {
        const tools = createTools(["1453", ...dates], zoomed);
        const { limits } = { limits: tools.model.limits.value };
        const drag = beginOverview(tools, { x: start, y });
        for (const at of path) {
          drag.move({ x: at, y }, false);
          const { from, to } = tools.state.axis.value;
          expect(to - from).toBeGreaterThanOrEqual(dayMs - 1);
          expect(to - from).toBeLessThanOrEqual(longestAxisMs + 1);
          expect(from).toBeGreaterThanOrEqual(limits.from - 1);
          expect(to).toBeLessThanOrEqual(limits.to + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the ticks", () => {
  it("go along with the hand: what was under it stays under it", () => {
    const tools = createTools(dates, zoomed);
    const at = tools.model.instantAtX(600);
    const drag = beginPan(tools, { x: 600, y: 130 });
    drag.move({ x: 350, y: 130 }, false);
    expect(tools.model.instantAtX(350)).toBeCloseTo(at, -3);
  });
});

describe("two fingers", () => {
  it("keep under them the instants they took hold of", () => {
    const within = fc.integer({ min: 500, max: 1000 });
    fc.assert(
      fc.property(within, within, within, within, (a, b, c, d) => {
        fc.pre(Math.abs(a - b) > 60 && Math.abs(c - d) > 60 && a < b === c < d);
        const tools = createTools(dates, zoomed);
        const pointers = new Map([
          [1, { x: a, y: 20 }],
          [2, { x: b, y: 20 }],
        ]);
        const [first, second] = [tools.model.instantAtX(a), tools.model.instantAtX(b)];
        const drag = beginPinch(tools, pointers);
        pointers.set(1, { x: c, y: 20 });
        pointers.set(2, { x: d, y: 20 });
        drag.move({ x: d, y: 20 }, false);
        const { from, to } = tools.state.axis.value;
        const { limits } = { limits: tools.model.limits.value };
        // At the ends of time the axis stops, and the fingers slide on it.
        fc.pre(from > limits.from && to < limits.to);
        expect(tools.model.xAt(first)).toBeCloseTo(c, 3);
        expect(tools.model.xAt(second)).toBeCloseTo(d, 3);
      }),
    );
  });
});
