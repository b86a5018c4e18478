import { readFile } from "node:fs/promises";
import type { Browser } from "playwright";

/** Looks how much memory the pages' process has of its own; Linux alone tells. */
export interface MemoryWatch {
  /** The most since the last call of it, in bytes; NaN where nobody tells. */
  takePeak(): Promise<number>;
  stop(): void;
}

const everyMs = 40;

export async function watchMemory(browser: Browser): Promise<MemoryWatch> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
    processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  let peak = Number.NaN;
  const look = async (): Promise<void> => {
    const sizes = await Promise.all(renderers.map(readOwnBytes));
    const most = Math.max(...sizes);
    if (!(most <= peak)) peak = most;
  };
  let isRunning = true;
  void (async () => {
    while (isRunning) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async takePeak() {
      await look();
      const taken = peak;
      peak = Number.NaN;
      return taken;
    },
    stop() {
      isRunning = false;
    },
  };
}

/** Pages of memory that no file stands behind. */
async function readOwnBytes(process: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${process}/status`, "utf8");
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? Number.NaN : Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
