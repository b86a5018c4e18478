import { claimStatuses, placePrecisions } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { MarkGap } from "../../style/mark-specs.ts";
import { type MarkShape, markPaths } from "../../style/marks.ts";
import { markPx } from "./chart-model.ts";

const country = placePrecisions.indexOf("country");

interface CachedPaths {
  readonly casing: Path2D;
  readonly ink: Path2D;
  readonly light: Path2D | null;
}
/** Two shapes, six claims, two certainties, three gaps: some dozens at most. */
const cache = new Map<string, CachedPaths>();

/** The very mark of the map for a row, ready to be filled about (0, 0). */
export function findMarkPaths(
  table: EventTable,
  row: number,
  certain: boolean,
  gap: MarkGap = "none",
): CachedPaths {
  const claim = claimStatuses[table.claim[row] ?? 0] ?? "confirmed";
  const shape: MarkShape = table.precision[row] === country ? "square" : "disc";
  const key = `${claim} ${shape} ${certain} ${gap}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const { casing, ink, light } = markPaths(claim, shape, certain, markPx, gap);
  const paths = {
    casing: new Path2D(casing),
    ink: new Path2D(ink),
    light: light === "" ? null : new Path2D(light),
  };
  cache.set(key, paths);
  return paths;
}
