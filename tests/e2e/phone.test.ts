import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import {
  card,
  eventsRegion,
  eventually,
  goToHash,
  readerRegion,
  readMarks,
  readSlider,
  slider,
  timelineRegion,
  untilFramesPassed,
} from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

const phone = { width: 390, height: 844, touch: true } as const;

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * What can be pressed and where less than 44 px, wide or high, are its own to a finger: measured by what lies under
 * it, so that an invisible margin counts. Links within a text are excepted, as by WCAG; a box in a label is its label's.
 */
async function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = "button, a[href], select, input, summary, [role=slider], [role=tab]";
    const small: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(controls)) {
      const target = one.closest("label") ?? one;
      const box = target.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || target.closest("p, .source-link") !== null) continue;
      const owns = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit !== null &&
          (target.contains(hit) || (hit.contains(target) === false && hit.closest("label") === target))
        );
      };
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      // What lies under something else or beyond the edge is not there to be pressed.
      const isPartlyHidden = [box.top + 1, box.bottom - 1].some((y) => !owns(middle.x, y));
      if (isPartlyHidden || !owns(middle.x, middle.y)) continue;
      const reach = (dx: number, dy: number) => {
        let steps = 0;
        while (steps < 44 && owns(middle.x + dx * (steps + 1), middle.y + dy * (steps + 1))) steps += 1;
        return steps;
      };
      const wide = 1 + reach(-1, 0) + reach(1, 0);
      const high = 1 + reach(0, -1) + reach(0, 1);
      if (wide < 43 || high < 43) {
        const name = one.getAttribute("aria-label") ?? target.textContent ?? one.tagName;
        small.push(`${name.trim().slice(0, 40)} (${wide} x ${high})`);
      }
    }
    return small;
  });
}

