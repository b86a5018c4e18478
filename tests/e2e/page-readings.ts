import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import type { Expected } from "./shipped-situation.ts";

/** Long enough for a loaded machine that draws in software; nothing waits this long where things work. */
const patience = { timeout: 25_000, interval: 60 };

export const mapRegion = (page: Page): Locator => page.getByRole("region", { name: "Map", exact: true });
export const timelineRegion = (page: Page): Locator => page.getByRole("region", { name: "Timeline" });
export const eventsRegion = (page: Page): Locator => page.getByRole("region", { name: "Events" });
export const readerRegion = (page: Page): Locator => page.getByRole("region", { name: "Reader" });
export const slider = (page: Page, name: "Window start" | "Window end" | "Window"): Locator =>
  page.getByRole("slider", { name, exact: true });
export const card = (page: Page, title: string): Locator =>
  page.getByRole("dialog", { name: title, exact: true });

/** Waits, without a clock of its own, until the reading is as wanted. */
export function eventually<Value>(read: () => Promise<Value> | Value) {
  return expect.poll(read, patience);
}

export async function readMarks(page: Page): Promise<number> {
  return Number(await mapRegion(page).getAttribute("data-marks"));
}

/** The counting sentence as it is seen. */
export async function readSentence(page: Page): Promise<string> {
  const text = await timelineRegion(page).locator(".count-sentence").last().textContent();
  return (text ?? "").trim();
}

export async function readCounts(page: Page): Promise<Pick<Expected, "marks" | "sentence">> {
  return { marks: await readMarks(page), sentence: await readSentence(page) };
}

/** The map, the sentence and the live region all say what was counted by hand. */
export async function expectCounts(page: Page, { marks, sentence }: Expected): Promise<void> {
  await eventually(() => readCounts(page)).toEqual({ marks, sentence });
  await eventually(() => timelineRegion(page).getByRole("status").textContent()).toBe(sentence);
}

export async function readSlider(
  page: Page,
  name: "Window start" | "Window end" | "Window",
): Promise<string | null> {
  return slider(page, name).getAttribute("aria-valuetext");
}

/** Everything by which two pages can be seen to show the same. */
export interface Reading {
  readonly marks: number;
  readonly sentence: string;
  readonly mode: string;
  readonly layers: readonly string[];
  readonly sliders: readonly string[];
  readonly query: string;
  readonly card: string;
  readonly reader: string;
  readonly clearable: boolean;
  readonly list: readonly string[];
}

export async function readPage(page: Page): Promise<Reading> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const region = (name: string) => `[aria-label="${name}"]`;
    return {
      marks: Number(document.querySelector(region("Map"))?.getAttribute("data-marks")),
      sentence: document.querySelector(".count-sentence")?.textContent?.trim() ?? "",
      mode: document.querySelector<HTMLSelectElement>('select[aria-label="Time mode"]')?.value ?? "",
      layers: all(`${region("Layers and filters")} .layers input:checked`).map(
        (box) => box.closest("label")?.querySelector(".layer-title")?.textContent ?? "",
      ),
      sliders: all("[role=slider]").map(
        (one) => `${one.getAttribute("aria-label")}: ${one.getAttribute("aria-valuetext")}`,
      ),
      query: document.querySelector<HTMLInputElement>('input[aria-label="Search events"]')?.value ?? "",
      card: document.querySelector(".card h2")?.textContent ?? "",
      reader: document.querySelector(`${region("Reader")} h2`)?.textContent ?? "",
      clearable: all("button").some((button) => button.textContent === "Clear filters"),
      list: all(`${region("Events")} li button`).map((button) => {
        const heard = button.cloneNode(true) as HTMLElement;
        for (const unheard of heard.querySelectorAll("[aria-hidden=true]")) unheard.remove();
        return button.getAttribute("aria-label") ?? (heard.textContent ?? "").trim();
      }),
    };
  });
}

/** Changes the hash as a pressed link would, and waits for the map. */
export async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

/** Two frames: what is moved by frames has had its chance to move. */
export async function untilFramesPassed(page: Page, frames = 2): Promise<void> {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise((next) => requestAnimationFrame(next));
  }, frames);
}
