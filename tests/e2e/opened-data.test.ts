import { readFile } from "node:fs/promises";
import papaparse from "papaparse";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type Opened, openPage } from "./open-page.ts";
import { card, eventsRegion, eventually, mapRegion, readerRegion, readSentence } from "./page-readings.ts";
import { shipped } from "./shipped-situation.ts";

const rowCount = 200;
const types = ["Battles", "Protests"];
/** An export as ACLED writes it: known by its columns, so that nothing is asked. Every fourth row knows its district alone. */
const csv = [
  "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,admin1,country,latitude,longitude,geo_precision,source,notes,fatalities",
  ...Array.from({ length: rowCount }, (_, row) => {
    const isVague = row % 4 === 3;
    const day = `2018-${String((row % 12) + 1).padStart(2, "0")}-${String((row % 28) + 1).padStart(2, "0")}`;
    const place = isVague
      ? "Agdam,Karabakh,Azerbaijan,39.99,46.93,2"
      : "Sheki,Sheki,Azerbaijan,41.19,47.17,1";
    return `AZE${row + 1},${day},1,${types[row % 2]},Kind ${row % 5},Group ${row % 3},,${place},Paper ${row % 4},"Words of row number${row + 1}, <b>as written</b>.",${row % 2 === 0 ? row % 30 : 0}`;
  }),
].join("\n");

/** So close together, and each at a point of its own, that no screen has room for their marks. */
const many = [
  csv.slice(0, csv.indexOf("\n")),
  ...Array.from({ length: 24_000 }, (_, row) => {
    const [x, y] = [row % 160, Math.floor(row / 160)];
    return `M${row},2018-05-${String((row % 28) + 1).padStart(2, "0")},1,Battles,Many,A,,Here,There,Azerbaijan,${40 + y / 1500},${47 + x / 1200},1,Paper,Words,0`;
  }),
].join("\n");

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).first().click();
  const input = page.getByRole("dialog").locator("input[type=file]");
  await input.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

const choices = (page: Page) => page.getByRole("region", { name: "Layers and filters" });

describe("everything that the shipped situation offers", () => {
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    opened = await openPage();
    page = opened.page;
    await openFile(page, "Acled of 2018.csv", csv);
    await choices(page).getByRole("checkbox", { name: "Battles" }).waitFor();
    // The shipped layers are put aside: what is counted from here on is the file's.
    for (const { title } of shipped.layers) {
      await choices(page).getByRole("checkbox", { name: title, exact: true }).uncheck();
    }
    await page.getByRole("button", { name: "Fit all" }).click();
  });
  afterAll(() => opened.context.close());

  it("counts opened rows, and says how many are known only roughly", async () => {
    await eventually(() => readSentence(page)).toBe(
      "200 events; 50 (25\u202f%) placed only by district or wider",
    );
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("button", { name: /placed only by district/ }).click();
    await eventually(() => eventsRegion(page).getByRole("heading").first().textContent()).toBe(
      "50 events placed only by district or wider",
    );
    await eventsRegion(page).getByRole("button", { name: "Show all events" }).click();
    // Also over the list itself, and by file.
    const roughly = "50 (25\u202f%) placed only by district or wider";
    await eventsRegion(page).getByRole("button", { name: roughly }).waitFor();
    await page.getByRole("region", { name: "Files", exact: true }).getByText(roughly).waitFor();
  });

  it("narrows them by the file's own columns, and every other count follows", async () => {
    await choices(page).getByRole("button", { name: "fatalities", exact: true }).click();
    const least = choices(page).getByRole("spinbutton", { name: "At least" });
    await least.fill("20");
    await least.press("Enter");
    await eventually(() => readSentence(page)).toMatch(/^30 events/);
    expect(await page.evaluate(() => window.location.hash)).toContain("col=fatalities%3D20..Infinity");
    expect(await findViolations(page)).toEqual([]);
    await page.goBack();
    await eventually(() => readSentence(page)).toMatch(/^200 events/);
  });

  it("finds words in them, and shows a card with all that the row says", async () => {
    await page.getByRole("searchbox", { name: "Search events" }).fill("number7");
    await eventually(() => eventsRegion(page).locator("[data-row]").count()).toBe(11);
    await page.getByRole("searchbox", { name: "Search events" }).fill("number77");
    await eventually(() => eventsRegion(page).locator("[data-row]").count()).toBe(1);
    await eventsRegion(page).locator("[data-row]").click();
    const title = "Kind 1, Group 1, Sheki";
    await card(page, title).getByText("Row 77 of Acled of 2018.csv").waitFor();
    await card(page, title).getByText("not graded").waitFor();
    await card(page, title).getByText("Words of row number77, <b>as written</b>.").waitFor();
    expect(await card(page, title).getByText("reported").count()).toBe(0);
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).getByText("AZE77").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await readerRegion(page).getByRole("button", { name: "Close reader" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox", { name: "Search events" }).fill("");
    await eventually(() => readSentence(page)).toMatch(/^200 events/);
  });

  it("compares two windows of them", async () => {
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    const bar = page.getByRole("region", { name: "Comparison" });
    await eventually(() => bar.textContent()).toMatch(/\d+/);
    await eventsRegion(page)
      .getByRole("button", { name: /placed only by district/ })
      .waitFor();
    await bar.getByRole("button", { name: "End comparison" }).click();
    await eventually(() => readSentence(page)).toMatch(/^200 events/);
  });

  it("takes them away as a table, with every column of the file", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    const section = dialog.locator("details", { has: page.getByText("Data", { exact: true }) });
    if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
    await dialog.getByLabel("CSV").check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save data" }).click(),
    ]);
    const rows = await readTable(download);
    expect(rows).toHaveLength(rowCount);
    const row = rows.find(({ event_id_cnty }) => event_id_cnty === "AZE77");
    expect(row).toMatchObject({
      title: "Kind 1, Group 1, Sheki",
      place_precision: "city",
      notes: "Words of row number77, <b>as written</b>.",
    });
    await page.keyboard.press("Escape");
    expect(opened.complaints).toEqual([]);
  });

  it("shows how many there are where marks would hide each other, and a press lists them page by page", async () => {
    await openFile(page, "Very many.csv", many);
    await eventually(() => readSentence(page)).toMatch(/^24\u202f\d{3} events/);
    await page.locator('[data-map="idle"]').waitFor();
    const box = await mapRegion(page).boundingBox();
    const covered = await mapRegion(page).evaluate((region) => {
      const style = getComputedStyle(region);
      return ["top", "end", "bottom", "start"].map((side) =>
        Number.parseFloat(style.getPropertyValue(`--covered-${side}`)),
      );
    });
    const [top = 0, end = 0, bottom = 0, start = 0] = covered;
    const { width = 0, height = 0 } = box ?? {};
    await page.mouse.click((start + width - end) / 2, (top + height - bottom) / 2);
    const list = page.getByRole("dialog", { name: /^Within .* of / });
    await list.getByRole("status").filter({ hasText: "1 to 50 of" }).waitFor();
    await list.getByRole("button", { name: "Next page" }).click();
    await list.getByRole("status").filter({ hasText: "51 to 100 of" }).waitFor();
    const items = list.getByRole("list", { name: "Events here in the window" }).getByRole("listitem");
    expect(await items.count()).toBe(50);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });
});

async function readTable(download: Download): Promise<Record<string, string>[]> {
  const text = await readFile(await download.path(), "utf8");
  return papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
}
