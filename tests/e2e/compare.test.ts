import axe from "axe-core";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import type { TimeWindow } from "../../src/model/instant.ts";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import {
  eventsRegion,
  eventually,
  goToHash,
  readMarks,
  readPage,
  slider,
  timelineRegion,
} from "./page-readings.ts";
import { days, shipped } from "./shipped-situation.ts";

const year = (text: string): TimeWindow => days(`${text}-01-01`, `${text}-12-31`);

type Group = "only-a" | "only-b" | "both" | "uncertain";

/** Where an event stands to two windows, from its four instants alone. */
function groupOf({ when }: SituationEvent, a: TimeWindow, b: TimeWindow): Group | null {
  if (when === null) return null;
  const may = ({ from, to }: TimeWindow) => when.earliestStart < to && when.latestEnd > from;
  const must = (window: TimeWindow) =>
    may(window) && when.latestStart < window.to && when.earliestEnd > window.from;
  if (!may(a) && !may(b)) return null;
  if (must(a) && must(b)) return "both";
  if (must(a) && !may(b)) return "only-a";
  if (must(b) && !may(a)) return "only-b";
  return "uncertain";
}

function eventsOf(group: Group, a: TimeWindow, b: TimeWindow): readonly SituationEvent[] {
  return shipped.events.filter((event) => groupOf(event, a, b) === group);
}

/** The sentence that the page must say of two years, counted event by event. */
function expectSentence(a: string, b: string, keep: (event: SituationEvent) => boolean = () => true): string {
  const count = (group: Group) => eventsOf(group, year(a), year(b)).filter(keep).length;
  return `${a} and ${b}: only in ${a}: ${count("only-a")}; only in ${b}: ${count("only-b")}; in both: ${count("both")}; uncertain: ${count("uncertain")}`;
}

const bar = (page: Page) => page.getByRole("region", { name: "Comparison", exact: true });
const compare = (page: Page) => page.getByRole("button", { name: "Compare", exact: true });
const field = (page: Page, name: "Window A" | "Window B" | "From") =>
  page.getByRole("textbox", { name, exact: true });

async function readComparison(page: Page): Promise<string> {
  return (await page.locator(".comparison-sentence").textContent()) ?? "";
}

/** The sentence stands in the bar and in the live region, and the map draws what it counts. */
async function expectComparison(page: Page, a: string, b: string): Promise<void> {
  const sentence = expectSentence(a, b);
  await eventually(() => readComparison(page)).toBe(sentence);
  await eventually(() => timelineRegion(page).getByRole("status").textContent()).toBe(sentence);
  const drawn = shipped.events.filter(
    (event) =>
      groupOf(event, year(a), year(b)) !== null &&
      event.placeId !== null &&
      event.placePrecision !== "unknown",
  );
  await eventually(() => readMarks(page)).toBe(drawn.length);
}

