import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { desk, type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import { card, eventually, mapRegion, readerRegion } from "./page-readings.ts";
import { shipped } from "./shipped-situation.ts";

/** Nicosia in the middle of what no panel covers; its one event is known to the city. */
const nicosia = "map=7/35.1856/33.3823";
const title = "Cyprus arrests a man whom Baku later ties to its Syria case";

/** Where the mark of an event is: the pointer goes round in growing circles until the tooltip names the event. */
async function findMark(page: Page, wanted: string): Promise<{ x: number; y: number }> {
  const middle = await findFreeMiddle(page);
  const tooltip = page.getByRole("tooltip");
  for (let radius = 0; radius <= 60; radius += 6) {
    const places = radius === 0 ? 1 : 8;
    for (let place = 0; place < places; place++) {
      const angle = (2 * Math.PI * place) / places;
      const at = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      await page.mouse.move(at.x, at.y);
      // The frame after the move is the one in which the map looks what is under the pointer.
      await page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      if ((await tooltip.count()) > 0 && ((await tooltip.textContent()) ?? "").includes(wanted)) return at;
    }
  }
  throw new Error(`No mark names "${wanted}".`);
}

/** The middle of the map between panel, header and timeline, to which the camera is padded. */
async function findFreeMiddle(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const panel = boxOf(".panel");
    const header = boxOf("header");
    const timeline = boxOf('[aria-label="Timeline"]');
    return {
      x: ((panel?.right ?? 0) + innerWidth) / 2,
      y: ((header?.bottom ?? 0) + (timeline?.top ?? innerHeight)) / 2,
    };
  });
}

