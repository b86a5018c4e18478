import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { denseCount, routeDenseSituation } from "./dense-situation.ts";
import { findViolations } from "./find-violations.ts";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import { card, eventually, expectCounts, goToHash, mapRegion, readSentence } from "./page-readings.ts";
import { days, expectIn } from "./shipped-situation.ts";

/** A machine that draws in software takes its time over a map that is drawn on. */
const slow = 120_000;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const drawing = (page: Page) => page.getByRole("region", { name: "Drawing on the map" });

/** The middle of what no panel covers, which is where the camera looks. */
async function findMiddle(page: Page): Promise<{ x: number; y: number }> {
  const cross = await page.locator(".sketch-cross").boundingBox();
  return { x: (cross?.x ?? 0) + (cross?.width ?? 0) / 2, y: (cross?.y ?? 0) + (cross?.height ?? 0) / 2 };
}

describe("A filter by place", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ hash: "map=6/40.5/46.8" });
  });

  it(
    "is drawn corner by corner, counts what is inside, stands in the address, and is taken away again",
    async () => {
      const { page, complaints } = opened;
      const before = await readSentence(page);
      await page.getByRole("group", { name: "Place" }).getByRole("button").click();
      await button(page, "Draw an area").click();
      await drawing(page).getByRole("button", { name: "Add the middle" }).waitFor();
      const { x, y } = await findMiddle(page);
      for (const [dx, dy] of [
        [-90, -70],
        [90, -70],
        [90, 70],
        [-90, 70],
      ] as const) {
        await page.mouse.click(x + dx, y + dy);
      }
      await eventually(() => drawing(page).getByRole("status").textContent()).toMatch(
        /^4 corners; \d.* km; encloses .* km²$/,
      );
      await button(page, "Show events inside").click();
      await button(page, "Remove: Within a drawn area of 4 corners").waitFor();
      await eventually(() => readSentence(page)).not.toBe(before);
      await eventually(() => page.url()).toMatch(/where=within:[-\d.]+(,[-\d.]+){7}(&|$)/);
      expect(await findViolations(page)).toEqual([]);

      await button(page, "Remove: Within a drawn area of 4 corners").click();
      await eventually(() => readSentence(page)).toBe(before);
      expect(complaints).toEqual([]);
    },
    slow,
  );

  it(
    "is drawn by keys alone, and given up by Escape",
    async () => {
      const { page } = opened;
      const opener = button(page, "Draw an area");
      await opener.focus();
      await page.keyboard.press("Enter");
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Add the middle");
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await eventually(() => drawing(page).getByRole("status").textContent()).toBe("1 corner");
      await page.keyboard.press("Escape");
      await eventually(() => drawing(page).count()).toBe(0);
      expect(new URL(page.url()).hash).not.toContain("where");
    },
    slow,
  );

  it(
    "asks for what lies inside an area of a layer",
    async () => {
      const { page } = opened;
      const choice = page.getByLabel("Inside");
      const [name = ""] = await choice.locator("optgroup option").allTextContents();
      await choice.selectOption({ label: name });
      await button(page, `Remove: Inside ${name}`).waitFor();
      await eventually(() => page.url()).toContain("where=area:");
      await button(page, "Clear filters").click();
      await goToHash(page, "");
      await expectCounts(page, expectIn(days("2012-01-01", "2026-12-31")));
      await opened.context.close();
    },
    slow,
  );
});

describe("Very many events at a place", () => {
  it(
    "are shown by how many they are; a press lists them page by page",
    async () => {
      const { page, context, complaints } = await openPage({ prepare: routeDenseSituation });
      await untilMapIsIdle(page);
      const box = await page.locator(".frame-map canvas").first().boundingBox();
      const covered = await mapRegion(page).evaluate((region) => {
        const style = getComputedStyle(region);
        return ["top", "end", "bottom", "start"].map((side) =>
          Number.parseFloat(style.getPropertyValue(`--covered-${side}`)),
        );
      });
      const [top = 0, end = 0, bottom = 0, start = 0] = covered;
      const { width = 0, height = 0 } = box ?? {};
      await page.mouse.click((start + width - end) / 2, (top + height - bottom) / 2);
      const list = page.getByRole("dialog", {
        name: /^Within .* of (39\.9|40)[.\d]*° N, (46\.9|47)[.\d]*° E$/,
      });
      await list.waitFor();
      await list.getByText(new RegExp(`^${denseCount / 1000}\\s?000 events$`)).waitFor();
      await list.getByRole("status").filter({ hasText: "1 to 50 of" }).waitFor();
      await list.getByRole("button", { name: "Next page" }).click();
      await list.getByRole("status").filter({ hasText: "51 to 100 of" }).waitFor();
      expect(
        await list.getByRole("list", { name: "Events here in the window" }).getByRole("listitem").count(),
      ).toBe(50);
      expect(await findViolations(page)).toEqual([]);
      await list.getByRole("button", { name: "Show only events here" }).click();
      await button(page, "Clear filters").waitFor();
      await eventually(() => page.url()).toContain("where=near:");
      await list.getByRole("listitem").first().getByRole("button").click();
      await card(page, "One of many").waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    slow,
  );
});
