import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type Opened, openPage } from "./open-page.ts";
import { eventually } from "./page-readings.ts";

const doubtful = `when,what,lat,lng,town,killed,note
3/7/2018,Shots at the mayor,40.68,46.36,Ganja,0,first
10/7/2018,Two officers killed,40.68,46.36,Ganja,2,second
bad,No date here,40.4,49.9,Baku,,third
1/9/2018,"Trial, <b>opens</b>",40.4,49.9,Baku,,"=1+1"
2/9/2018,No place,,,,1,
`;
const collection = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [48.85, 38.75] },
      properties: { title: "Dropped upon the map", date: "2018-08-01" },
    },
  ],
});

const dialog = (page: Page) => page.getByRole("dialog");
const strip = (page: Page) => page.getByRole("region", { name: "Files being opened" });
const layer = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });

async function choose(page: Page, name: string, bytes: string | Uint8Array): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).first().click();
  const input = dialog(page).locator("input[type=file]");
  await input.setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

async function acceptMapping(page: Page, name: string): Promise<void> {
  const asking = page.getByRole("dialog", { name: `Open ${name}` });
  await asking.getByText(/Of the file’s .* have a date/).waitFor();
  await asking.getByRole("button", { name: "Open", exact: true }).click();
  await asking.waitFor({ state: "detached" });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, text] as const,
  );
}

describe("files of a reader's own", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage();
  }, 120_000);
  afterAll(() => opened.context.close());

  it("are chosen, asked about where a date can be read in two ways, and then stand on map, list and timeline", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await dialog(page).waitFor();
    expect(await findViolations(page, null)).toEqual([]);
    await page.keyboard.press("Escape");
    await choose(page, "shots.csv", doubtful);
    const asking = page.getByRole("dialog", { name: "Open shots.csv" });
    await asking.getByText("3/7/2018 is 2018-07-03").waitFor();
    expect(await asking.getByRole("button", { name: "Open", exact: true }).isDisabled()).toBe(true);
    await asking.getByRole("radio", { name: /^Day, month/ }).check();
    await asking.getByText("Of the file’s 5 rows 4 have a date that can be read and 4 a place.").waitFor();
    expect(await findViolations(page, null)).toEqual([]);
    await acceptMapping(page, "shots.csv");
    await strip(page).getByText("5 events from shots.csv").waitFor();
    await layer(page, "shots\\.csv").waitFor();
    await eventually(() =>
      page.getByRole("button", { name: /3 July 2018.*Shots at the mayor/ }).count(),
    ).toBe(1);
    // What a file says is text.
    await page.getByRole("button", { name: /Trial, <b>opens<\/b>/ }).waitFor();
  }, 120_000);

  it("keep aside what could not be read, by row and reason, to be saved", async () => {
    const { page } = opened;
    await strip(page).getByRole("button", { name: "2 rows with problems" }).click();
    const problems = page.getByRole("dialog", { name: "Problems in shots.csv" });
    await problems.getByText("“bad” is no date that can be read; the event is undated.").waitFor();
    expect(await findViolations(page, null)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      problems.getByRole("button", { name: "Save as CSV with reasons" }).click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).replace("\uFEFF", "").split("\r\n");
    expect(lines[0]).toBe("row,reason,when,what,lat,lng,town,killed,note");
    expect(lines[1]).toMatch(/^3,.*no date that can be read.*,bad,No date here,/);
    expect(lines).toHaveLength(4);
    await page.keyboard.press("Escape");
  }, 60_000);

  it("may be dropped or pasted too, and what is no table is told", async () => {
    const { page } = opened;
    await drop(page, "dropped.geojson", collection);
    await acceptMapping(page, "dropped.geojson");
    await layer(page, "dropped\\.geojson").waitFor();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "date\ttitle\tlat\tlng\n2018-07-20\tPasted here\t40.1\t47.2\n");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    });
    await acceptMapping(page, "Pasted table");
    await layer(page, "Pasted table").waitFor();
    await drop(page, "empty.csv", "");
    await strip(page).getByText("There are no rows in the file.").waitFor();
    expect(await findViolations(page, null)).toEqual([]);
  }, 120_000);

  it("may be a whole situation, which takes the place of the one that is there", async () => {
    const { page } = opened;
    const folder = fileURLToPath(new URL("../fixtures/small-situation/", import.meta.url));
    const manifest = JSON.parse(readFileSync(`${folder}situation.json`, "utf8"));
    const names = readdirSync(folder).filter((name) => /json$/.test(name));
    const zip = zipSync(
      Object.fromEntries(names.map((name) => [name, strToU8(readFileSync(folder + name, "utf8"))])),
    );
    await choose(page, "small.zip", zip);
    await page
      .getByRole("dialog", { name: "Open a situation" })
      .getByRole("button", { name: "Open it" })
      .click();
    await page.getByRole("heading", { level: 1, name: manifest.title }).waitFor();
    // The reader's own files stay.
    await layer(page, "dropped\\.geojson").waitFor();
    expect(opened.complaints).toEqual([]);
  }, 60_000);
});
