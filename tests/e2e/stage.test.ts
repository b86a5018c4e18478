import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { type Opened, openPage, untilMapIsIdle } from "./open-page.ts";
import { eventually, mapRegion } from "./page-readings.ts";

interface WrittenStory {
  readonly id: string;
  readonly title: string;
  readonly scenes: readonly { readonly title: string; readonly notes: string }[];
}

const folder = fileURLToPath(new URL("../../geo/stories/", import.meta.url));
const [storyFile] = readdirSync(folder).filter((name) => name.endsWith(".json"));
const story: WrittenStory = JSON.parse(readFileSync(folder + storyFile, "utf8"));
const count = story.scenes.length;
const titleOf = (number: number) => story.scenes[number - 1]!.title;

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const stage = (page: Page) => page.getByRole("region", { name: "Stage", exact: true });
const caption = (page: Page) => page.getByRole("region", { name: "Caption" });
const readTitle = (page: Page) => caption(page).locator("h2").textContent();
const readNow = (page: Page) => page.getByRole("region", { name: "Now" }).locator("h2").textContent();

async function enterStage(page: Page): Promise<void> {
  await button(page, /^Present$/).click();
  await button(page, /^Present on stage/).click();
  await stage(page).waitFor();
}

/** Both windows show the scene of this number. */
async function expectBoth(page: Page, presenter: Page, number: number): Promise<void> {
  await eventually(() => readTitle(page)).toBe(titleOf(number));
  await eventually(() => readNow(presenter)).toBe(titleOf(number));
}

describe("The stage, by keys alone,", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage({ width: 1280, height: 720 });
    await enterStage(opened.page);
  });

  it("takes the screen: map, caption, timeline, legend, and none of the panels", async () => {
    const { page } = opened;
    await eventually(() => readTitle(page)).toBe(titleOf(1));
    await eventually(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await page.getByRole("banner").count()).toBe(0);
    expect(await page.getByRole("region", { name: "Events" }).count()).toBe(0);
    for (const name of ["Map", "Caption"])
      expect(await page.getByRole("region", { name, exact: true }).isVisible(), name).toBe(true);
    expect(
      await stage(page)
        .getByRole("img", { name: /^Timeline: / })
        .isVisible(),
    ).toBe(true);
    expect(
      await stage(page).getByRole("list", { name: "Legend" }).getByRole("listitem").count(),
    ).toBeGreaterThan(1);
    expect(await caption(page).getByText("Sources:").isVisible()).toBe(true);
  });

  it("goes through the whole story, each scene in the address, and stays at the last", async () => {
    const { page } = opened;
    const keys = ["ArrowRight", "PageDown", "Space", "Enter", "ArrowDown", "n"];
    for (let number = 1; number <= count; number++) {
      await eventually(() => readTitle(page)).toBe(titleOf(number));
      await caption(page).getByText(`${number} of ${count}`).waitFor();
      await eventually(() => new URL(page.url()).hash).toBe(`#scene=${story.id}/${number}`);
      await page.keyboard.press(keys[number % keys.length]!);
    }
    await eventually(() => readTitle(page)).toBe(titleOf(count));
  });

  it("goes back, to the first and the last, and to a number", async () => {
    const { page } = opened;
    const press = async (key: string, number: number) => {
      await page.keyboard.press(key);
      await eventually(() => readTitle(page)).toBe(titleOf(number));
    };
    await press("PageUp", count - 1);
    await press("Home", 1);
    await press("End", count);
    await page.keyboard.press("1");
    await page.keyboard.press("0");
    await stage(page).getByText(`Go to 10 of ${count}: Enter`).waitFor();
    await press("Enter", 10);
  });

  it("goes black and comes back without going on", async () => {
    const { page } = opened;
    const black = page.getByRole("button", { name: /^The screen is black/ });
    for (const key of ["b", "."]) {
      await page.keyboard.press(key);
      await black.waitFor();
      await page.keyboard.press("ArrowRight");
      await eventually(() => black.count()).toBe(0);
      expect(await readTitle(page)).toBe(titleOf(10));
    }
  });

  it("lets the audience drag and press; the next key goes on with the story", async () => {
    const { page } = opened;
    await page.keyboard.press("Home");
    await eventually(() => readTitle(page)).toBe(titleOf(1));
    await untilMapIsIdle(page);
    const box = (await mapRegion(page).boundingBox())!;
    const at = { x: box.x + box.width * 0.7, y: box.y + box.height * 0.4 };
    // Again where the scene's own camera still came after the hand.
    await eventually(async () => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x - 120, at.y + 60, { steps: 6 });
      await page.mouse.up();
      await untilMapIsIdle(page);
      return button(page, "Back to the scene").count();
    }).toBe(1);
    await caption(page).locator("a.stage-words").first().click();
    await eventually(() => readTitle(page)).not.toBe(titleOf(1));
    await page.keyboard.press("ArrowRight");
    await eventually(() => readTitle(page)).toBe(titleOf(2));
    await eventually(() => button(page, "Back to the scene").count()).toBe(0);
  });

  it("shows the time when asked, and gives the page back at Escape, with the focus and the place", async () => {
    const { page, complaints } = opened;
    await page.keyboard.press("t");
    await stage(page).getByRole("timer", { name: "Time on stage" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => stage(page).count()).toBe(0);
    await eventually(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
    await page.getByRole("banner").waitFor();
    expect(new URL(page.url()).hash).toBe(`#scene=${story.id}/2`);
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Present");
    expect(complaints).toEqual([]);
    await opened.context.close();
  });
});

