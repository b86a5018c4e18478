import type { FeatureCollection, Point } from "geojson";
import { footprintImageId } from "./image-ids.ts";
import type { SeatGroup } from "./seats.ts";

export interface FootprintProperties {
  /** A transparent picture as large as the room that is taken. */
  readonly image: string;
  /** Pixels from the group's position to the middle of that room. */
  readonly offset: readonly [x: number, y: number];
}

/** Pixels that labels keep away from the marks. */
const marginPx = 1;

/** The room that groups of marks take up, as boxes: one a stack, a few that fill a circle well for a sunflower. */
export function buildFootprints(groups: readonly SeatGroup[]): FeatureCollection<Point, FootprintProperties> {
  return {
    type: "FeatureCollection",
    features: groups.flatMap((group) =>
      boxesOf(group).map(({ left, top, right, bottom }) => ({
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: [...group.position] },
        properties: {
          image: footprintImageId(right - left + 2 * marginPx, bottom - top + 2 * marginPx),
          offset: [(left + right) / 2, (top + bottom) / 2] as const,
        },
      })),
    ),
  };
}

type Box = SeatGroup["boxPx"];

function boxesOf({ kind, boxPx }: SeatGroup): Box[] {
  const width = boxPx.right - boxPx.left;
  const height = boxPx.bottom - boxPx.top;
  if (kind === "stack" || Math.max(width, height) < 24) return [boxPx];
  // A square within the circle, a wide and a tall box: what they leave of the corners is free for text.
  const insetBy = (x: number, y: number): Box => ({
    left: boxPx.left + width * x,
    right: boxPx.right - width * x,
    top: boxPx.top + height * y,
    bottom: boxPx.bottom - height * y,
  });
  return [insetBy(0.12, 0.12), insetBy(0, 0.28), insetBy(0.28, 0)];
}
