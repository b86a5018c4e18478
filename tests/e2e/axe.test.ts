import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type Opened, type OpenOptions, openPage } from "./open-page.ts";
import { eventually, goToHash, readerRegion } from "./page-readings.ts";

const themes = ["light", "dark"] as const;

/** The rules that look at colours. The others read the document, which is the same in both themes. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * Both themes of the page as it is; the page follows the system's. It begins with the theme that the page has, since the
 * map is drawn anew for every change.
 */
async function expectClean(page: Page, found: Record<string, string[]>, state: string): Promise<void> {
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const theme of dark ? themes.toReversed() : themes) {
    await page.emulateMedia({ colorScheme: theme });
    // What is shown where there is no situation has no theme of its own.
    await eventually(() =>
      page.evaluate(
        () => document.documentElement.dataset["theme"] ?? matchMedia("(prefers-color-scheme: dark)").matches,
      ),
    ).not.toBe(theme === "light" ? "dark" : "light");
    const violations = await findViolations(page, theme === "light" ? null : colorRules);
    if (violations.length > 0) found[`${state}, ${theme}`] = violations;
  }
}

type State = readonly [
  name: string,
  reach: (page: Page) => Promise<unknown>,
  leave?: (page: Page) => Promise<unknown>,
];

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const pressEscape = (page: Page) => page.keyboard.press("Escape");
const fromMenu = async (page: Page, name: string | RegExp) => {
  await button(page, "More").click();
  await page.getByRole("dialog", { name: "More" }).getByRole("button", { name }).click();
  await page.locator("dialog[open]").waitFor();
};
const openDialog = async (page: Page, name: string) => {
  await button(page, name).click();
  await page.getByRole("dialog", { name, exact: true }).waitFor();
};
const hash = (value: string) => (page: Page) => goToHash(page, value);

async function expectAllClean(options: OpenOptions, states: readonly State[]): Promise<void> {
  const opened: Opened = await openPage(options);
  const found: Record<string, string[]> = {};
  for (const [name, reach, leave] of states) {
    await reach(opened.page);
    await expectClean(opened.page, found, name);
    await leave?.(opened.page);
  }
  expect(found).toEqual({});
  await opened.context.close();
}

const patience = 240_000;

