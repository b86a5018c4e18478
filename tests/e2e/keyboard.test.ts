import type { Page } from "playwright";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Opened, openPage } from "./open-page.ts";
import { card, eventsRegion, eventually, goToHash, readerRegion, readSlider } from "./page-readings.ts";
import { shipped } from "./shipped-situation.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
});

const press = (key: string) => opened.page.keyboard.press(key);

/** What has the focus, as assistive technology would name it. */
async function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return "page";
    const label = one.getAttribute("aria-label") ?? (one as HTMLInputElement).labels?.[0]?.textContent;
    const heard = one.cloneNode(true) as HTMLElement;
    for (const unheard of heard.querySelectorAll("[aria-hidden=true]")) unheard.remove();
    return (label ?? heard.textContent ?? one.tagName).trim();
  });
}

/** Tab until the focus is where it is wanted, as a reader would. */
async function tabTo(wanted: (name: string) => boolean, most = 60): Promise<string> {
  for (let step = 0; step < most; step++) {
    await press("Tab");
    const name = await readFocus(opened.page);
    if (wanted(name)) return name;
  }
  throw new Error("Tab does not lead there.");
}

async function leaveFocus(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

beforeEach(async () => {
  const { page } = opened;
  await goToHash(page, "off=ganja");
  await goToHash(page, "");
  await page.getByRole("heading", { name: "95 events in the window" }).waitFor();
  await leaveFocus(page);
});

describe("With the keyboard alone", () => {
  it("Tab leads through header, layers, filters, list, map and timeline, one stop for the whole list", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Hide panel" }).focus();
    const names = [await readFocus(page)];
    const seen: string[] = [];
    for (let step = 0; step < 90; step++) {
      await press("Tab");
      const name = await readFocus(page);
      if (name === "page" || name === names[0]) break;
      names.push(name);
      seen.push(
        await page.evaluate(() => {
          const one = document.activeElement;
          if (one === null) return "";
          // A ring may be drawn by the element, by its picture, or by the field around it.
          const styles = [
            getComputedStyle(one),
            getComputedStyle(one, "::before"),
            ...(one.parentElement === null ? [] : [getComputedStyle(one.parentElement)]),
          ];
          const isRinged = styles.some(
            ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
          );
          const box = one.getBoundingClientRect();
          const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return isRinged && isInside
            ? ""
            : (one.getAttribute("aria-label") ?? one.textContent ?? one.tagName);
        }),
      );
    }
    const wanted = [
      "Hide panel",
      "Search events",
      "Open",
      "Share",
      "Export",
      "Legend",
      "More",
      ...shipped.layers.map(({ title }) => title),
      "Kind",
      "Claim",
      "Relevance",
      "Source reliability",
      "Information credibility",
      "Actor",
      "Source",
      "By year",
      "Enlarge the list",
      "14 March 2012",
      "Drawing of the area",
      "Zoom in",
      "Zoom out",
      "Home view",
      "Step back",
      "Previous event",
      "Play",
      "Next event",
      "Step forward",
      "Time mode",
      "Speed",
      "From",
      "To",
      "Fit all",
      "Fit selection",
      "95 events",
      "Window start",
      "Window",
      "Window end",
    ];
    let from = 0;
    for (const name of wanted) {
      const at = names.findIndex((found, index) => index >= from && found.includes(name));
      expect(at, `${name} after ${names[from - 1]}, in ${names.join(" | ")}`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
    expect(names.filter((name) => name.includes("March 2012"))).toHaveLength(1);
    expect(
      seen.filter((name) => name !== ""),
      "stops without a ring that can be seen",
    ).toEqual([]);
  });

  it("goes from the list into the card, from the card into the reader and its sources, and Escape leads back", async () => {
    const { page } = opened;
    await eventsRegion(page).getByRole("button", { name: "Enlarge the list" }).focus();
    await press("Tab");
    await press("ArrowDown");
    await press("End");
    await press("Home");
    expect(await readFocus(page)).toContain("14 March 2012");
    await press("ArrowDown");
    const row = await readFocus(page);
    expect(row).toContain("some time in 2013");
    const title = "Six Azerbaijani Shia go to Syria, by the founder's account";
    await press("Enter");
    await card(page, title).waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.classList.contains("card"))).toBe(
      true,
    );
    await tabTo((name) => name === "Read all", 12);
    await press("Enter");
    await readerRegion(page).waitFor();
    await eventually(() =>
      page.evaluate(() => document.activeElement?.closest('[aria-label="Reader"]') !== null),
    ).toBe(true);
    const source = shipped.sources.get(
      shipped.events.find((one) => one.title === title)!.citations[0]!.sourceId,
    )!;
    await tabTo((name) => name.includes(source.title), 30);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(source.url);

    await press("Escape");
    await eventually(() => readerRegion(page).count()).toBe(0);
    await eventually(() => readFocus(page)).toBe("Read all");
    expect(await card(page, title).count()).toBe(1);
    await press("Escape");
    await eventually(() => card(page, title).count()).toBe(0);
    await eventually(() => readFocus(page)).toBe(row);
    await press("Escape");
    expect(await readFocus(page)).toBe(row);
  });

  it("the slash goes to the search, where letters are only letters", async () => {
    const { page } = opened;
    await press("/");
    await eventually(() => readFocus(page)).toBe("Search events");
    await page.keyboard.type("flr? s");
    expect(await page.getByRole("searchbox", { name: "Search events" }).inputValue()).toBe("flr? s");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await press("Escape");
    expect(await page.getByRole("searchbox", { name: "Search events" }).inputValue()).toBe("");
  });

  it("Space plays and pauses on the page, and presses what it is on elsewhere", async () => {
    const { page } = opened;
    await goToHash(page, "t=2014");
    await eventually(() => readSlider(page, "Window")).toBe("1 January to 31 December 2014");
    await press("Space");
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await press("Space");
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    const ganja = page.getByRole("checkbox", { name: "Ganja", exact: true });
    await ganja.focus();
    await press("Space");
    expect(await ganja.isChecked()).toBe(false);
    expect(await page.getByRole("button", { name: "Pause", exact: true }).count()).toBe(0);
  });

  it("the question mark lists every key, and Escape closes the list", async () => {
    const { page } = opened;
    await press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    const text = (await dialog.textContent()) ?? "";
    for (const key of ["Space", "/", "?", "Page Up", "Home", "Escape"]) {
      expect(text.includes(key) || text.includes(key.replace("Escape", "Esc")), key).toBe(true);
    }
    await press("Escape");
    await eventually(() => dialog.count()).toBe(0);
  });

  it("opens and leaves the menu, and a dialog opened from it gives the focus back to the menu's button", async () => {
    const { page } = opened;
    const more = page.getByRole("button", { name: "More", exact: true });
    await more.press("Enter");
    const menu = page.getByRole("dialog", { name: "More" });
    await menu.waitFor();
    await eventually(() => menu.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await press("Escape");
    await eventually(() => menu.count()).toBe(0);
    await eventually(() => readFocus(page)).toBe("More");
    // In the very frame in which the menu has closed: nothing left of it takes the new one away.
    await press("Enter");
    await menu.waitFor();
    await tabTo((name) => name === "About", 8);
    await press("Enter");
    const about = page.getByRole("dialog", { name: "About" });
    await about.waitFor();
    for (let step = 0; step < 12; step++) {
      await press("Tab");
      const isOutside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null,
      );
      expect(isOutside, "the focus leaves a modal dialog").toBe(false);
    }
    await press("Escape");
    await eventually(() => about.count()).toBe(0);
    await eventually(() => readFocus(page)).toBe("More");
  });

  it("the legend opens beside the map and closes by Escape", async () => {
    const { page } = opened;
    await press("l");
    const legend = page.getByRole("dialog", { name: "Legend" });
    await legend.waitFor();
    for (const { title, description } of shipped.layers) {
      expect(await legend.textContent()).toContain(title);
      expect(await legend.textContent()).toContain(description);
    }
    await press("Escape");
    await eventually(() => legend.count()).toBe(0);
  });

  it("the map pans by arrows and zooms by plus and minus, and Tab leaves it", async () => {
    const { page } = opened;
    const surface = page.getByRole("region", { name: "Map", exact: true }).getByRole("application");
    await surface.focus();
    await press("ArrowRight");
    await eventually(() => new URL(page.url()).hash).toMatch(/^#map=/);
    const [zoom = "", , lng = ""] = new URL(page.url()).hash.replace("#map=", "").split("/");
    expect(Number(lng)).toBeGreaterThan(shipped.opening.camera.center[0]);
    await press("+");
    await eventually(() =>
      Number(new URL(page.url()).hash.replace("#map=", "").split("/")[0]),
    ).toBeGreaterThan(Number(zoom));
    expect(await readSlider(page, "Window")).toBe("1 January 2012 to 31 December 2026");
    await press("Tab");
    expect(await surface.evaluate((one) => one === document.activeElement)).toBe(false);
    await page.getByRole("button", { name: "Home view" }).press("Enter");
    await eventually(() => new URL(page.url()).hash).toBe("");
  });

  it("has raised no complaint in all of this", () => {
    expect(opened.complaints).toEqual([]);
  });
});
