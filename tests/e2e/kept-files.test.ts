import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type Opened, openPage } from "./open-page.ts";
import { card, eventually } from "./page-readings.ts";

const rows = `date,title,lat,lng
2018-03-07,Shots at the gate,40.68,46.36
2018-04-08,A trial begins,40.4,49.9
2019-01-09,A trial ends,40.4,49.9
`;

const files = (page: Page) => page.getByRole("region", { name: "Files", exact: true });
const layer = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const keep = (page: Page) => files(page).getByRole("checkbox", { name: "Keep shots.csv on this device" });

/** Whether leaving the page would be asked about. */
const isWarned = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

async function openShots(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).first().click();
  await page
    .getByRole("dialog")
    .locator("input[type=file]")
    .setInputFiles({ name: "shots.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  const asking = page.getByRole("dialog", { name: "Open shots.csv" });
  await asking.getByText(/Of the file’s .* have a date/).waitFor();
  await asking.getByRole("button", { name: "Open", exact: true }).click();
  await layer(page, "shots.csv").waitFor();
  await files(page).getByText("3 events").waitFor();
}

describe("An opened file", () => {
  let opened: Opened;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "situation-map-kept-"));
    opened = await openPage();
  }, 120_000);
  afterAll(async () => {
    await opened.context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is gone with the page unless it is kept, which is said and asked about; kept, it opens again as it looked", async () => {
    const { page } = opened;
    expect(await isWarned(page)).toBe(false);
    await openShots(page);
    expect(await isWarned(page)).toBe(true);
    await files(page).getByText("What is not kept is gone when you leave the page.").waitFor();

    const alone = files(page).getByRole("button", { name: "Only this: shots.csv" });
    await alone.click();
    expect(await alone.getAttribute("aria-pressed")).toBe("true");
    expect(await layer(page, "shots.csv").isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await files(page).getByRole("button", { name: "Show all layers" }).click();
    expect(await alone.getAttribute("aria-pressed")).toBe("false");
    await alone.press("Enter");
    await alone.press("Enter");
    await eventually(() => page.evaluate(() => window.location.hash)).not.toContain("off=");

    await page.getByRole("button", { name: "Change shots.csv", exact: true }).click();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("Shootings");
    await name.press("Enter");
    await layer(page, "Shootings").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await keep(page).check();
    await files(page).getByText("Kept: it opens again on your next visit.").waitFor();
    await files(page)
      .getByText(/kept in this browser/)
      .waitFor();
    expect(await isWarned(page)).toBe(false);

    await page.reload();
    await layer(page, "Shootings").waitFor();
    await files(page).getByText("3 events").waitFor();
    await eventually(() => keep(page).isChecked()).toBe(true);
    await eventually(() => isWarned(page)).toBe(false);
  });

  it("is found by a link to one of its events and to its layers, which is read before the file is open", async () => {
    const { page } = opened;
    await page.evaluate(() => {
      window.location.hash = "off=shots:0&sel=shots:3";
      window.location.reload();
    });
    await layer(page, "Shootings").waitFor();
    await eventually(() => layer(page, "Shootings").isChecked()).toBe(false);
    await card(page, "A trial ends").waitFor();
    await eventually(() => page.evaluate(() => window.location.hash)).toContain("off=shots:0");
    await layer(page, "Shootings").check();
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      window.location.hash = "";
      window.location.reload();
    });
    await files(page).getByText("3 events").waitFor();
    await page.locator('[data-map="idle"]').waitFor();
  });

  it("goes into the one file, which opens without a network and has the same layer and events", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Export", exact: true }).first().click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByText("One file", { exact: true }).click();
    await dialog.getByText(/shots\.csv \(1 kB\)/).waitFor();
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as one file" }).click();
    const path = join(folder, "copy.html");
    await (await downloading).saveAs(path);
    await page.keyboard.press("Escape");

    const copy = await openPage({ address: pathToFileURL(path).href, offline: true });
    await layer(copy.page, "Shootings").waitFor();
    await files(copy.page).getByText("3 events").waitFor();
    expect(await isWarned(copy.page)).toBe(false);
    await copy.page.getByRole("button", { name: "More", exact: true }).click();
    await copy.page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "About" }).click();
    const about = copy.page.getByRole("dialog", { name: "About this map" });
    await about.getByText(/What it is made of/).click();
    await about.getByText("opened/1.data").waitFor();
    expect(copy.complaints).toEqual([]);
    await copy.context.close();
  });

  it("is forgotten on request, and removed with its layers", async () => {
    const { page } = opened;
    await keep(page).uncheck();
    await files(page).getByText("What is not kept is gone when you leave the page.").waitFor();
    await files(page).getByRole("button", { name: "Remove shots.csv" }).click();
    await layer(page, "Shootings").waitFor({ state: "detached" });
    expect(await findViolations(page)).toEqual([]);
    await page
      .getByRole("region", { name: "Layers and filters" })
      .getByRole("button", { name: "Close", exact: true })
      .click();
    await eventually(() => isWarned(page)).toBe(false);
    await page.reload();
    await layer(page, "Ganja").waitFor();
    expect(await layer(page, "Shootings").count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
