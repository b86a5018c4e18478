import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, untilMapIsIdle } from "./open-page.ts";
import { card, eventsRegion, expectCounts, readerRegion, readPage } from "./page-readings.ts";
import { buildApp, type Served, serveBuild } from "./serve-build.ts";
import { days, expectIn, readSituation } from "./shipped-situation.ts";

const folder = "tests/fixtures/small-situation";
const small = readSituation(folder);

describe("Another folder of data", () => {
  let outDir: string;
  let served: Served;
  beforeAll(async () => {
    outDir = mkdtempSync(join(tmpdir(), "situation-map-second-"));
    await buildApp(outDir, fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
    served = await serveBuild(outDir);
  }, 120_000);
  afterAll(async () => {
    await served.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  it("is another map: title, layers, time, places and sources are its own, with no word of the shipped one", async () => {
    const { page, context, complaints } = await openPage({ address: served.address });
    expect(await page.title()).toBe("Two ferries");
    await expectCounts(
      page,
      expectIn(days("1999-01-01", "2004-12-31"), () => true, small),
    );
    const { layers, sliders } = await readPage(page);
    expect(layers).toEqual(["North shore", "South shore"]);
    expect(sliders).toContain("Window: 1 January 1999 to 31 December 2004");
    await page.getByRole("checkbox", { name: "South shore", exact: true }).uncheck();
    await expectCounts(
      page,
      expectIn(days("1999-01-01", "2004-12-31"), ({ layerId }) => layerId === "north-shore", small),
    );
    await page.getByRole("checkbox", { name: "South shore", exact: true }).check();
    await eventsRegion(page).getByRole("button", { name: "The old ferry said to have been sunk" }).click();
    const dialog = card(page, "The old ferry said to have been sunk");
    await dialog.getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    expect(await readerRegion(page).textContent()).toContain("No wreck was found.");
    await untilMapIsIdle(page);
    const text = await page.evaluate(() => document.body.textContent ?? "");
    expect(text).not.toMatch(/Hoseyniyun|Ganja|Talysh|Baku/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