describe("Stage and presenter's window", () => {
  it("are in step, and either may be closed and opened again without losing the place", async () => {
    const { page, context, complaints } = await openPage({
      width: 1280,
      height: 720,
      hash: `scene=${story.id}/3`,
    });
    await enterStage(page);
    const open = async (press: () => Promise<unknown>) => {
      const [opened] = await Promise.all([context.waitForEvent("page", { timeout: 60_000 }), press()]);
      return opened;
    };
    const presenter = await open(() => page.keyboard.press("s"));
    await expectBoth(page, presenter, 3);
    // A new window may end the full screen; the stage goes on.
    expect(await stage(page).count()).toBe(1);
    const notes = (await presenter.getByRole("region", { name: "Notes" }).textContent()) ?? "";
    expect(notes).toContain(story.scenes[2]!.notes.split("\n")[0]);
    expect(await presenter.getByRole("region", { name: "Next" }).locator("h2").textContent()).toBe(
      titleOf(4),
    );
    expect(await presenter.getByRole("listitem").count()).toBe(count);
    await presenter.keyboard.press("PageDown");
    await expectBoth(page, presenter, 4);
    await page.keyboard.press("ArrowRight");
    await expectBoth(page, presenter, 5);

    await presenter.close();
    await page.getByText("The presenter window was closed.").waitFor();
    expect(await readTitle(page)).toBe(titleOf(5));
    const again = await open(() => page.keyboard.press("s"));
    await expectBoth(page, again, 5);

    await page.close({ runBeforeUnload: false });
    await again.getByText("The stage’s window was closed.").waitFor();
    expect(await readNow(again)).toBe(titleOf(5));
    const stageAgain = await open(() => button(again, "Open the stage again").click());
    await stage(stageAgain).waitFor();
    await expectBoth(stageAgain, again, 5);
    await again.getByRole("button", { name: new RegExp(`^7\\s*${toPattern(titleOf(7))}`) }).click();
    await expectBoth(stageAgain, again, 7);
    expect(new URL(stageAgain.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await context.close();
  }, 150_000);

  it("say what to do where the browser blocks the window and refuses the screen", async () => {
    const { page, context } = await openPage({
      hash: `scene=${story.id}/1`,
      prepare: (opening) =>
        opening.addInitScript(() => {
          window.open = () => null;
          Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
        }),
    });
    await enterStage(page);
    await page.getByText("The browser did not give the whole screen.").waitFor();
    await page.keyboard.press("s");
    await page.getByText("The browser blocked the presenter window.").waitFor();
    await page.keyboard.press("ArrowRight");
    await eventually(() => readTitle(page)).toBe(titleOf(2));
    await context.close();
  }, 120_000);
});

/** As plain text in a pattern. */
function toPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
