import type { Browser, CDPSession, Page } from "playwright";
import type { BenchPages, ContenderName } from "./bench-pages.ts";
import type { CountTimes, FilterTimes } from "./page/counts.ts";
import type { DragTimes } from "./page/drag.ts";
import type { BenchPage } from "./page/run.ts";

declare global {
  interface Window {
    readonly bench: BenchPage;
  }
}

/** All that one page of one contender with one number of events has to say. Milliseconds and bytes. */
export interface Measured {
  readonly loadMs: number;
  /** Main memory beyond the rows themselves, and what is kept on the graphics card. */
  readonly heapBytes: number;
  readonly cardBytes: number;
  readonly mainMs: readonly number[];
  readonly pixelsMs: readonly number[];
  readonly pickMs: readonly number[];
  readonly counts: CountTimes | null;
  readonly filters: FilterTimes | null;
  readonly drag: DragTimes | null;
}

export interface Wanted {
  readonly count: number;
  readonly steps: number;
  readonly picks: number;
  /** Seconds; 0: no drag. */
  readonly dragSeconds: number;
}

const viewport = { width: 1280, height: 800 };
const warmingSteps = 3;

/** Opens the page afresh, so that nothing of one contender is left over for the next. */
export async function measurePage(
  browser: Browser,
  pages: BenchPages,
  name: ContenderName,
  { count, steps, picks, dragSeconds }: Wanted,
): Promise<Measured> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(pages.addressOf(name));
    const session = await page.context().newCDPSession(page);
    await page.evaluate((size) => window.bench.prepare(size), count);
    const before = await heapBytes(session);
    const loadMs = await page.evaluate(() => window.bench.load());
    await page.evaluate((some) => window.bench.steps(some), warmingSteps);
    const after = await heapBytes(session);
    const { mainMs, pixelsMs } = await page.evaluate((some) => window.bench.steps(some), steps);
    const { pickMs, found } = await page.evaluate((some) => window.bench.picks(some), picks);
    if (count >= 1000 && found === 0) throw new Error(`${name}: nothing is found on the map`);
    const cardBytes = await page.evaluate(() => window.bench.cardBytes());
    const drag = dragSeconds > 0 ? await extra<DragTimes>(page, "drag", dragSeconds) : null;
    // Last, since it leaves every filter on.
    const filters = name === "ours" ? await extra<FilterTimes>(page, "filters") : null;
    const counts = name === "ours" ? await extra<CountTimes>(page, "counts", steps) : null;
    return {
      loadMs,
      heapBytes: after - before,
      cardBytes,
      mainMs,
      pixelsMs,
      pickMs,
      counts,
      filters,
      drag,
    };
  } catch (error) {
    throw new Error(`${name} with ${count} events: ${String(error)} ${errors.join("; ")}`);
  } finally {
    await page.close();
  }
}

/** Objects and array buffers of the page after everything that is not needed was thrown away. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const usage = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function extra<Answer>(page: Page, name: string, ...given: number[]): Promise<Answer> {
  return page.evaluate(async ([wanted, numbers]) => window.bench.extras[wanted]?.(...numbers), [
    name,
    given,
  ] as const) as Promise<Answer>;
}