describe("On a phone", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(phone);
  });

  const tab = (name: RegExp) => opened.page.getByRole("tab", { name });
  const stop = () => opened.page.locator(".sheet").first().getAttribute("data-stop");

  it("shows map, dock and a low sheet, all of the data, and nothing wider than the screen", async () => {
    const { page } = opened;
    await eventually(() => readMarks(page)).toBe(expectIn(openingWindow).marks);
    expect(await stop()).toBe("peek");
    expect(await overflow(page)).toBe(0);
    const dock = (await timelineRegion(page).boundingBox())!;
    expect(dock.x).toBeGreaterThanOrEqual(0);
    expect(dock.x + dock.width).toBeLessThanOrEqual(390);
    expect(Math.round(dock.y + dock.height)).toBeLessThanOrEqual(844);
    expect(dock.height).toBeLessThan(150);
    expect(await slider(page, "Window end").getAttribute("aria-valuetext")).toBe("31 December 2026");
  });

  it("raises and lowers its sheet by buttons and by a drag, and the system's Back lowers it first", async () => {
    const { page } = opened;
    const before = page.url();
    await page.getByRole("button", { name: "Show more", exact: true }).tap();
    await eventually(stop).toBe("half");
    expect(await eventsRegion(page).getByRole("listitem").first().isVisible()).toBe(true);
    await page.getByRole("button", { name: "Show more", exact: true }).tap();
    await eventually(stop).toBe("full");
    await page.goBack();
    await eventually(stop).toBe("peek");
    expect(page.url()).toBe(before);
    const grip = (await page.locator(".sheet-handle").first().boundingBox())!;
    await page.mouse.move(195, grip.y + 6);
    await page.mouse.down();
    await page.mouse.move(195, grip.y - 250, { steps: 3 });
    await page.mouse.up();
    await eventually(stop).toBe("half");
    await page.getByRole("button", { name: "Show less", exact: true }).tap();
    await eventually(stop).toBe("peek");
  });

  it("has layers and filters in the same sheet, and they do what they do on a desk", async () => {
    const { page } = opened;
    await tab(/Layers and filters/).tap();
    await eventually(stop).toBe("half");
    const ganja = page.getByRole("checkbox", { name: "Ganja", exact: true });
    await ganja.tap();
    await eventually(() => readMarks(page)).toBe(
      expectIn(openingWindow, ({ layerId }) => layerId !== "ganja").marks,
    );
    await ganja.tap();
    await eventually(() => readMarks(page)).toBe(expectIn(openingWindow).marks);
    await tab(/Events/).tap();
    await page.getByRole("button", { name: "Show less", exact: true }).tap();
    await eventually(stop).toBe("peek");
  });

  it("opens an event of the list as a sheet, and all there is to read of it as another; Back closes each, the list's sheet last", async () => {
    const { page } = opened;
    const title = "Gunman wounds Ganja's mayor and a bodyguard";
    await tab(/Events/).tap();
    await eventually(stop).toBe("half");
    await eventsRegion(page).getByRole("button", { name: title }).tap();
    const dialog = card(page, title);
    await dialog.waitFor();
    const box = (await dialog.boundingBox())!;
    expect(box.width).toBeGreaterThan(380);
    expect(box.x).toBeGreaterThanOrEqual(0);
    await dialog.getByRole("button", { name: "Read all" }).tap();
    await readerRegion(page).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.goBack();
    await eventually(() => readerRegion(page).count()).toBe(0);
    await dialog.waitFor();
    await page.goBack();
    await eventually(() => dialog.count()).toBe(0);
    expect(await stop()).toBe("half");
    await page.goBack();
    await eventually(stop).toBe("peek");
    expect(await readMarks(page)).toBe(expectIn(openingWindow).marks);
  });

  it("opens what a finger touches on the map: an event alone, or the list of a place with several", async () => {
    const { page } = opened;
    const title = "Cyprus arrests a man whom Baku later ties to its Syria case";
    await goToHash(page, "map=7/35.1856/33.3823");
    await untilMapIsIdle(page);
    await page.touchscreen.tap(...(await findFreeMiddle(page)));
    await card(page, title).waitFor();
    await goToHash(page, "map=6/40.68/46.36");
    await eventually(() => card(page, title).count()).toBe(0);
    await untilMapIsIdle(page);
    await page.touchscreen.tap(...(await findFreeMiddle(page)));
    const place = page.getByRole("dialog", { name: "Ganja", exact: true });
    await place.waitFor();
    const { total } = expectIn(openingWindow, ({ placeId }) => placeId === "ganja");
    expect(
      await place.getByRole("list", { name: "Events here in the window" }).getByRole("button").count(),
    ).toBe(total);
    await goToHash(page, "");
    await eventually(() => place.count()).toBe(0);
  });

  it("plays, steps and changes the mode from its dock", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Time controls" }).tap();
    for (const name of [
      "Step back",
      "Previous event",
      "Next event",
      "Step forward",
      "Fit all",
      "Fit selection",
    ])
      expect(await timelineRegion(page).getByRole("button", { name, exact: true }).isVisible(), name).toBe(
        true,
      );
    await timelineRegion(page).getByRole("combobox", { name: "Time mode" }).selectOption({ label: "Until" });
    await eventually(() => slider(page, "Window").count()).toBe(0);
    await timelineRegion(page).getByRole("combobox", { name: "Time mode" }).selectOption({ label: "Window" });
    expect(await overflow(page)).toBe(0);
    expect(await listSmallTargets(page)).toEqual([]);
    await page.getByRole("button", { name: "Time controls" }).tap();
    await timelineRegion(page)
      .getByRole("button", { name: "Step back", exact: true })
      .waitFor({ state: "hidden" });
  });

  it("moves the window under a finger", async () => {
    const { page } = opened;
    // The chart takes its new height in frames of its own.
    const readBox = async () => (await slider(page, "Window end").boundingBox())!;
    await eventually(async () => {
      const before = await readBox();
      await untilFramesPassed(page, 4);
      return (await readBox()).y - before.y;
    }).toBe(0);
    const box = await readBox();
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y: at.y }],
      });
    await touch("touchStart", at.x);
    for (const by of [20, 60, 90]) await touch("touchMove", at.x - by);
    await touch("touchEnd", at.x - 90);
    await eventually(() => readSlider(page, "Window end")).not.toBe("31 December 2026");
    // The handle follows in frames: handle and marks are read together until they say the same.
    await eventually(async () => {
      const text = (await readSlider(page, "Window end")) ?? "";
      const { marks } = expectIn({ from: openingWindow.from, to: Date.parse(`${text} UTC`) + 86_400_000 });
      return (await readMarks(page)) - marks;
    }).toBe(0);
    await page.goBack();
    await eventually(() => slider(page, "Window end").getAttribute("aria-valuetext")).toBe(
      "31 December 2026",
    );
  });

  it("searches from its header", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Search events" }).tap();
    const field = page.getByRole("searchbox", { name: "Search events" });
    await field.fill("javan");
    await eventsRegion(page)
      .getByRole("button", { name: "IRGC-linked Javan publishes interview with the founder" })
      .waitFor();
    expect(await overflow(page)).toBe(0);
    await field.fill("");
    await page.getByRole("button", { name: "Close search" }).tap();
    await goToHash(page, "");
  });

  it("has targets of 44 pixels in every state", async () => {
    const { page } = opened;
    const found: Record<string, string[]> = {};
    const measure = async (state: string) => {
      const small = await listSmallTargets(page);
      if (small.length > 0) found[state] = small;
    };
    await eventually(stop).toBe(await stop());
    await measure("map");
    await tab(/Events/).tap();
    await measure("list");
    await tab(/Layers and filters/).tap();
    await measure("layers");
    await page.getByRole("group", { name: "Kind" }).getByRole("button").tap();
    await measure("filters");
    await page.getByRole("group", { name: "Kind" }).getByRole("button", { name: "Kind" }).tap();
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await measure("menu");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Legend", exact: true }).tap();
    await measure("legend");
    await page.keyboard.press("Escape");
    await goToHash(page, "sel=ev-2021-javan-interview");
    await page.locator(".card").waitFor();
    await measure("card");
    await goToHash(page, "sel=ev-2021-javan-interview&read=1");
    await readerRegion(page).waitFor();
    await measure("reader");
    expect(found).toEqual({});
  });

  it("has raised no complaint in all of this", () => {
    expect(opened.complaints).toEqual([]);
  });
});

