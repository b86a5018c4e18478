import { toWorldX, toWorldY, worldSize } from "../../../src/geometry/web-mercator.ts";
import { createRandom, generateRows, generateSituation } from "../generate-events.ts";
import { contextOf } from "./card-bytes.ts";
import type { Contender } from "./contender.ts";
import { type MainThread, watchMainThread } from "./main-thread.ts";
import { windowOfStep } from "./steps.ts";

/** What the page offers to whoever measures; each answers with plain numbers. */
export interface BenchPage {
  /** Makes the rows and an empty map. */
  prepare(count: number): Promise<void>;
  /** Milliseconds from the rows in memory to the first pixels. */
  load(): Promise<number>;
  steps(count: number): Promise<{ readonly mainMs: number[]; readonly pixelsMs: number[] }>;
  picks(count: number): Promise<{ readonly pickMs: number[]; readonly found: number }>;
  cardBytes(): number;
  /** Ours alone. */
  readonly extras: Readonly<Record<string, (...given: number[]) => unknown>>;
}

const seed = 20_180_703;

/** Hangs the contender into the page. */
export function run<Kind extends Contender>(
  create: (situation: ReturnType<typeof generateSituation>, mainThread: MainThread) => Promise<Kind>,
  extrasOf: (contender: () => Kind) => BenchPage["extras"] = () => ({}),
): void {
  const mainThread = watchMainThread();
  const situation = generateSituation(seed);
  let rows = generateRows(0, situation, seed);
  let contender: Kind | null = null;
  const present = (): Kind => {
    if (contender === null) throw new Error("nothing is prepared");
    return contender;
  };
  /** Waits for the graphics card: until then there are no pixels. */
  const finish = (): void => {
    const gl = contextOf(present().canvas());
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  const random = createRandom(seed);
  let nextStep = 0;
  const places = [...situation.places.values()];
  /** On the page, in CSS pixels, near a place at which events are. */
  const pointNearPlace = (): { readonly x: number; readonly y: number } => {
    const { center, zoom } = situation.opening.camera;
    const worldPx = 512 * 2 ** zoom;
    const [lng, lat] = places[Math.floor(random() * places.length)]?.position ?? center;
    const off = () => (random() - 0.5) * 12;
    return {
      x: window.innerWidth / 2 + ((toWorldX(lng) - toWorldX(center[0])) / worldSize) * worldPx + off(),
      y: window.innerHeight / 2 + ((toWorldY(lat) - toWorldY(center[1])) / worldSize) * worldPx + off(),
    };
  };

  const page: BenchPage = {
    async prepare(count) {
      rows = generateRows(count, situation, seed);
      contender = await create(situation, mainThread);
      await idle();
    },
    async load() {
      const start = performance.now();
      await present().load(rows, situation, windowOfStep(nextStep++));
      finish();
      return performance.now() - start;
    },
    async steps(count) {
      // What a load leaves to be done later is not a step's work.
      for (let look = 0; look < 40; look++) {
        mainThread.take();
        await pause(150);
        if (mainThread.take() < 2) break;
      }
      const mainMs: number[] = [];
      const pixelsMs: number[] = [];
      for (let step = 0; step < count; step++) {
        // At any moment between two frames, as a hand moves.
        await pause(20 + random() * 17);
        mainThread.take();
        const start = performance.now();
        let done: Promise<void> = Promise.resolve();
        mainThread.deed(() => {
          done = present().step(windowOfStep(nextStep++));
        });
        await done;
        const beforeMs = mainThread.take();
        finish();
        pixelsMs.push(performance.now() - start);
        // The task of the draw call is not over yet: what of it is left counts too, but not the waiting for the card.
        mainMs.push(beforeMs);
      }
      return { mainMs, pixelsMs };
    },
    async picks(count) {
      const pickMs: number[] = [];
      let found = 0;
      await present().marksOnly?.(true);
      for (let index = 0; index < count; index++) {
        const { x, y } = pointNearPlace();
        const start = performance.now();
        if (present().pick(x, y) > 0) found++;
        pickMs.push(performance.now() - start);
      }
      await present().marksOnly?.(false);
      return { pickMs, found };
    },
    cardBytes: () => present().cardBytes(),
    extras: extrasOf(present),
  };
  Object.assign(window, { bench: page });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Some frames in which nothing happens. */
async function idle(): Promise<void> {
  for (let frame = 0; frame < 5; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
