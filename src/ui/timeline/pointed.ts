import type { PointedBin } from "./chart-hits.ts";

interface PointedAt {
  /** CSS pixels from the chart's top left. */
  readonly x: number;
  readonly y: number;
}

/** What the tooltip tells: the event or bar under the pointer, or a line or two about a drag or a long press. */
export type Pointed =
  | (PointedAt & { readonly type: "row"; readonly row: number })
  | (PointedAt & { readonly type: "bin"; readonly bin: PointedBin })
  | (PointedAt & { readonly type: "note"; readonly lines: readonly string[] })
  | null;
