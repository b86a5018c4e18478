import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { type DecodedFilm, decodeFilm } from "./decode-film.ts";
import { openPage } from "./open-page.ts";

/** By event and as fast as can be; and no dialog for a file, which a test cannot answer. */
async function prepareFilm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, "showSaveFilePicker", { value: undefined });
    localStorage.setItem("situation-map:pace", "event");
    localStorage.setItem("situation-map:speed", "16");
  });
}

async function openVideo(page: Page, format: "mp4" | "webm"): Promise<number> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Video", { exact: true }).click();
  await dialog.getByLabel("Size").selectOption("360");
  await dialog.getByLabel("Pictures in a second").selectOption("10");
  await dialog.getByLabel("Kind of file").selectOption(format);
  const told = await dialog.getByText(/pictures, at most about/).textContent();
  return Number(/(\d+) pictures/.exec(told ?? "")?.[1]);
}

async function makeFilm(page: Page): Promise<DecodedFilm> {
  const downloading = page.waitForEvent("download", { timeout: 150_000 });
  await page.getByRole("button", { name: "Make video" }).click();
  const path = await (await downloading).path();
  return decodeFilm(new Uint8Array(readFileSync(path)), page);
}

describe("A video", () => {
  it("has every frame that was promised, at its time, and is the same film when it is made again", async () => {
    const { page, context, complaints } = await openPage({ hash: "q=bodyguard", prepare: prepareFilm });
    const promised = await openVideo(page, "webm");
    expect(promised).toBeGreaterThan(30);
    expect(promised).toBeLessThan(60);
    const film = await makeFilm(page);
    expect(film).toMatchObject({ width: 640, height: 360 });
    expect(film.times.map((time) => Math.round(time * 10))).toEqual(
      Array.from({ length: promised }, (_, index) => index),
    );
    expect(film.pictures).toHaveLength(promised);
    // The first second stands still; later something comes.
    expect(new Set(film.pictures).size).toBeGreaterThan(1);
    const again = await makeFilm(page);
    expect(again.pictures).toEqual(film.pictures);
    expect(complaints).toEqual([]);
    await context.close();
  }, 300_000);

  it("can be called off; before anything is started the dialog says how long it can be where no file is written, and where no encoder is", async () => {
    const { page, context } = await openPage({ hash: "q=bodyguard", prepare: prepareFilm, map: false });
    await openVideo(page, "mp4");
    await page.getByLabel("Pictures in a second").selectOption("30");
    await page.getByRole("button", { name: "Make video" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled.").waitFor();
    await context.close();

    const inMemory = await openPage({
      map: false,
      prepare: async (fresh) => {
        await prepareFilm(fresh);
        // As in Safari, and in a page that was opened from disk.
        await fresh.addInitScript("delete FileSystemFileHandle.prototype.createWritable");
      },
    });
    await openVideo(inMemory.page, "mp4");
    await inMemory.page
      .getByText(/must keep a film in its memory until it is whole: in this size at most \d+ minute/)
      .waitFor();
    expect(await inMemory.page.getByRole("button", { name: "Make video" }).isEnabled()).toBe(true);
    await inMemory.context.close();

    const without = await openPage({
      map: false,
      prepare: (fresh) => fresh.addInitScript("delete globalThis.VideoEncoder"),
    });
    await without.page.getByRole("button", { name: "Export", exact: true }).click();
    await without.page.getByText("Video", { exact: true }).click();
    await without.page.getByText(/cannot make videos: it has no encoder/).waitFor();
    await without.context.close();
  }, 180_000);
});
