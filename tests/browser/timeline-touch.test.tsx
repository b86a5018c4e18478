import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { dayMs } from "../../src/model/instant.ts";
import { button, day, nextFrames, type OpenedTimeline, openTimeline, slider } from "./timeline-page.tsx";

let opened: OpenedTimeline;

interface Touch {
  readonly x: number;
  readonly y: number;
}
interface TouchSession {
  send(
    method: "Input.dispatchTouchEvent",
    event: { type: string; touchPoints: readonly Touch[] },
  ): Promise<void>;
}

/** Real fingers on the screen, by the browser's own door for them; places in CSS pixels from the chart's left top. */
async function touch(
  type: "touchStart" | "touchMove" | "touchEnd",
  ...fingers: readonly Touch[]
): Promise<void> {
  const box = opened.chart.getBoundingClientRect();
  // The tests run in a frame of the page.
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = window.frameElement === null ? 1 : frame.width / window.innerWidth;
  const touchPoints = fingers.map(({ x, y }) => ({
    x: frame.left + (box.left + x) * scale,
    y: frame.top + (box.top + y) * scale,
  }));
  await (cdp() as unknown as TouchSession).send("Input.dispatchTouchEvent", { type, touchPoints });
  await nextFrames();
}

const tooltip = (): string => opened.host.querySelector(".chart-tooltip")?.textContent ?? "";
const length = () => opened.app.state.axis.value.to - opened.app.state.axis.value.from;

beforeEach(async () => {
  await page.viewport(390, 844);
  opened = openTimeline(390);
  await nextFrames();
});
afterEach(async () => {
  opened.close();
  await page.viewport(1440, 900);
});

describe("two fingers", () => {
  it("zoom the axis, and the instants under them stay under them", async () => {
    const [left, right] = [opened.xOf("2017-06-01"), opened.xOf("2018-06-01")];
    const before = length();
    await touch("touchStart", { x: left, y: 10 });
    await touch("touchStart", { x: left, y: 10 }, { x: right, y: 12 });
    await touch("touchMove", { x: left - 30, y: 10 }, { x: right + 30, y: 12 });
    await touch("touchMove", { x: left - 60, y: 10 }, { x: right + 60, y: 12 });
    await touch("touchEnd");
    expect(length()).toBeLessThan(before * 0.6);
    expect(Math.abs(opened.xOf("2017-06-01") - (left - 60))).toBeLessThan(8);
    expect(Math.abs(opened.xOf("2018-06-01") - (right + 60))).toBeLessThan(8);
    // The window is not touched by it.
    expect(opened.app.state.window.value).toEqual({ from: day("2016-01-01"), to: day("2020-01-01") });
  });
});

describe("one finger", () => {
  it("takes a handle from well beside what is seen of it", async () => {
    const grip = slider("Window start").getBoundingClientRect();
    const box = opened.chart.getBoundingClientRect();
    const at = { x: grip.left - box.left + 2, y: grip.top - box.top - 12 };
    await touch("touchStart", at);
    await touch("touchMove", { x: at.x + 40, y: at.y });
    await touch("touchMove", { x: at.x + 80, y: at.y });
    await touch("touchEnd");
    expect(opened.app.state.window.value.from).toBeGreaterThan(day("2016-06-01"));
  });

  it("resting on a place is told its exact day, and changes nothing", async () => {
    const before = opened.app.state.window.value;
    const at = { x: opened.xOf("2018-05-05") + 1, y: 8 };
    await touch("touchStart", at);
    expect(tooltip()).toBe("");
    await expect.poll(tooltip, { timeout: 3000 }).toContain("May 2018");
    await touch("touchMove", { x: opened.xOf("2019-02-01") + 1, y: 8 });
    expect(tooltip()).toContain("2019");
    await touch("touchEnd");
    expect(tooltip()).toBe("");
    expect(opened.app.state.window.value).toBe(before);
    expect(opened.app.state.selection.value).toBeNull();
  });

  it("resting on a handle first moves it by days instead of the axis' units", async () => {
    const grip = slider("Window start").getBoundingClientRect();
    const box = opened.chart.getBoundingClientRect();
    const at = { x: grip.left - box.left + 6, y: grip.top - box.top + 8 };
    await touch("touchStart", at);
    await expect.poll(tooltip, { timeout: 3000 }).toBe("1 January 2016");
    await touch("touchMove", { x: at.x + 11, y: at.y });
    await touch("touchEnd");
    const moved = new Date(opened.app.state.window.value.from);
    // Four years on 342 px: eleven pixels are a month and a half.
    expect(moved.getTime()).toBeGreaterThan(day("2016-02-05"));
    expect(moved.getUTCDate()).not.toBe(1);
  });

  it("selects the bar under it", async () => {
    const at = { x: opened.xOf("2016-07-03") + 2, y: 12 };
    await touch("touchStart", at);
    await touch("touchEnd");
    expect(opened.app.state.selection.value).toEqual({ type: "event", id: "early" });
  });
});

describe("the dock of a phone", () => {
  it("has two rows and leaves the map its height", () => {
    expect(opened.host.querySelector(".timeline")!.clientHeight).toBeLessThan(150);
  });

  it("gives every handle 44 pixels to a finger", () => {
    const box = opened.chart.getBoundingClientRect();
    for (const name of ["Window start", "Window end"]) {
      const grip = slider(name).getBoundingClientRect();
      const owns = (x: number, y: number): boolean => slider(name).contains(document.elementFromPoint(x, y));
      const middle = { x: (grip.left + grip.right) / 2, y: (grip.top + grip.bottom) / 2 };
      const reach = (dx: number, dy: number): number => {
        let steps = 0;
        while (steps < 60 && owns(middle.x + dx * steps, middle.y + dy * steps)) steps++;
        return steps;
      };
      expect(reach(1, 0) + reach(-1, 0), name).toBeGreaterThanOrEqual(43);
      expect(reach(0, 1) + reach(0, -1), name).toBeGreaterThanOrEqual(43);
      expect(box.width).toBeLessThanOrEqual(390);
    }
  });

  it("at 320 pixels has everything behind one press", async () => {
    opened.close();
    await page.viewport(320, 640);
    opened = openTimeline(320);
    await nextFrames();
    expect(opened.host.scrollWidth).toBeLessThanOrEqual(320);
    await userEvent.click(button("Time controls"));
    expect(opened.host.scrollWidth).toBeLessThanOrEqual(320);
    for (const name of ["Step back", "Next event", "Loop", "Follow on the map", "Table", "Closer in time"]) {
      const { left, right, height } = button(name).getBoundingClientRect();
      expect(left, name).toBeGreaterThanOrEqual(0);
      expect(right, name).toBeLessThanOrEqual(320);
      expect(height, name).toBeGreaterThanOrEqual(44);
    }
    expect((opened.app.state.axis.value.to - opened.app.state.axis.value.from) / dayMs).toBeGreaterThan(1000);
  });
});