/** The middle of the map between header, dock and low sheet. */
async function findFreeMiddle(page: Page): Promise<[number, number]> {
  return page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const top = boxOf("header")?.bottom ?? 0;
    const bottom = boxOf(".sheet")?.top ?? innerHeight;
    return [innerWidth / 2, (top + bottom) / 2] as [number, number];
  });
}

describe.each([
  ["320 px wide", { width: 320, height: 640, touch: true }],
  ["at 200 % zoom of a small screen", { width: 720, height: 450 }],
])("A page %s", (_, size) => {
  it("loses nothing: every part can be reached, and nothing is wider than the window", async () => {
    const { page, context, complaints } = await openPage(size);
    expect(await overflow(page)).toBe(0);
    await eventually(() => readMarks(page)).toBe(expectIn(openingWindow).marks);
    const isPhone = (await page.getByRole("tab").count()) > 0;
    if (isPhone) await page.getByRole("tab", { name: /Layers and filters/ }).click();
    for (const { title } of shipped.layers) {
      const box = page.getByRole("checkbox", { name: title, exact: true });
      await box.scrollIntoViewIfNeeded();
      await box.uncheck();
      await box.check();
    }
    if (isPhone) await page.getByRole("tab", { name: /Events/ }).click();
    const title = "Drones hit Nakhchivan airport; Baku pulls its diplomats from Iran";
    await eventsRegion(page).getByRole("button", { name: title }).click();
    await card(page, title).waitFor();
    await isInside(page, card(page, title).getByRole("button", { name: "Close", exact: true }));
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    await isInside(page, page.getByRole("button", { name: "Close reader" }));
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "Close reader" }).click();
    await eventually(() => readerRegion(page).count()).toBe(0);
    await page.keyboard.press("Escape");
    await eventually(() => card(page, title).count()).toBe(0);
    for (const name of ["Window start", "Window end"] as const) {
      await isInside(page, slider(page, name));
      await slider(page, name).press("Home");
    }
    await isInside(page, page.getByRole("button", { name: "Play", exact: true }));
    await isInside(page, page.getByRole("button", { name: "More", exact: true }));
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "About" }).click();
    const about = page.getByRole("dialog", { name: "About" });
    await isInside(page, about.getByRole("button", { name: "Close" }));
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 150_000);
});