describe("axe finds nothing to object to, in both themes,", () => {
  it(
    "on a desk: start, card, reader, place, area and arc, outside the window",
    async () => {
      await expectAllClean({}, [
        ["start", async () => {}],
        [
          "card",
          async (page) => {
            await goToHash(page, "t=2021-10&sel=ev-2021-javan-interview");
            await page.locator(".card").waitFor();
          },
        ],
        [
          "reader",
          async (page) => {
            await button(page, "Read all").click();
            await readerRegion(page).waitFor();
          },
        ],
        [
          "place",
          async (page) => {
            await goToHash(page, "t=2018-07&sel=place:ganja");
            await eventually(() => readerRegion(page).count()).toBe(0);
          },
        ],
        [
          "area",
          async (page) => {
            await goToHash(page, "t=2018-07&sel=area:r-ganja");
            await page.locator(".card").waitFor();
          },
        ],
        [
          "outside the window",
          async (page) => {
            await goToHash(page, "t=2024&sel=ev-2021-javan-interview");
            await button(page, "outside the window: show its time").waitFor();
          },
        ],
      ]);
    },
    patience,
  );

  it(
    "on a desk: legend, menu, shortcuts, about, a refused date",
    async () => {
      await expectAllClean({ hash: "t=2018-07" }, [
        ["legend", (page) => button(page, "Legend").click(), pressEscape],
        [
          "menu",
          async (page) => {
            await button(page, "More").click();
            await page.getByRole("dialog", { name: "More" }).getByRole("button", { name: "Theme" }).click();
          },
          pressEscape,
        ],
        ["shortcuts", (page) => fromMenu(page, "Keyboard shortcuts"), pressEscape],
        ["about", (page) => fromMenu(page, "About"), pressEscape],
        ["share", (page) => openDialog(page, "Share"), pressEscape],
        ["export", (page) => openDialog(page, "Export"), pressEscape],
        [
          "refused date",
          async (page) => {
            const field = page.getByRole("textbox", { name: "From", exact: true });
            await field.fill("soon");
            await field.press("Enter");
            await page.getByRole("alert").filter({ hasText: "not a date" }).waitFor();
          },
        ],
      ]);
    },
    patience,
  );

  it(
    "on a desk: filters, search, an empty list, hidden panel, moment, problems",
    async () => {
      await expectAllClean(
        {
          hash: "t=2018-07",
          prepare: (page) =>
            page.route("**/geo/links.json", (route) => route.fulfill({ body: '{ "links": [ }' })),
        },
        [
          ["problems", (page) => fromMenu(page, /problem/), pressEscape],
          [
            "filters",
            async (page) => {
              await page.getByRole("group", { name: "Claim" }).getByRole("button").click();
              await page.getByRole("checkbox", { name: "Denied", exact: true }).check();
            },
          ],
          [
            "many values",
            (page) => page.getByRole("group", { name: "Source", exact: true }).getByRole("button").click(),
          ],
          ["search", hash("q=ganja&t=2018")],
          [
            "empty list",
            async (page) => {
              await goToHash(page, "q=zzzz&off=ganja&kind=attack");
              await page.getByText("No event of the layers shown matches").waitFor();
            },
          ],
          [
            "moment, by year, no panel",
            async (page) => {
              await goToHash(page, "t=2018-07-03&mode=moment");
              await button(page, "By year").click();
              await button(page, "Hide panel").click();
            },
          ],
        ],
      );
    },
    patience,
  );

  it(
    "on a phone: map, list, layers, card, reader, dock open, search",
    async () => {
      await expectAllClean({ width: 390, height: 844, touch: true, hash: "t=2018-07" }, [
        ["map", async () => {}],
        ["list", (page) => page.getByRole("tab", { name: /Events/ }).click()],
        ["layers", (page) => page.getByRole("tab", { name: /Layers and filters/ }).click()],
        [
          "dock",
          (page) => button(page, "Time controls").click(),
          (page) => button(page, "Time controls").click(),
        ],
        [
          "search",
          (page) => button(page, "Search events").click(),
          (page) => button(page, "Close search").click(),
        ],
        ["legend", (page) => button(page, "Legend").click(), pressEscape],
        [
          "card",
          async (page) => {
            await goToHash(page, "t=2021-10&sel=ev-2021-javan-interview");
            await page.locator(".card").waitFor();
          },
        ],
        [
          "reader",
          async (page) => {
            await button(page, "Read all").click();
            await readerRegion(page).waitFor();
          },
        ],
      ]);
    },
    patience,
  );

  it(
    "in a story: read, made and on stage, its video, the one file",
    async () => {
      const open = async (page: Page, section: string) => {
        const dialog = page.getByRole("dialog", { name: "Export", exact: true });
        if (!(await dialog.isVisible())) await button(page, "Export").click();
        await dialog.getByText(section, { exact: true }).click();
      };
      await expectAllClean({ hash: "scene=what-is-known/2" }, [
        ["story", (page) => page.getByRole("region", { name: "Story", exact: true }).waitFor()],
        ["video", (page) => open(page, "Video")],
        ["one file", (page) => open(page, "One file"), pressEscape],
        [
          "editor",
          async (page) => {
            await button(page, "Present").click();
            await page.getByRole("button", { name: /^Make a story/ }).click();
            await page.getByRole("heading", { name: "Make a story" }).waitFor();
          },
        ],
        [
          "stage",
          async (page) => {
            await button(page, "Present").click();
            await page.getByRole("button", { name: /^Present on stage/ }).click();
            await page.getByRole("region", { name: "Stage", exact: true }).waitFor();
          },
          pressEscape,
        ],
      ]);
    },
    patience,
  );

  it(
    "beside the stage: the presenter's window, in step and without its stage; a handout as it will be on paper",
    async () => {
      const { page, context } = await openPage({ hash: "scene=what-is-known/2" });
      const found: Record<string, string[]> = {};
      await page.getByRole("region", { name: "Story", exact: true }).waitFor();
      await button(page, "Export").click();
      const dialog = page.getByRole("dialog", { name: "Export", exact: true });
      await dialog.getByText("Handout", { exact: true }).click();
      await dialog.getByLabel("Of", { exact: true }).selectOption({ label: "This view" });
      await dialog.getByRole("button", { name: "Prepare handout" }).click();
      const handout = page.getByRole("dialog", { name: "Handout", exact: true });
      await handout.waitFor();
      await expectClean(page, found, "handout");
      await handout.getByRole("button", { name: "Back to the map" }).click();
      await handout.waitFor({ state: "detached" });
      await button(page, "Present").click();
      await page.getByRole("button", { name: /^Present on stage/ }).click();
      await page.getByRole("region", { name: "Stage", exact: true }).waitFor();
      const [presenter] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
      await presenter.getByRole("region", { name: "Now" }).waitFor();
      for (const theme of themes) {
        // The second window has the theme of the stage, which has the system's.
        await page.emulateMedia({ colorScheme: theme });
        await eventually(() => presenter.evaluate(() => document.documentElement.dataset["theme"])).toBe(
          theme,
        );
        const violations = await findViolations(presenter);
        if (violations.length > 0) found[`presenter, ${theme}`] = violations;
      }
      await page.close({ runBeforeUnload: false });
      await presenter.getByText("The stage’s window was closed.").waitFor();
      const violations = await findViolations(presenter);
      if (violations.length > 0) found["presenter without a stage"] = violations;
      expect(found).toEqual({});
      await context.close();
    },
    patience,
  );

  it(
    "without WebGL, and without a manifest",
    async () => {
      await expectAllClean(
        {
          map: false,
          hash: "t=2018-07",
          prepare: (page) =>
            page.addInitScript(() => {
              const { getContext } = HTMLCanvasElement.prototype;
              Object.assign(HTMLCanvasElement.prototype, {
                getContext(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
                  return type.startsWith("webgl") ? null : Reflect.apply(getContext, this, [type, ...rest]);
                },
              });
            }),
        },
        [
          ["start", (page) => page.getByText("The map cannot be drawn here").waitFor()],
          [
            "card",
            async (page) => {
              await goToHash(page, "t=2021-10&sel=ev-2021-javan-interview");
              await page.locator(".card").waitFor();
            },
          ],
        ],
      );
      await expectAllClean(
        {
          map: false,
          prepare: (page) =>
            page.route("**/geo/situation.json", (route) => route.fulfill({ status: 404, body: "" })),
        },
        [["missing manifest", (page) => page.getByRole("heading", { level: 1 }).waitFor()]],
      );
    },
    patience,
  );
});

