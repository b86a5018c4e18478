import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseOneFilePage } from "../../src/export/one-file/page-blocks.ts";
import { oneFile as words } from "../../src/words/one-file.ts";
import { presenter as presenterWords } from "../../src/words/presenter.ts";
import { buildSingle } from "../tools/build-single.ts";
import { openPage, untilMapIsIdle } from "./open-page.ts";
import { card, eventsRegion, eventually, expectCounts, readerRegion, readPage } from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

const file = fileURLToPath(new URL("../../dist/situation-map.html", import.meta.url));
const address = pathToFileURL(file).href;
let folder: string;

beforeAll(async () => {
  if (!existsSync(file)) await buildSingle();
  folder = mkdtempSync(join(tmpdir(), "situation-map-file-"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writePage(name: string, html: string): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

describe("The one file, opened from disk without a network", () => {
  it("is at most 4 MB", () => {
    expect(readFileSync(file).length).toBeLessThan(4_000_000);
  });

  it("shows and does what the hosted page does, says what it is made of, asks for nothing, and breaks no policy", async () => {
    const requests: string[] = [];
    const own = await openPage({
      address,
      offline: true,
      prepare: async (page) => page.on("request", (request) => requests.push(request.url())),
    });
    const hosted = await openPage();
    await expectCounts(own.page, expectIn(openingWindow));
    expect(await readPage(own.page)).toEqual(await readPage(hosted.page));
    await hosted.context.close();

    const { page } = own;
    const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
    await page.getByRole("searchbox", { name: "Search events" }).fill("qom");
    await eventually(() => eventsRegion(page).locator("li button").count()).toBeLessThan(40);
    await page.getByRole("searchbox", { name: "Search events" }).fill("");
    const title = "Gunman wounds Ganja's mayor and a bodyguard";
    await eventsRegion(page).getByRole("button", { name: title }).click();
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    await press("Close reader");
    await page.keyboard.press("Escape");
    await press("More");
    await page.getByRole("combobox", { name: "Language" }).selectOption("fa");
    await page.keyboard.press("Escape");
    await page.emulateMedia({ colorScheme: "dark" });
    await untilMapIsIdle(page);
    // The view is in the address of the file as it is in that of a site.
    await eventually(() => page.evaluate(() => location.hash)).toContain("lang=fa");

    // What it is made of, for whoever wants to check it.
    await press("More");
    await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "About" }).click();
    const about = page.getByRole("dialog", { name: "About this map" });
    await about.getByText(/What it is made of/).click();
    const listed = parseOneFilePage(readFileSync(file, "utf8"));
    const { title: named, dataVersion, asOf } = shipped;
    expect(listed?.list).toMatchObject({ title: named, dataVersion, asOf });
    expect(await about.locator("tbody tr").allTextContents()).toEqual(
      listed?.parts.map(({ name, bytes, sha256 }) => name + words.formatBytes(bytes) + sha256),
    );

    expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([address]);
    expect(own.complaints).toEqual([]);
    await own.context.close();
  }, 240_000);

  it("is the presenter's window too, where it is asked for that", async () => {
    const { page, context, complaints } = await openPage({
      address: `${address}?presenter`,
      offline: true,
      map: false,
    });
    // Without a stage it has nothing to present yet, and says so.
    await page.getByRole("heading", { level: 1, name: presenterWords.heading, exact: true }).waitFor();
    expect(await page.getByRole("region", { name: "Map", exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("works from a web server too", async () => {
    const { href } = new URL("situation-map.html", inject("address"));
    const { page, context, complaints } = await openPage({ address: href });
    await expectCounts(page, expectIn(openingWindow));
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is what the app saves: the same situation and stories, in a page that opens like the first", async () => {
    const { page, context, complaints } = await openPage();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByText("One file", { exact: true }).click();
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as one file" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`${shipped.id}.html`);
    const saved = readFileSync(await download.path(), "utf8");
    expect(complaints).toEqual([]);
    await context.close();
    // Made on the same day as the build, or on a later one: nothing else may differ.
    const undated = (html: string) => html.replace(/"made": "[-0-9]+"/, "");
    expect(undated(saved) === undated(readFileSync(file, "utf8"))).toBe(true);

    const copy = await openPage({ address: writePage("saved.html", saved), offline: true });
    await expectCounts(copy.page, expectIn(openingWindow));
    await copy.page.getByRole("button", { name: "Export", exact: true }).click();
    await copy.page.getByText("One file", { exact: true }).click();
    await copy.page.getByText(words.isCopy).waitFor();
    expect(await copy.page.getByRole("button", { name: "Save as one file" }).count()).toBe(0);
    expect(copy.complaints).toEqual([]);
    await copy.context.close();
  }, 120_000);

  it("says so where it was cut off or a part of its program was changed", async () => {
    const html = readFileSync(file, "utf8");
    const page = parseOneFilePage(html);
    const program = page?.parts.find(({ name }) => name === "program/app.css");
    const parts = page?.parts.map((part) =>
      part.name === "program/app.js" && program !== undefined ? { ...program, name: part.name } : part,
    );
    const copies = [
      writePage("cut.html", html.slice(0, html.length / 2)),
      writePage("changed.html", (page && parts && page.write({ ...page.list, parts }, parts)) ?? ""),
    ];
    for (const copy of copies) {
      const opened = await openPage({ address: copy, offline: true, map: false });
      await eventually(() => opened.page.getByRole("alert").allTextContents()).toEqual([words.damaged]);
      await opened.context.close();
    }
  });
});