describe("Presenting on a page 320 px wide", () => {
  it("loses nothing either: what is taken away, the stage, the presenter's window and the editor can all be used", async () => {
    const { page, context, complaints } = await openPage({
      ...{ width: 320, height: 640, touch: true },
      hash: "scene=what-is-known/8",
    });
    const button = (one: Page, name: string | RegExp) => one.getByRole("button", { name }).first();
    const openMenu = async (name: RegExp) => {
      await button(page, /^(Present|More)$/).click();
      const entry = page.getByRole("button", { name });
      if ((await entry.count()) === 0) await button(page, /^Present/).click();
      await entry.first().click();
    };
    expect(await overflow(page)).toBe(0);
    await openMenu(/^Present on stage/);
    await page.getByRole("region", { name: "Stage", exact: true }).waitFor();
    expect(await overflow(page)).toBe(0);
    for (const name of ["Previous", "Next", "Play by itself", "Black screen", "Leave the stage"])
      await isInside(page, page.getByRole("group", { name: "Stage controls" }).getByRole("button", { name }));
    for (const name of ["Caption", "Map"])
      expect(await page.getByRole("region", { name, exact: true }).isVisible(), name).toBe(true);
    await isInside(page, page.getByRole("img", { name: /^Timeline: / }));
    const [presenter] = await Promise.all([
      context.waitForEvent("page"),
      button(page, "Presenter window").click(),
    ]);
    await presenter.setViewportSize({ width: 320, height: 640 });
    await presenter.getByRole("region", { name: "Now" }).waitFor();
    expect(await overflow(presenter)).toBe(0);
    for (const name of [
      "Previous",
      "Next",
      "Black screen",
      "Play by itself",
      "From the start again at the end",
      "Timer",
    ])
      await isInside(
        presenter,
        presenter.getByRole("region", { name: "Stage controls" }).getByRole("button", { name, exact: true }),
      );
    await presenter.close();
    await button(page, "Leave the stage").click();
    await page.getByRole("banner").waitFor();

    await openMenu(/^Make a story/);
    await button(page, "Edit a copy").click();
    await page.getByLabel("Title of the story").waitFor();
    expect(await overflow(page)).toBe(0);
    for (const name of ["Add this view", "Save as a file", "Undo"]) {
      await button(page, name).scrollIntoViewIfNeeded();
      await isInside(page, button(page, name));
    }
    await button(page, "Close the story").click();

    await openMenu(/^Export/);
    const dialog = page.getByRole("dialog", { name: "Export", exact: true });
    for (const [section, deed] of [
      ["Picture", "Save picture"],
      ["Handout", "Prepare handout"],
      ["Video", "Make video"],
      ["One file", /^Save/],
    ] as const) {
      const one = dialog.getByRole("button", { name: deed }).last();
      // The first is open from the start.
      if (section !== "Picture") await dialog.getByText(section, { exact: true }).click();
      await one.scrollIntoViewIfNeeded();
      await isInside(page, one);
      expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth), section).toBe(0);
    }
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 150_000);
});

/** In sight, on top, and whole within the window. */
async function isInside(page: Page, one: ReturnType<Page["locator"]>): Promise<void> {
  const box = (await one.boundingBox())!;
  const size = page.viewportSize()!;
  const name = await one.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent);
  expect(box.x, `${name} begins inside`).toBeGreaterThanOrEqual(-1);
  expect(box.y, `${name} begins inside`).toBeGreaterThanOrEqual(-1);
  expect(box.x + box.width, `${name} ends inside`).toBeLessThanOrEqual(size.width + 1);
  expect(box.y + box.height, `${name} ends inside`).toBeLessThanOrEqual(size.height + 1);
}
