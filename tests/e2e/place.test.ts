import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { desk, type Opened, openPage } from "./open-page.ts";
import { eventually, expectCounts, goToHash, readSentence } from "./page-readings.ts";
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
    opened = await openPage({ ...desk, hash: "map=6/40.5/46.8" });
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
