import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { crowdSize, hardEvents, readHardSituation, routeHardSituation } from "./hard-situation.ts";
import { desk, type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import {
  card,
  eventsRegion,
  eventually,
  expectCounts,
  goToHash,
  readMarks,
  readSlider,
  slider,
  timelineRegion,
  untilFramesPassed,
} from "./page-readings.ts";
import { days, expectIn } from "./shipped-situation.ts";

const hard = readHardSituation();
const expectHard = (window: { from: number; to: number }, keep = (_: (typeof hard.events)[number]) => true) =>
  expectIn(window, keep, hard);

let opened: Opened;
beforeAll(async () => {
  opened = await openPage({ ...desk, prepare: routeHardSituation });
});

/** The free middle of the map, and how many pixels a degree of longitude has at a zoom. */
async function findMiddle(page: Page) {
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return {
      x: ((boxOf(".panel")?.right ?? 0) + innerWidth) / 2,
      y: ((boxOf("header")?.bottom ?? 0) + (boxOf('[aria-label="Timeline"]')?.top ?? innerHeight)) / 2,
    };
  });
}
const pxPerDegree = (zoom: number) => (512 * 2 ** zoom) / 360;

/** What the map names within some pixels of a point. */
async function namesAround(page: Page, at: { x: number; y: number }, reach = 24): Promise<string[]> {
  const names = new Set<string>();
  for (let dx = -reach; dx <= reach; dx += 8) {
    for (let dy = -reach; dy <= reach; dy += 8) {
      await page.mouse.move(at.x + dx, at.y + dy);
      await untilFramesPassed(page);
      const tooltip = page.getByRole("tooltip").locator("p").first();
      if ((await tooltip.count()) > 0) names.add((await tooltip.textContent()) ?? "");
    }
  }
  return [...names];
}

describe("Hard data", () => {
  it("counts five hundred events at one place, marks and all", async () => {
    const expected = expectHard(days("2018-01-01", "2018-12-31"));
    expect(expected.marks).toBeGreaterThan(crowdSize);
    await expectCounts(opened.page, expected);
    await expectCounts(opened.page, expected);
    expect(opened.complaints).toEqual([]);
  });

  it("lists them all, tells assistive technology how many, and keys reach the last", async () => {
    const { page } = opened;
    const rows = eventsRegion(page).locator("li[aria-setsize]");
    const inAll = expectHard(days("2018-01-01", "2018-12-31")).total + 1;
    await eventually(() => rows.first().getAttribute("aria-setsize")).toBe(String(inAll));
    expect(await rows.count()).toBeLessThan(100);
    await eventsRegion(page).getByRole("button", { name: "Thing 0 of the crowd" }).focus();
    await page.keyboard.press("End");
    await eventually(() =>
      page.evaluate(() => {
        const one = document.activeElement;
        return one?.getAttribute("aria-label") ?? one?.textContent ?? "";
      }),
    ).toContain("At no known time");
  });

  it("steps through all of the crowd by its card", async () => {
    const { page } = opened;
    await goToHash(page, "sel=crowd-499");
    await card(page, "Thing 499 of the crowd").waitFor();
    await page.getByText(`500 of ${crowdSize} here`).waitFor();
    await page.getByRole("button", { name: "Next here" }).click();
    await card(page, "Thing 0 of the crowd").waitFor();
    await goToHash(page, "");
  });

  it("draws both sides of the antimeridian beside one another", async () => {
    const { page } = opened;
    await goToHash(page, "off=first");
    await expectCounts(
      page,
      expectHard(days("2018-01-01", "2018-12-31"), ({ layerId }) => layerId === "second"),
    );
    await untilMapIsIdle(page);
    const middle = await findMiddle(page);
    // The camera stands on the line, at -17.4; one degree of latitude is a little more than one of longitude there.
    const degree = pxPerDegree(7);
    const north = (0.6 * degree) / Math.cos((17 * Math.PI) / 180);
    const west = await namesAround(page, { x: middle.x - 0.6 * degree, y: middle.y - north });
    const east = await namesAround(page, { x: middle.x + 0.6 * degree, y: middle.y - north });
    expect(west).toContain("West of the line");
    expect(east).toContain("East of the line");
    // From the other side of the world's edge the same places are seen.
    await goToHash(page, "off=first&map=7/-17.4/-180");
    await untilMapIsIdle(page);
    expect(await namesAround(page, { x: middle.x - 0.6 * degree, y: middle.y - north })).toContain(
      "West of the line",
    );
    await goToHash(page, "");
  });

  it("holds a date before our era and the year 9999 in one window and says both as people do", async () => {
    const { page } = opened;
    await goToHash(page, "t=-0043-03-15/9999-12-31&axis=-0100/9999");
    await eventually(() => readSlider(page, "Window")).toBe("15 March 44 BCE to 31 December 9999");
    const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    await expectCounts(page, expectHard(everything));
    expect(expectHard(everything).total).toBe(hardEvents.length - 1);
    const list = eventsRegion(page);
    await list.getByRole("button", { name: "15 March 44 BCE, A dictator is stabbed, The west" }).waitFor();

    // Up to the day after the last but one: the far one is out.
    await goToHash(page, "t=-0043-03-15/9999-12-30");
    await expectCounts(
      page,
      expectHard(everything, ({ id }) => id !== "far"),
    );
    await goToHash(page, "t=-0043-03-16/9999-12-31");
    await expectCounts(
      page,
      expectHard(everything, ({ id }) => id !== "ides"),
    );
    await page.getByRole("button", { name: "Fit all" }).click();
    await eventually(() => readSlider(page, "Window")).toBe("1 January 44 BCE to 31 December 9999");
    await slider(page, "Window end").press("ArrowLeft");
    await eventually(() => readSlider(page, "Window end")).not.toBe("31 December 9999");
    await slider(page, "Window start").press("PageUp");
    // The axis is never longer than three centuries, so that its unit is the year, and ten of them a page.
    await eventually(() => readSlider(page, "Window start")).toBe("1 January 34 BCE");
    for (let step = 0; step < 4; step++) await slider(page, "Window start").press("PageUp");
    await eventually(() => readSlider(page, "Window start")).not.toContain("BCE");
    await eventually(() => readMarks(page)).toBeGreaterThanOrEqual(crowdSize);
  });

  it("finds the years on the axis, and a bar of the histogram selects what began in it", async () => {
    const { page } = opened;
    await goToHash(page, "t=2018-01-01/2018-12-31&axis=2018-01-01/2018-12-31");
    await expectCounts(page, expectHard(days("2018-01-01", "2018-12-31")));
    const start = (await slider(page, "Window start").boundingBox())!;
    const canvas = (await timelineRegion(page).locator("canvas").boundingBox())!;
    await page.mouse.click(start.x + 200, canvas.y + 34);
    await page
      .locator(".card h2")
      .filter({ hasText: /Thing \d+ of the crowd/ })
      .waitFor();
    expect(opened.complaints).toEqual([]);
  });
});