describe("Comparing two years", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ hash: "t=2018&vs=2023" });
  });

  it("says what a count by hand says, to the eye, to the ear and on the map", async () => {
    await expectComparison(opened.page, "2018", "2023");
    expect(await compare(opened.page).getAttribute("aria-pressed")).toBe("true");
  });

  it("lists every event under its own group", async () => {
    const listed = await eventsRegion(opened.page)
      .locator(".event-group")
      .evaluateAll((groups) =>
        groups.map((group) => ({
          heading: group.querySelector("h3")?.textContent ?? "",
          titles: [...group.querySelectorAll(".event-row-title")].map((title) =>
            (title.textContent ?? "").replace(/, $/, ""),
          ),
        })),
      );
    const headings = {
      "only-a": "Only in 2018",
      "only-b": "Only in 2023",
      both: "In both",
      uncertain: "Uncertain",
    };
    for (const [group, heading] of Object.entries(headings)) {
      const wanted = eventsOf(group as Group, year("2018"), year("2023")).map(({ title }) => title);
      const found = listed.find((one) => one.heading === `${heading}: ${wanted.length}`);
      expect(found?.titles.toSorted(), heading).toEqual(wanted.toSorted());
    }
  });

  it("says of spans alone that they ended, began or went on", async () => {
    const said = await eventsRegion(opened.page)
      .locator('.event-row:has([data-tag="change"])')
      .evaluateAll((rows) =>
        rows.map((row) => ({
          title: (row.querySelector(".event-row-title")?.textContent ?? "").replace(/, $/, ""),
          change: row.querySelector("[data-tag]")?.textContent ?? "",
        })),
      );
    const byTitle = new Map(shipped.events.map((event) => [event.title, event]));
    for (const { title, change } of said) {
      const event = byTitle.get(title)!;
      expect(event.when?.span, title).toBe("throughout");
      const group = groupOf(event, year("2018"), year("2023"));
      expect({ "only-a": "ended", "only-b": "began", both: "went on", uncertain: "" }[group!], title).toBe(
        change,
      );
    }
    const spans = shipped.events.filter((event) => {
      const group = groupOf(event, year("2018"), year("2023"));
      return event.when?.span === "throughout" && group !== null && group !== "uncertain";
    });
    expect(said).toHaveLength(spans.length);
  });

  it("counts at the layers and under filters what is in either year", async () => {
    const { page } = opened;
    await page.getByRole("checkbox", { name: "Ganja", exact: true }).click();
    const rest = ({ layerId }: SituationEvent) => layerId !== "ganja";
    await eventually(() => readComparison(page)).toBe(expectSentence("2018", "2023", rest));
    await page.getByRole("checkbox", { name: "Ganja", exact: true }).click();
    await expectComparison(page, "2018", "2023");
  });

  it("lists one group alone when its clause is pressed", async () => {
    const { page } = opened;
    const clause = bar(page).getByRole("button", { name: /^only in 2023/ });
    await clause.click();
    await eventually(() => eventsRegion(page).locator(".event-group").count()).toBe(1);
    const wanted = eventsOf("only-b", year("2018"), year("2023")).length;
    expect(await eventsRegion(page).locator(".event-row").count()).toBe(wanted);
    await clause.click();
    await eventually(() => eventsRegion(page).locator(".event-group").count()).toBeGreaterThan(2);
  });

  it("swaps, takes typed windows, and lets Back undo each deed", async () => {
    const { page } = opened;
    await bar(page).getByRole("button", { name: "Swap A and B" }).click();
    await expectComparison(page, "2023", "2018");
    await field(page, "Window B").fill("2020");
    await field(page, "Window B").press("Enter");
    await expectComparison(page, "2023", "2020");
    expect(new URL(page.url()).hash).toBe("#t=2023-01-01/2023-12-31&vs=2020-01-01/2020-12-31");
    await page.goBack();
    await expectComparison(page, "2023", "2018");
    await page.goBack();
    await expectComparison(page, "2018", "2023");
  });

  it("shows how the groups are told apart in the legend, with the very marks", async () => {
    const { page } = opened;
    await page.getByRole("banner").getByRole("button", { name: "Legend", exact: true }).click();
    const legend = page.getByRole("dialog", { name: "Legend" });
    await legend.getByRole("heading", { name: "Which of the two times?" }).waitFor();
    for (const name of ["Only in A", "Only in B", "In both", "Uncertain"])
      expect(await legend.getByText(name, { exact: true }).count(), name).toBe(1);
    await page.keyboard.press("Escape");
  });

  it("has nothing that axe finds wrong, and nothing to complain of", async () => {
    const { page, complaints } = opened;
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("Beginning to compare", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ hash: "t=2018" });
  });

  it("pins the window, moves the handles to the year after, and goes back to where it was", async () => {
    const { page, complaints } = opened;
    await compare(page).click();
    await expectComparison(page, "2018", "2019");
    const thumb = slider(page, "Window");
    await thumb.focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
    await expectComparison(page, "2018", "2019");
    await bar(page).getByRole("button", { name: "End comparison" }).click();
    await eventually(() => bar(page).count()).toBe(0);
    await eventually(() => slider(page, "Window").getAttribute("aria-valuetext")).toBe(
      "1 January to 31 December 2018",
    );
    expect(new URL(page.url()).hash).not.toContain("vs=");
    expect(await compare(page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("drags B by its handles and leaves A where it is", async () => {
    const { page } = opened;
    await goToHash(page, "t=2018&vs=2021");
    await expectComparison(page, "2018", "2021");
    const grip = await slider(page, "Window end").boundingBox();
    if (grip === null) throw new Error("Window end is not to be seen.");
    const y = grip.y + grip.height / 2;
    await page.mouse.move(grip.x + grip.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 60, y, { steps: 4 });
    await page.mouse.up();
    await eventually(() => new URL(page.url()).hash).toMatch(/^#t=2018-01-01\/2018-12-31&vs=2021-01-01\//);
    expect(await slider(page, "Window end").getAttribute("aria-valuetext")).not.toBe("31 December 2021");
    expect(await field(page, "Window A").inputValue()).toBe("2018");
    expect(await readComparison(page)).toMatch(
      /^2018 and .+: only in 2018: \d+; only in .+: \d+; in both: \d+; uncertain: \d+$/,
    );
  });

  it("is reproduced by the link that is copied", async () => {
    await goToHash(opened.page, "t=2018&vs=2023&off=ganja");
    await eventually(() => field(opened.page, "Window B").inputValue()).toBe("2023");
    await opened.page.getByRole("button", { name: "Share", exact: true }).click();
    await opened.page.getByRole("button", { name: "Copy link" }).click();
    await eventually(() => opened.page.evaluate(() => navigator.clipboard.readText())).toContain("vs=2023");
    const link = await opened.page.evaluate(() => navigator.clipboard.readText());
    const second = await openPage({ hash: new URL(link).hash.slice(1) });
    await eventually(() => readComparison(second.page)).toBe(await readComparison(opened.page));
    expect(await readPage(second.page)).toEqual(await readPage(opened.page));
  });

  it("ignores a second time that cannot be read, and takes one that a pressed link says", async () => {
    const { page, complaints } = await openPage({ hash: "t=2018&vs=someday" });
    expect(await bar(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("#t=2018-01-01/2018-12-31");
    await goToHash(page, "t=2018&vs=2023");
    await expectComparison(page, "2018", "2023");
    expect(complaints).toEqual([]);
  });
});

describe("Comparing on a phone", () => {
  it("begins in the menu, has all its parts within reach, and ends", async () => {
    const { page, complaints } = await openPage({ hash: "t=2018", width: 390, height: 844, touch: true });
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "Compare" }).tap();
    await field(page, "Window B").fill("2023");
    await field(page, "Window B").press("Enter");
    const sentence = expectSentence("2018", "2023");
    await eventually(() => timelineRegion(page).getByRole("status").textContent()).toBe(sentence);
    await untilMapIsIdle(page);
    // The windows stand in the place of the dates: the comparison takes one row more, and most of the page is map.
    expect(await field(page, "From").count()).toBe(0);
    const dock = await page.locator(".frame-dock").boundingBox();
    expect(dock?.height ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(210);
    const parts = [
      ...(await bar(page).getByRole("button").all()),
      page.getByRole("button", { name: "Swap A and B" }),
      field(page, "Window A"),
      field(page, "Window B"),
    ];
    for (const part of parts) {
      const box = await part.boundingBox();
      if (box === null) throw new Error("A part of the bar is not to be seen.");
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    await bar(page)
      .getByRole("button", { name: /^only in 2023/ })
      .tap();
    const wanted = eventsOf("only-b", year("2018"), year("2023")).length;
    await eventually(() => eventsRegion(page).locator(".event-row").count()).toBe(wanted);
    await bar(page).getByRole("button", { name: "End comparison" }).tap();
    await eventually(() => bar(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
