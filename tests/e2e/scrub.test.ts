import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayMs, type TimeWindow } from "../../src/model/instant.ts";
import { desk, type Opened, openPage } from "./open-page.ts";
import {
  eventually,
  expectCounts,
  goToHash,
  readMarks,
  readSlider,
  slider,
  timelineRegion,
  untilFramesPassed,
} from "./page-readings.ts";
import { days, expectIn, findWholeTime, openingWindow, readDay, windowOf } from "./shipped-situation.ts";

let opened: Opened;
/** How much time one pixel of the axis is. */
let msPerPx: number;

beforeAll(async () => {
  opened = await openPage(desk);
  const first = (await findGrip("Window start")).x;
  await goToHash(opened.page, startingHash);
  await opened.page.locator('[role=slider][aria-valuetext="1 January 2016"]').waitFor();
  msPerPx = (starting.from - openingWindow.from) / ((await findGrip("Window start")).x - first);
});

/** Every test begins with the same window, as a pressed link would set it. */
const startingHash = "t=2016-01-01/2019-12-31";
const starting = days("2016-01-01", "2019-12-31");

beforeEach(async () => {
  const { page } = opened;
  await goToHash(page, "");
  await eventually(() => readSlider(page, "Window start")).toBe("1 January 2012");
  await goToHash(page, startingHash);
  await eventually(() => readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
  await expectCounts(page, expectIn(starting));
});

async function readWindow(): Promise<TimeWindow> {
  const { page } = opened;
  const [first, last] = [await readSlider(page, "Window start"), await readSlider(page, "Window end")];
  return windowOf(first ?? "", last ?? "");
}

/** The middle of a slider's grip, in CSS pixels of the page. */
async function findGrip(name: "Window start" | "Window end" | "Window") {
  const box = await slider(opened.page, name).boundingBox();
  if (box === null) throw new Error(`${name} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: { x: number; y: number }, byX: number, steps = 4): Promise<void> {
  const { mouse } = opened.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + byX, from.y, { steps });
  await mouse.up();
}

const monthMs = 31 * dayMs;

describe("Scrubbing with keys", () => {
  const keys: readonly (readonly ["Window start" | "Window end", string, string])[] = [
    ["Window end", "ArrowLeft", "30 November 2019"],
    ["Window end", "ArrowRight", "31 January 2020"],
    ["Window end", "ArrowDown", "30 November 2019"],
    ["Window end", "ArrowUp", "31 January 2020"],
    ["Window end", "PageUp", "31 October 2020"],
    ["Window end", "PageDown", "28 February 2019"],
    ["Window end", "End", "31 December 2026"],
    ["Window start", "ArrowRight", "1 February 2016"],
    ["Window start", "PageDown", "1 March 2015"],
    ["Window start", "Home", "1 January 1993"],
  ];
  it.each(keys)("moves %s by %s to %s, and counts anew", async (name, key, expected) => {
    const { page } = opened;
    await slider(page, name).press(key);
    await eventually(() => readSlider(page, name)).toBe(expected);
    await expectCounts(page, expectIn(await readWindow()));
  });

  it("moves the whole window by its band and keeps its length, to either end", async () => {
    const { page } = opened;
    const band = slider(page, "Window");
    await band.press("ArrowRight");
    await eventually(() => readSlider(page, "Window")).toBe("1 February 2016 to 31 January 2020");
    await band.press("PageUp");
    await eventually(() => readSlider(page, "Window")).toBe("1 December 2016 to 30 November 2020");
    await expectCounts(page, expectIn(days("2016-12-01", "2020-11-30")));
    await band.press("End");
    await eventually(() => readSlider(page, "Window end")).toBe("31 December 2026");
    const { from, to } = await readWindow();
    expect(Math.round((to - from) / dayMs)).toBe(1461);
    await expectCounts(page, expectIn({ from, to }));
    await band.press("Home");
    await eventually(() => readSlider(page, "Window start")).toBe("1 January 1993");
  });

  it("stops a handle at the other one", async () => {
    const { page } = opened;
    await slider(page, "Window start").press("End");
    await eventually(() => readSlider(page, "Window start")).toBe("31 December 2019");
    expect(await readSlider(page, "Window end")).toBe("31 December 2019");
    await slider(page, "Window end").press("Home");
    expect(await readSlider(page, "Window end")).toBe("31 December 2019");
    await expectCounts(page, expectIn(days("2019-12-31", "2019-12-31")));
  });

  it("says in numbers, too, where a handle is and how far it may go", async () => {
    const numbers = (name: "Window start" | "Window end") =>
      slider(opened.page, name).evaluate((one) =>
        ["min", "now", "max"].map((part) => Number(one.getAttribute(`aria-value${part}`))),
      );
    const dayOf = (text: string) => readDay(text) / dayMs;
    expect(await numbers("Window start")).toEqual([
      findWholeTime().from / dayMs,
      dayOf("1 January 2016"),
      dayOf("31 December 2019"),
    ]);
    expect(await numbers("Window end")).toEqual([
      dayOf("1 January 2016"),
      dayOf("31 December 2019"),
      findWholeTime().to / dayMs - 1,
    ]);
  });
});

describe("Scrubbing with the mouse", () => {
  it("takes the end handle along, snapped to whole months, and Back undoes the drag", async () => {
    const { page } = opened;
    const before = await readWindow();
    await drag(await findGrip("Window end"), 180);
    const after = await readWindow();
    expect(after.from).toBe(before.from);
    expect(Math.abs(after.to - (before.to + 180 * msPerPx))).toBeLessThan(monthMs);
    expect(new Date(after.to).getUTCDate()).toBe(1);
    await expectCounts(page, expectIn(after));
    await page.goBack();
    await eventually(() => readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
    await expectCounts(page, expectIn(starting));
    await page.goForward();
    await eventually(async () => (await readWindow()).to).toBe(after.to);
  });

  it("takes the band along with its length, and the frames of the drag are no entries of the history", async () => {
    const { page } = opened;
    const entries = await page.evaluate(() => history.length);
    const before = await readWindow();
    await drag(await findGrip("Window"), -120, 12);
    const after = await readWindow();
    expect(Math.abs(after.from - (before.from - 120 * msPerPx))).toBeLessThan(monthMs);
    expect(Math.abs(after.to - after.from - (before.to - before.from))).toBeLessThan(monthMs);
    await expectCounts(page, expectIn(after));
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  });

  it("swaps the handles where one is pulled past the other", async () => {
    const { page } = opened;
    const [start, end] = [await findGrip("Window start"), await findGrip("Window end")];
    await drag(start, end.x - start.x + 150);
    expect(await readSlider(page, "Window start")).toBe("1 January 2020");
    const after = await readWindow();
    expect(after.to).toBeGreaterThan(after.from + 10 * monthMs);
    await expectCounts(page, expectIn(after));
  });

  it("draws a new window on the empty histogram, but not by a shaky press", async () => {
    const { page } = opened;
    const start = await findGrip("Window start");
    const box = await timelineRegion(page).locator("canvas").boundingBox();
    const empty = { x: start.x + 900, y: (box?.y ?? 0) + 6 };
    await drag(empty, 3, 1);
    expect(await readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
    await drag(empty, -200);
    const after = await readWindow();
    expect(Math.abs(after.to - after.from - 200 * msPerPx)).toBeLessThan(monthMs);
    // The grip stands some pixels beside its line.
    expect(Math.abs(after.to - (starting.from + 900 * msPerPx))).toBeLessThan(4 * monthMs);
    await expectCounts(page, expectIn(after));
  });

  it("shows the whole of time by a double press on the axis", async () => {
    const { page } = opened;
    const box = await timelineRegion(page).locator("canvas").boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 700, (box?.y ?? 0) + (box?.height ?? 0) - 8);
    await eventually(() => readSlider(page, "Window")).toBe("1 January 1993 to 31 December 2026");
    await expectCounts(page, expectIn(findWholeTime()));
  });

  it("zooms the axis about the pointer by the wheel, leaves the window, and then snaps more finely", async () => {
    const { page } = opened;
    const [start, end] = [await findGrip("Window start"), await findGrip("Window end")];
    const middle = { x: (start.x + end.x) / 2, y: start.y - 40 };
    await page.mouse.move(middle.x, middle.y);
    const width = end.x - start.x;
    for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -480);
    await eventually(async () => {
      const [from, to] = [await findGrip("Window start"), await findGrip("Window end")];
      return to.x - from.x;
    }).toBeGreaterThan(width * 1.5);
    expect(await readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
  });
});

describe("Time modes", () => {
  const mode = () => timelineRegion(opened.page).getByRole("combobox", { name: "Time mode" });

  it("asks in until for everything up to the handle", async () => {
    const { page } = opened;
    await mode().selectOption({ label: "Until" });
    await eventually(() => slider(page, "Window start").count()).toBe(0);
    expect(await slider(page, "Window").count()).toBe(0);
    const upTo = (last: string) => ({ from: Number.NEGATIVE_INFINITY, to: days(last, last).to });
    await expectCounts(page, expectIn(upTo("2019-12-31")));
    await slider(page, "Window end").press("PageDown");
    await eventually(() => readSlider(page, "Window end")).toBe("28 February 2019");
    await expectCounts(page, expectIn(upTo("2019-02-28")));
  });

  it("asks in moment for what was under way on the day", async () => {
    const { page } = opened;
    await mode().selectOption({ label: "Moment" });
    await eventually(() => slider(page, "Window end").count()).toBe(0);
    await expectCounts(page, expectIn(days("2016-01-01", "2016-01-01")));
    const field = timelineRegion(page).getByRole("textbox", { name: "From", exact: true });
    await field.fill("3 October 2020");
    await field.press("Enter");
    await eventually(() => readSlider(page, "Window start")).toBe("3 October 2020");
    const { total } = expectIn(days("2020-10-03", "2020-10-03"));
    expect(total).toBeGreaterThan(2);
    await expectCounts(page, expectIn(days("2020-10-03", "2020-10-03")));
  });
});

describe("Typed dates", () => {
  const field = (name: "From" | "To") =>
    timelineRegion(opened.page).getByRole("textbox", { name, exact: true });

  it.each([
    ["2018-07-03", "10 July 2018", days("2018-07-03", "2018-07-10")],
    ["2018", "2018-07", days("2018-01-01", "2018-07-31")],
    ["3.7.2018", "Aug 2018", days("2018-07-03", "2018-08-31")],
  ])("takes %s to %s, both days within", async (first, last, window) => {
    await field("From").fill(first);
    await field("From").press("Enter");
    await field("To").fill(last);
    await field("To").press("Enter");
    await eventually(readWindow).toEqual(window);
    await expectCounts(opened.page, expectIn(window));
  });

  it("keeps the window, and says so, where a date cannot be read", async () => {
    await field("From").fill("soon");
    await field("From").press("Enter");
    await timelineRegion(opened.page).getByRole("alert").filter({ hasText: "not a date" }).waitFor();
    expect(await field("From").getAttribute("aria-invalid")).toBe("true");
    expect(await readWindow()).toEqual(starting);
    await field("From").press("Escape");
    expect(await field("From").inputValue()).toBe("1 Jan 2016");
  });
});

describe("Play, steps and fits", () => {
  const button = (name: string) => timelineRegion(opened.page).getByRole("button", { name, exact: true });

  it("plays from where the window is and stops where it is paused", async () => {
    const { page } = opened;
    await button("Play").click();
    await eventually(async () => (await readWindow()).to).toBeGreaterThan(starting.to + 20 * dayMs);
    await button("Pause").click();
    await button("Play").waitFor();
    await untilFramesPassed(page);
    const paused = await readSlider(page, "Window end");
    await untilFramesPassed(page, 10);
    expect(await readSlider(page, "Window end")).toBe(paused);
    await page.goBack();
    await eventually(() => readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
  });

  it("steps by one unit of the axis and back", async () => {
    const { page } = opened;
    await button("Step forward").click();
    await eventually(() => readSlider(page, "Window")).toBe("1 February 2016 to 31 January 2020");
    await expectCounts(page, expectIn(days("2016-02-01", "2020-01-31")));
    await button("Step back").click();
    await eventually(() => readSlider(page, "Window")).toBe("1 January 2016 to 31 December 2019");
  });

  it("steps from event to event, and the window holds each", async () => {
    const { page } = opened;
    await button("Next event").click();
    const title = page.locator(".card h2");
    await title.waitFor();
    const first = await title.textContent();
    await button("Next event").click();
    await eventually(() => title.textContent()).not.toBe(first);
    await button("Previous event").click();
    await eventually(() => title.textContent()).toBe(first);
    expect(await page.getByRole("button", { name: "outside the window: show its time" }).count()).toBe(0);
    expect(await page.locator("[aria-current=true]").count()).toBe(1);
  });

  it("fits the axis to the window, and everything to the whole of time", async () => {
    const { page } = opened;
    const narrow = (await findGrip("Window end")).x - (await findGrip("Window start")).x;
    await button("Fit selection").click();
    await eventually(
      async () => (await findGrip("Window end")).x - (await findGrip("Window start")).x,
    ).toBeGreaterThan(narrow * 2);
    expect(await readWindow()).toEqual(starting);
    await button("Fit all").click();
    await eventually(readWindow).toEqual(findWholeTime());
    await eventually(() => readMarks(page)).toBe(expectIn(findWholeTime()).marks);
  });

  it("has raised no complaint in all of this", () => {
    expect(opened.complaints).toEqual([]);
  });
});
