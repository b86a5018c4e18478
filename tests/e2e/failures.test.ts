import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, untilMapIsIdle } from "./open-page.ts";
import {
  card,
  eventsRegion,
  eventually,
  expectCounts,
  mapRegion,
  readerRegion,
  readMarks,
  readPage,
  readSentence,
  readSlider,
  slider,
} from "./page-readings.ts";
import { expectIn, openingWindow, shipped } from "./shipped-situation.ts";

/** As on a device or in a browser without WebGL. */
async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
      const { getContext } = kind.prototype;
      Object.assign(kind.prototype, {
        getContext(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
          return type.startsWith("webgl") ? null : Reflect.apply(getContext, this, [type, ...rest]);
        },
      });
    }
  });
}

describe("Without WebGL", () => {
  it("a sentence says what is missing, and list, timeline, card and reader work", async () => {
    const { page, context, complaints } = await openPage({ prepare: withoutWebGl, map: false });
    await mapRegion(page).getByText("The map cannot be drawn here").waitFor();
    expect(await readMarks(page)).toBe(0);
    const all = expectIn(openingWindow);
    await eventually(() => readSentence(page)).toBe(all.sentence);
    expect((await readPage(page)).list.length).toBeGreaterThan(90);

    await slider(page, "Window end").press("PageDown");
    await eventually(() => readSlider(page, "Window end")).toBe("28 February 2026");
    expect(await readSentence(page)).toBe(
      expectIn({ from: openingWindow.from, to: Date.parse("2026-03-01T00:00Z") }).sentence,
    );

    const title = "Gunman wounds Ganja's mayor and a bodyguard";
    await eventsRegion(page).getByRole("button", { name: title }).click();
    const box = (await card(page, title).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await card(page, title).getByRole("button", { name: "Read all" }).click();
    await readerRegion(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await eventually(() => card(page, title).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("When the graphics context is lost", () => {
  it("the rest goes on, a sentence says so, and a restored context restores map and marks", async () => {
    const { page, context, complaints } = await openPage();
    const before = await mapRegion(page).screenshot();
    const canvases = await page.evaluate(() => {
      const found = [...document.querySelectorAll<HTMLCanvasElement>('[aria-label="Map"] canvas')].flatMap(
        (canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? [],
      );
      Object.assign(window, { lost: found });
      for (const one of found) one.loseContext();
      return found.length;
    });
    expect(canvases).toBe(2);
    await mapRegion(page).getByText("The map is not drawn at the moment").waitFor();
    expect(await readMarks(page)).toBe(0);
    await eventually(() => readSentence(page)).toBe(expectIn(openingWindow).sentence);

    // What is done meanwhile is shown when the map comes back.
    await page.getByRole("checkbox", { name: "Ganja", exact: true }).uncheck();
    const title = "Soleimani killed in Baghdad";
    await eventsRegion(page).getByRole("button", { name: title }).click();
    await card(page, title).waitFor();
    await card(page, title).getByRole("button", { name: "Close", exact: true }).click();

    await page.evaluate(() => {
      const { lost } = window as unknown as { lost: readonly WEBGL_lose_context[] };
      for (const one of lost) one.restoreContext();
    });
    await expectCounts(
      page,
      expectIn(openingWindow, ({ layerId }) => layerId !== "ganja"),
    );
    await page.getByRole("checkbox", { name: "Ganja", exact: true }).check();
    await expectCounts(page, expectIn(openingWindow));
    await page.getByRole("button", { name: "Home view" }).click();
    await untilMapIsIdle(page);
    await page.mouse.move(700, 20);
    await untilMapIsIdle(page);
    expect(await mapRegion(page).getByText("not drawn").count()).toBe(0);
    expect(await share(page, before, await mapRegion(page).screenshot())).toBeLessThan(0.02);
    expect(complaints.filter((one) => !/context|webgl/i.test(one))).toEqual([]);
    await context.close();
  });
});

/** The share of pixels in which two pictures of the same size differ visibly. */
async function share(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(
      async (pictures) => {
        const [a, b] = await Promise.all(
          pictures.map(async (data) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
            context?.drawImage(image, 0, 0);
            return context?.getImageData(0, 0, image.width, image.height).data;
          }),
        );
        if (a === undefined || b === undefined || a.length !== b.length) return 1;
        let differing = 0;
        for (let at = 0; at < a.length; at += 4) {
          const by = [0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)));
          if (Math.max(...by) > 24) differing += 1;
        }
        return (differing * 4) / a.length;
      },
      [one.toString("base64"), other.toString("base64")],
    );
  } finally {
    await reader.close();
  }
}

const eventsText = readFileSync(new URL("../../geo/events.geojson", import.meta.url), "utf8");

/** The page with one of its files as this text; null: the file is not there. */
function withFile(file: string, text: string | null) {
  return (page: Page) =>
    page.route(`**/geo/${file}`, (route) =>
      route.fulfill(text === null ? { status: 404, body: "" } : { status: 200, body: text }),
    );
}

async function openProblems(page: Page, name: string) {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("dialog", { name: "More" }).getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `${name} in the data` });
  await dialog.waitFor();
  return dialog;
}

describe("Broken data", () => {
  it("a bad feature is left out with file, feature, line and reason; all the others open", async () => {
    const good = '"status": "reported"';
    const at = eventsText.indexOf(good);
    const broken = eventsText.replace(good, '"status": "rumoured"');
    const id = /"id": "([^"]+)",\s+"geometry"(?![\s\S]*"geometry")/.exec(eventsText.slice(0, at))?.[1];
    const line = eventsText.slice(0, at).split("\n").length;
    const { page, context, complaints } = await openPage({ prepare: withFile("events.geojson", broken) });
    await expectCounts(
      page,
      expectIn(openingWindow, (event) => event.id !== id),
    );
    // The event itself, and the scene of the story that names it.
    const dialog = await openProblems(page, "2 problems");
    const text = (await dialog.textContent()) ?? "";
    expect(text).toContain("events.geojson");
    expect(text).toContain(id);
    expect(text).toContain("stories/what-is-known.json");
    expect(text).toContain(`There is no “event:${id}”`);
    expect(text).toMatch(new RegExp(`Line ${line}(?!\\d)`));
    expect(text).toContain("rumoured");
    expect(text).toContain("left out");
    await page.keyboard.press("Escape");
    await eventually(() => dialog.count()).toBe(0);
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("header-more");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("a file that is no JSON is told by its line, and the map opens without what stood in it", async () => {
    const cut = eventsText.slice(0, 3000);
    const { page, context, complaints } = await openPage({ prepare: withFile("events.geojson", cut) });
    await eventually(() => readMarks(page)).toBe(0);
    expect(await page.title()).toBe(shipped.title);
    expect((await readPage(page)).layers).toHaveLength(5);
    await page.getByRole("button", { name: "More", exact: true }).click();
    const button = page
      .getByRole("dialog", { name: "More" })
      .getByRole("button", { name: /^\d+ problems?$/ });
    await button.click();
    const dialog = page.getByRole("dialog", { name: /problems? in the data/ });
    await dialog.getByText("events.geojson").first().waitFor();
    expect(await dialog.textContent()).toMatch(/Line \d+/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("a missing layer and markup in texts harm nothing: markup is shown as the letters it is", async () => {
    const markup = '<img src=x onerror=\\"window.harmed = 1\\"><b>bold</b>';
    const hostile = eventsText.replace("Soleimani killed in Baghdad", markup);
    expect(hostile).not.toBe(eventsText);
    const { page, context, complaints } = await openPage({
      prepare: async (fresh) => {
        await withFile("events.geojson", hostile)(fresh);
        await withFile("ganja.geojson", null)(fresh);
      },
    });
    const title = '<img src=x onerror="window.harmed = 1"><b>bold</b>';
    await eventsRegion(page).getByRole("button", { name: "window.harmed" }).click();
    await card(page, title).waitFor();
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: /^\d+ problems?$/ }).click();
    const dialog = page.getByRole("dialog", { name: /problems? in the data/ });
    await dialog.getByText("ganja.geojson").first().waitFor();
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    await context.close();
  });

  it.each([
    ["is missing", null],
    ["is no JSON", "{"],
    ["is of a version to come", '{"schemaVersion": 99}'],
  ])("a manifest that %s is explained by the whole page, with what to do", async (_, text) => {
    const { page, context, complaints } = await openPage({
      prepare: withFile("situation.json", text),
      map: false,
    });
    await page.getByRole("heading", { level: 1, name: "There is no situation to show" }).waitFor();
    const body = (await page.getByRole("main").textContent()) ?? "";
    for (const part of ["situation.json", "npm start", "npm run check:geo"]) expect(body).toContain(part);
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    await context.close();
  });

  it("a manifest that was missing is read when one tries again", async () => {
    const { page, context, complaints } = await openPage({
      prepare: withFile("situation.json", null),
      map: false,
    });
    await page.getByRole("heading", { level: 1, name: "There is no situation to show" }).waitFor();
    await page.unroute("**/geo/situation.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await untilMapIsIdle(page);
    await expectCounts(page, expectIn(openingWindow));
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    await context.close();
  });
});
