/** One way from a file to events on the map. */
export interface OpeningPage {
  /** An empty map, as the reader has it before the file comes. */
  prepare(): Promise<void>;
  /** The file that was chosen in the page's field. */
  open(keeps?: Keeping): Promise<OpeningTimes>;
  /** Ours alone: milliseconds to the first rows, and to all, for each text typed. */
  search?(texts: readonly string[]): Promise<readonly SearchTimes[]>;
}

/** What the plain way keeps of a row: all of its cells, or no more than its time. */
export type Keeping = "all" | "times";

export interface OpeningTimes {
  readonly events: number;
  /** From the choice to the first events drawn, and to all of them. */
  readonly firstMs: number;
  readonly allMs: number;
  /** To the last table from the worker; NaN: there is no worker. */
  readonly readMs: number;
  /** 0: none took 50 ms. */
  readonly longestTaskMs: number;
  /** All tasks above 50 ms, for whoever looks for them. */
  readonly longTasks: readonly { readonly at: number; readonly ms: number }[];
}

export interface SearchTimes {
  readonly text: string;
  readonly firstMs: number;
  readonly allMs: number;
  readonly count: number;
}

export interface LongTasks {
  /** After the last of them was told. */
  read(): Promise<OpeningTimes["longTasks"]>;
}

/** The browser itself tells tasks of the page's own thread that take 50 ms and more. */
export function watchLongTasks(): LongTasks {
  const tasks: { at: number; ms: number }[] = [];
  const watcher = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, ms: duration });
  });
  watcher.observe({ type: "longtask" });
  return {
    async read() {
      await new Promise((resolve) => setTimeout(resolve, 300));
      watcher.disconnect();
      return tasks;
    },
  };
}

export function chosenFile(): File {
  const field = document.querySelector("input");
  const file = field?.files?.[0];
  if (file === undefined) throw new Error("no file was chosen");
  return file;
}

/** Until the card has drawn, there is nothing to be seen; asked frame by frame, so that the page's thread never waits. */
export async function finishDrawing(canvas: HTMLCanvasElement): Promise<void> {
  const gl = canvas.getContext("webgl2");
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  if (gl === null || fence === null) throw new Error("no WebGL");
  gl.flush();
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await nextFrame();
  gl.deleteSync(fence);
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

export const fileExtension = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
