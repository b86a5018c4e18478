import { chromium } from "playwright";
import { chromiumFlags, findChromium } from "../../tools/find-chromium.ts";
import type { BenchPages } from "../bench-pages.ts";
import type { Keeping, OpeningPage, OpeningTimes, SearchTimes } from "../page/opening.ts";
import { watchMemory } from "./watch-memory.ts";
import type { BenchFile } from "./write-files.ts";

declare global {
  interface Window {
    readonly opening: OpeningPage;
  }
}

export const openers = ["open-ours", "open-plain"] as const;
export type OpenerName = (typeof openers)[number];

export interface MeasuredOpening extends OpeningTimes {
  /** Beyond what the empty page has; NaN where the system does not tell. */
  readonly peakBytes: number;
  readonly searches: readonly SearchTimes[];
  readonly keeps: Keeping;
}

const patienceMs = 240_000;

/** A browser of its own for each file: cold, and with a process whose memory is this page's alone. */
export async function measureOpening(
  pages: BenchPages,
  name: OpenerName,
  file: BenchFile,
  searched: readonly string[],
  keeps: Keeping,
): Promise<MeasuredOpening> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumFlags],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
    page.setDefaultTimeout(patienceMs);
    await page.goto(pages.addressOf(name));
    await page.evaluate(() => window.opening.prepare());
    await page.setInputFiles("input", file.path);
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const memory = await watchMemory(browser);
    const empty = await memory.takePeak();
    const died = new Promise<never>((_, reject) => {
      page.on("crash", () => reject(new Error("the page died")));
    });
    const times = await Promise.race([page.evaluate((kept) => window.opening.open(kept), keeps), died]);
    const searches =
      searched.length === 0
        ? []
        : await page.evaluate(async (texts) => (await window.opening.search?.(texts)) ?? [], searched);
    // What is kept to be searched counts too.
    const peak = await memory.takePeak();
    memory.stop();
    return { ...times, peakBytes: peak - empty, searches, keeps };
  } finally {
    await browser.close();
  }
}