describe("Under forced colours", () => {
  it("nothing is lost: layers are told by their letters, controls by their names, and axe is content", async () => {
    const { page, context, complaints } = await openPage({
      forcedColors: true,
      hash: "t=2021-10&sel=ev-2021-javan-interview",
    });
    await page.locator(".card").waitFor();
    const letters = await page
      .locator(".layers .mark-letter")
      .evaluateAll((all) =>
        all.filter((one) => one.getClientRects().length > 0).map((one) => one.textContent),
      );
    expect(letters).toEqual(["T", "G", "S", "I", "R"]);
    for (const name of ["Share", "Legend", "Play", "Zoom in", "Home view", "Read all"])
      expect(await button(page, name).isVisible(), name).toBe(true);
    // A handle or a chosen box that were only a background would vanish here.
    for (const name of ["Window start", "Window end"]) {
      const box = (await page.getByRole("slider", { name, exact: true }).boundingBox())!;
      expect(box.width * box.height, name).toBeGreaterThan(100);
    }
    expect(complaints).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  }, 120_000);

  it("nothing is lost of a story: its stage, the presenter's window, its editor and what is taken away", async () => {
    const { page, context, complaints } = await openPage({
      forcedColors: true,
      hash: "scene=what-is-known/8",
    });
    const found: Record<string, string[]> = {};
    const check = async (one: Page, state: string, controls: readonly (string | RegExp)[]) => {
      for (const name of controls)
        expect(await one.getByRole("button", { name }).first().isVisible(), `${state}: ${name}`).toBe(true);
      const violations = await findViolations(one);
      if (violations.length > 0) found[state] = violations;
    };
    await page.getByRole("region", { name: "Story", exact: true }).waitFor();
    await button(page, "Export").click();
    const dialog = page.getByRole("dialog", { name: "Export", exact: true });
    await dialog.getByText("Video", { exact: true }).click();
    await dialog.getByLabel("Shape").waitFor();
    await check(page, "video", ["Make video", "Close"]);
    await dialog.getByText("Handout", { exact: true }).click();
    await check(page, "handout", ["Prepare handout", "Close"]);
    await pressEscape(page);
    await button(page, "Present").click();
    await page.getByRole("button", { name: /^Present on stage/ }).click();
    const stage = page.getByRole("region", { name: "Stage", exact: true });
    await stage.waitFor();
    await check(page, "stage", [/^Next/, /^Previous/, /^Leave/]);
    // Progress that were only a background would vanish here.
    const parts = await stage
      .locator(".stage-part")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(parts[7]).not.toBe(parts[8]);
    const [presenter] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await presenter.emulateMedia({ forcedColors: "active" });
    await presenter.getByRole("region", { name: "Now" }).waitFor();
    await check(presenter, "presenter", ["Next", "Previous", "Black screen"]);
    const current = presenter.locator('[aria-current="step"]');
    expect(await current.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
    await presenter.close();
    await pressEscape(page);
    await button(page, "Present").click();
    await page.getByRole("button", { name: /^Make a story/ }).click();
    await page.getByRole("heading", { name: "Make a story" }).waitFor();
    await page.getByRole("button", { name: "Edit a copy" }).first().click();
    await page.getByLabel("Title of the story").waitFor();
    await check(page, "editor", [/^Add this view/]);
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);
});
