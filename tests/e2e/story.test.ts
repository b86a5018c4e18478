import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openPage } from "./open-page.ts";
import { eventually } from "./page-readings.ts";

const file = fileURLToPath(new URL("../../geo/stories/what-is-known.json", import.meta.url));
const { scenes }: { scenes: { title: string }[] } = JSON.parse(readFileSync(file, "utf8"));

const readHash = () => decodeURIComponent(location.hash);

describe("the shipped story", () => {
  it("is read by keys from its first scene to its last, each in the address and the title", async () => {
    const { page, complaints } = await openPage();
    await page.getByRole("button", { name: /Read the story/ }).click();
    const story = page.getByRole("region", { name: "Story", exact: true });
    await story.getByRole("button", { name: "Next scene" }).focus();
    for (const [index, { title }] of scenes.entries()) {
      await eventually(() => story.getByRole("status").textContent()).toBe(
        `Scene ${index + 1} of ${scenes.length}: ${title}`,
      );
      await eventually(() => page.evaluate(readHash)).toBe(`#scene=what-is-known/${index + 1}`);
      await eventually(() => page.title()).toContain(title);
      await page.keyboard.press("ArrowRight");
    }
    // At the last scene the key leads nowhere.
    await eventually(() => page.evaluate(readHash)).toBe(`#scene=what-is-known/${scenes.length}`);
    expect(complaints).toEqual([]);
  }, 120_000);
});

describe("a story of one's own", () => {
  it("is there again after the page was loaded anew", async () => {
    const { page, complaints } = await openPage();
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page.getByRole("button", { name: /Make a story/ }).click();
    await page.getByRole("button", { name: "New story from this view" }).click();
    const editor = page.getByRole("region", { name: "Story editor" });
    await editor.getByLabel("Text", { exact: true }).fill("Half a sent");
    await eventually(() => page.evaluate(readHash)).toMatch(/^#scene=story-\w+\/1$/);
    await page.reload();
    const story = page.getByRole("region", { name: "Story", exact: true });
    await story.getByText("Half a sent").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await story.getByRole("button", { name: "Edit", exact: true }).click();
        await editor.getByRole("button", { name: "Save as a file" }).click();
      })(),
    ]);
    const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(saved.scenes).toHaveLength(1);
    expect(saved.scenes[0].text).toBe("Half a sent");
    expect(complaints).toEqual([]);
  });
});
