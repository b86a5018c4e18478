import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { layerHue } from "../../src/style/palette.ts";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import { eventually, expectCounts, goToHash, readMarks, readPage } from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
});

const box = (title: string) => opened.page.getByRole("checkbox", { name: title, exact: true });

describe("Layers", () => {
  it.each(shipped.layers.map(({ id, title }) => [title, id] as const))(
    "takes exactly the marks of %s off the map, and puts them back",
    async (title, id) => {
      const { page } = opened;
      const all = expectIn(openingWindow);
      const others = expectIn(openingWindow, (event) => event.layerId !== id);
      expect(others.marks).toBeLessThan(all.marks);
      await box(title).uncheck();
      await expectCounts(page, others);
      expect((await readPage(page)).list).toHaveLength(
        shipped.events.filter(
          ({ layerId, when }) => layerId !== id && (when === null || when.latestEnd > openingWindow.from),
        ).length,
      );
      expect(new URL(page.url()).hash).toBe(`#off=${id}`);
      await box(title).check();
      await expectCounts(page, all);
    },
  );

  it("draws nothing of a layer that is off: its hue leaves the picture and comes back with it", async () => {
    const { page } = opened;
    const hue = layerHue("red", "light");
    await untilMapIsIdle(page);
    expect(await countPixels(page, hue)).toBeGreaterThan(300);
    await box("Ganja").uncheck();
    await expectCounts(
      page,
      expectIn(openingWindow, (event) => event.layerId !== "ganja"),
    );
    await untilMapIsIdle(page);
    expect(await countPixels(page, hue)).toBe(0);
    await box("Ganja").check();
    await expectCounts(page, expectIn(openingWindow));
    await untilMapIsIdle(page);
    expect(await countPixels(page, hue)).toBeGreaterThan(300);
  });

  it("explains an empty map and offers the way back, when all are off", async () => {
    const { page } = opened;
    for (const { title } of shipped.layers) await box(title).uncheck();
    await eventually(() => readMarks(page)).toBe(0);
    await page.getByText("Every layer is switched off.").waitFor();
    await page.getByRole("button", { name: "Show all layers" }).click();
    await expectCounts(page, expectIn(openingWindow));
    await goToHash(page, "off=ganja,talysh-region");
    await expectCounts(
      page,
      expectIn(openingWindow, ({ layerId }) => layerId !== "ganja" && layerId !== "talysh-region"),
    );
    expect(opened.complaints).toEqual([]);
  });
});

/** Pixels of exactly this colour in the free part of the map, between panel, header and timeline. */
async function countPixels(page: Page, hex: string): Promise<number> {
  const clip = { x: 390, y: 80, width: 990, height: 560 };
  const picture = (await page.screenshot({ clip })).toString("base64");
  // In a page of its own: the product's policy rightly refuses to fetch what is not its own.
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(
      async ([data, color]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const wanted = Number.parseInt((color ?? "").slice(1), 16);
        let count = 0;
        for (let at = 0; at < bytes.length; at += 4) {
          const found = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
          if (found === wanted) count += 1;
        }
        return count;
      },
      [picture, hex],
    );
  } finally {
    await reader.close();
  }
}