describe("An event pressed on the map", () => {
  const event = shipped.events.find((one) => one.title === title)!;
  let opened: Opened;
  let mark: { x: number; y: number };
  beforeAll(async () => {
    opened = await openPage({ ...desk, hash: nicosia });
    mark = await findMark(opened.page, title);
  });

  it("is named under the pointer before it is pressed, with its date, place and layer", async () => {
    const text = await opened.page.getByRole("tooltip").textContent();
    expect(text).toContain("27 September 2021");
    expect(text).toContain("Nicosia");
    expect(text).toContain("Regional context");
  });

  it("opens a card that is named by its title and is in the address", async () => {
    const { page } = opened;
    await page.mouse.click(mark.x, mark.y);
    const dialog = card(page, title);
    await dialog.waitFor();
    expect(await dialog.getAttribute("aria-modal")).toBe(null);
    expect(new URL(page.url()).hash).toContain(`sel=${event.id}`);
    await eventually(() => page.title()).toBe(`${title} · ${shipped.title}`);
    const text = (await dialog.textContent()) ?? "";
    for (const part of ["27 September 2021", "Nicosia, to the city", event.claim.status, event.summary])
      expect(text).toContain(part);
  });

  it("keeps the card within the window, compact, and off its own mark", async () => {
    const { page } = opened;
    await untilMapIsIdle(page);
    const box = (await page.locator(".map-popup").boundingBox())!;
    const map = (await mapRegion(page).boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(330);
    expect(box.height).toBeLessThanOrEqual(0.4 * map.height + 16);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(desk.width);
    expect(box.y + box.height).toBeLessThanOrEqual(desk.height);
    const inside = (await card(page, title).boundingBox())!;
    const isOver =
      mark.x > inside.x &&
      mark.x < inside.x + inside.width &&
      mark.y > inside.y &&
      mark.y < inside.y + inside.height;
    expect(isOver).toBe(false);
  });

  it("lists its sources as links that open beside the map and tell their host nothing", async () => {
    const links = card(opened.page, title).getByRole("list", { name: "Sources" }).getByRole("link");
    expect(await links.count()).toBe(Math.min(2, event.citations.length));
    for (const link of await links.all()) {
      expect(await link.getAttribute("href")).toMatch(/^https?:/);
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.getAttribute("rel")).toContain("noopener");
      expect(await link.getAttribute("rel")).toContain("noreferrer");
      expect(await link.getAttribute("referrerpolicy")).toBe("no-referrer");
    }
  });

  it("opens the reader with everything, and gives the focus back as it closes", async () => {
    const { page } = opened;
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    const text = (await readerRegion(page).textContent()) ?? "";
    for (const part of [title, "27 September 2021", event.claim.note, event.placeNote])
      expect(text).toContain(part);
    for (const { sourceId, locator } of event.citations) {
      expect(text).toContain(shipped.sources.get(sourceId)?.title);
      expect(text).toContain(locator);
    }
    expect(await readerRegion(page).getByRole("link").count()).toBeGreaterThanOrEqual(event.citations.length);
    for (const name of ["Copy link", "Copy citation", "Report an error"])
      expect(await readerRegion(page).getByText(name, { exact: true }).count(), name).toBe(1);
    await page.getByRole("button", { name: "Close reader" }).click();
    await eventually(() => readerRegion(page).count()).toBe(0);
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Read all");
  });

  it("closes by its button, and the map is as it was", async () => {
    const { page } = opened;
    await card(page, title).getByRole("button", { name: "Close", exact: true }).click();
    await eventually(() => card(page, title).count()).toBe(0);
    expect(new URL(page.url()).hash).not.toContain("sel=");
    expect(opened.complaints).toEqual([]);
  });

  it("gives the focus back to the row of the list that opened it", async () => {
    const { page } = opened;
    const row = page.getByRole("region", { name: "Events" }).getByRole("button", { name: title });
    await row.click();
    await card(page, title).waitFor();
    expect(await row.getAttribute("aria-current")).toBe("true");
    await card(page, title).getByRole("button", { name: "Close", exact: true }).click();
    await eventually(() => row.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe("A card", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ ...desk, hash: "sel=ev-regime-change-calls" });
  });

  it("steps through the events at its place, round and back", async () => {
    const { page } = opened;
    const atIran = shipped.events.filter(({ placeId }) => placeId === "iran");
    const heading = page.locator(".card h2");
    await page.getByText(new RegExp(`^\\d+ of ${atIran.length} here$`)).waitFor();
    const seen = new Set<string>();
    for (let step = 0; step < atIran.length; step++) {
      const before = (await heading.textContent()) ?? "";
      seen.add(before);
      await page.getByRole("button", { name: "Next here" }).click();
      await eventually(() => heading.textContent()).not.toBe(before);
    }
    expect([...seen].sort()).toEqual(atIran.map((event) => event.title).sort());
    const first = "Leaders in Iran call for the fall of Azerbaijan's government";
    expect(await heading.textContent()).toBe(first);
    await page.getByRole("button", { name: "Next here" }).click();
    await page.getByRole("button", { name: "Previous here" }).click();
    await eventually(() => heading.textContent()).toBe(first);
  });

  it("says that an event lies outside the window and shows its time when asked", async () => {
    const { page } = opened;
    await page.evaluate(() => {
      location.hash = "t=2024-01-01/2024-12-31&sel=ev-regime-change-calls";
    });
    const way = page.getByRole("button", { name: "outside the window: show its time" });
    await way.waitFor();
    expect(
      await page.getByRole("slider", { name: "Window", exact: true }).getAttribute("aria-valuetext"),
    ).toBe("1 January to 31 December 2024");
    await way.click();
    await eventually(() => way.count()).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  it("never covers a panel nor leaves the window, wherever its event is", async () => {
    const { page } = opened;
    await page.evaluate(() => {
      location.hash = "";
    });
    const ids = ["iran", "azerbaijan", "syria", "baku", "ganja", "london", "moscow", "tel-aviv"].flatMap(
      (place) => shipped.events.find(({ placeId }) => placeId?.includes(place) === true)?.id ?? [],
    );
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const { title: wanted } = shipped.events.find((one) => one.id === id)!;
      await page.getByRole("region", { name: "Events" }).getByRole("button", { name: wanted }).click();
      await card(page, wanted).waitFor();
      await untilMapIsIdle(page);
      const box = (await card(page, wanted).boundingBox())!;
      const others = await page.evaluate(() =>
        [".panel", ".header-title", ".header-actions", '[aria-label="Timeline"]'].map((selector) => {
          const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
          return { selector, left, right, top, bottom };
        }),
      );
      expect(box.x + box.width, wanted).toBeLessThanOrEqual(desk.width);
      expect(box.y, wanted).toBeGreaterThanOrEqual(0);
      for (const other of others) {
        const overlaps =
          box.x < other.right - 1 &&
          box.x + box.width > other.left + 1 &&
          box.y < other.bottom - 1 &&
          box.y + box.height > other.top + 1;
        expect(overlaps, `${wanted} over ${other.selector}`).toBe(false);
      }
    }
  });
});
