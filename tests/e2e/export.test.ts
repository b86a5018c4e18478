import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseEventCollection } from "../../src/formats/event-collection.ts";
import { palette } from "../../src/style/palette.ts";
import { type Opened, openPage } from "./open-page.ts";
import { shipped } from "./shipped-situation.ts";

const exportDialog = (page: Page) => page.getByRole("dialog", { name: "Export", exact: true });

/** Opens a section of the dialog; the dialog itself, where it is not open yet. */
async function openSection(page: Page, name: string): Promise<void> {
  const dialog = exportDialog(page);
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Export", exact: true }).click();
  const section = dialog.locator("details", { has: page.getByText(name, { exact: true }) });
  if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
}

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 150_000 }),
    exportDialog(page).getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe("what is taken away", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ hash: "t=2018", width: 900, height: 640 });
  }, 120_000);
  afterAll(() => opened.context.close());

  it("is a picture that holds title and legend around the very map, at the size that was chosen", async () => {
    const { page } = opened;
    await openSection(page, "Picture");
    const scale = exportDialog(page).getByLabel(/^1×/);
    await scale.check();
    const size = await exportDialog(page)
      .getByText(/^1× \(/)
      .textContent();
    const [, width = 0, height = 0] = (/(\d+) × (\d+)/.exec(size ?? "") ?? []).map(Number);
    const { name, bytes } = await save(page, "Save picture");
    expect(name).toBe("hoseyniyun-2018-01-01--2018-12-31.png");
    const found = await page.evaluate(readPicture, {
      address: `data:image/png;base64,${bytes.toString("base64")}`,
      mapHeight: height,
      hues: shipped.layers.map(({ color }) => palette.light.hues[color]),
      ink: palette.light.ink,
    });
    expect(found.width).toBe(width + 48);
    expect(found.height).toBeGreaterThan(height + 48);
    // The title is written in ink, at the left above the map.
    expect(found.titleInk).toBeGreaterThan(200);
    expect(found.colorsInMap).toBeGreaterThan(50);
    // Each layer's own hue stands in the legend below the map.
    expect(found.legendHues).toEqual(shipped.layers.map(() => true));
  }, 200_000);

  it("is data that opens as the situation of the events in view, and a table of them", async () => {
    const { page } = opened;
    await openSection(page, "Data");
    const geojson = await save(page, "Save data");
    const parsed = parseEventCollection(geojson.bytes.toString("utf8"));
    expect(parsed?.issues).toEqual([]);
    expect(parsed?.situation?.events).toHaveLength(22);
    await exportDialog(page).getByLabel("CSV").check();
    await exportDialog(page).getByLabel("For Excel: begin with a byte order mark").check();
    const csv = await save(page, "Save data");
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString("utf8")).toMatch(/^\uFEFFid,title,summary,date,/);
  }, 120_000);

  it("is a bibliography, saved or copied", async () => {
    const { page } = opened;
    await openSection(page, "Bibliography");
    await exportDialog(page).getByLabel("BibTeX").check();
    const { name, bytes } = await save(page, "Save bibliography");
    expect(name).toMatch(/\.bib$/);
    expect(bytes.toString("utf8")).toMatch(/^@\w+\{[\w.-]+,\n/);
    await exportDialog(page).getByRole("button", { name: "Copy bibliography" }).click();
    await exportDialog(page).getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{[\w.-]+,\n/);
    expect(opened.complaints).toEqual([]);
  }, 120_000);
});

describe("an embedded map", () => {
  it("is map, time and cards alone, with a link to the whole", async () => {
    const { page, context, complaints } = await openPage({
      address: `${inject("address")}?embed`,
      hash: "t=2018&sel=ev-2018-07-03-shooting",
      width: 800,
      height: 540,
    });
    await page.getByRole("dialog", { name: /Gunman wounds/ }).waitFor();
    for (const region of ["Map", "Timeline"])
      expect(await page.getByRole("region", { name: region }).count()).toBe(1);
    for (const region of ["Layers and filters", "Events"])
      expect(await page.getByRole("region", { name: region, exact: true }).count()).toBe(0);
    expect(await page.getByRole("searchbox").count()).toBe(0);
    const whole = (await page.getByRole("link", { name: "Open in full" }).getAttribute("href")) ?? "";
    expect(whole).not.toContain("embed");
    expect(whole).toContain("sel=ev-2018-07-03-shooting");
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

/** In the page: what the pixels of a picture show. */
async function readPicture({
  address,
  mapHeight,
  hues,
  ink,
}: {
  readonly address: string;
  readonly mapHeight: number;
  readonly hues: readonly string[];
  readonly ink: string;
}) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const countColors = (x: number, y: number, width: number, height: number) => {
    const { data } = context.getImageData(x, y, width, height);
    const colors = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const hex = [data[at], data[at + 1], data[at + 2]]
        .map((channel) => (channel ?? 0).toString(16).padStart(2, "0"))
        .join("");
      colors.set(`#${hex}`, (colors.get(`#${hex}`) ?? 0) + 1);
    }
    return colors;
  };
  // Title, time and numbers take a hundred pixels above the map; credits and scale stand between it and the legend.
  const legendTop = mapHeight + 140;
  const legend = countColors(0, legendTop, image.width, image.height - legendTop);
  return {
    width: image.width,
    height: image.height,
    titleInk: countColors(24, 24, Math.min(500, image.width - 24), 30).get(ink) ?? 0,
    colorsInMap: countColors(60, 140, 300, 100).size,
    legendHues: hues.map((hue) => (legend.get(hue) ?? 0) > 20),
  };
}
