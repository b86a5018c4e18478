import { toWorldX, toWorldY, worldSize } from "../../geometry/web-mercator.ts";
import type { FrameSize } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { Camera } from "../../model/situation.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import { createSeatPlan, type Seats } from "../../style/seats.ts";

/** More than these are drawn as a density, which has no edges. */
const mostRows = 5000;
const step = 0.1;
const mostSteps = 9;
/** Of a mark, and some air to the edge. */
const reachPx = mapMarkSize / 2 + 4;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Marks do not shrink with the ground, so that on a small paper those of one place may stand half outside. This goes
 * further away until no group is cut by the edge, or else to where the fewest are.
 */
export function keepGroupsWhole(view: ExportedView, size: FrameSize, least: number): Camera {
  const { camera, table, situation, rows } = view;
  if (rows.rows.length > mostRows) return camera;
  const plan = createSeatPlan(table, situation);
  let best = { camera, cut: Number.POSITIVE_INFINITY };
  for (let out = 0; out <= mostSteps && best.cut > 0; out++) {
    const tried = { ...camera, zoom: Math.max(least, camera.zoom - out * step) };
    const cut = countCutBoxes(toBoxes(view, plan.at(tried.zoom), tried, size), size);
    if (cut < best.cut) best = { camera: tried, cut };
  }
  return best.camera;
}

/** How many groups the edge of a map of this size cuts. */
export function countCut(view: ExportedView, size: FrameSize): number {
  const seats = createSeatPlan(view.table, view.situation).at(view.camera.zoom);
  return countCutBoxes(toBoxes(view, seats, view.camera, size), size);
}

/** What the marks in view take of the paper, a box for each group. Pixels from its top left. */
function toBoxes({ table, rows }: ExportedView, seats: Seats, camera: Camera, size: FrameSize): Box[] {
  const perUnit = (512 * 2 ** camera.zoom) / worldSize;
  const [lng, lat] = camera.center;
  const toLeft = (x: number) => (x - toWorldX(lng)) * perUnit + size.width / 2;
  const toTop = (y: number) => (y - toWorldY(lat)) * perUnit + size.height / 2;
  const boxes = new Map<string, Box>();
  for (const row of rows.rows) {
    if (table.placed[row] !== 1) continue;
    const group = seats.groupOfRow(row);
    const anchor = seats.groups[group];
    const x = toLeft(anchor?.x ?? table.x[row] ?? 0) + (seats.offsets[row * 2] ?? 0);
    const y = toTop(anchor?.y ?? table.y[row] ?? 0) + (seats.offsets[row * 2 + 1] ?? 0);
    const key = group < 0 ? `row ${row}` : `group ${group}`;
    const box = boxes.get(key) ?? { left: x, top: y, right: x, bottom: y };
    box.left = Math.min(box.left, x - reachPx);
    box.top = Math.min(box.top, y - reachPx);
    box.right = Math.max(box.right, x + reachPx);
    box.bottom = Math.max(box.bottom, y + reachPx);
    boxes.set(key, box);
  }
  return [...boxes.values()];
}

/** Those that are neither wholly on the paper nor wholly beside it. */
function countCutBoxes(boxes: readonly Box[], { width, height }: FrameSize): number {
  return boxes.filter(({ left, top, right, bottom }) => {
    const isBeside = right < 0 || bottom < 0 || left > width || top > height;
    const isWhole = left >= 0 && top >= 0 && right <= width && bottom <= height;
    return !isBeside && !isWhole;
  }).length;
}
