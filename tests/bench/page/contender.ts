import type { EventRows } from "../../../src/model/event-table.ts";
import type { TimeWindow } from "../../../src/model/instant.ts";
import type { Situation } from "../../../src/model/situation.ts";

/** One way of showing events in time; all are given the same rows, map and windows. */
export interface Contender {
  /** From the rows in memory to a first picture. Resolves within the task that made the draw call of it. */
  load(rows: EventRows, situation: Situation, window: TimeWindow): Promise<void>;
  /** Another window. Resolves within the task that made the draw call of it. */
  step(window: TimeWindow): Promise<void>;
  /** Before the first pick and after the last, where marks are not always what is drawn: none else can be picked. */
  marksOnly?(isWanted: boolean): Promise<void>;
  /** How many events are found at a point of the page, in CSS pixels. */
  pick(x: number, y: number): number;
  /** On whose canvas the events are. */
  canvas(): HTMLCanvasElement;
  /** Bytes that it keeps on the graphics card. */
  cardBytes(): number;
}

/** CSS pixels around the pointer in which events are looked for. */
export const pickRadiusPx = 9;
/** About what a mark of ours covers. */
export const markRadiusPx = 5;
export const casingPx = 1;
