import { worldSize } from "../../geometry/web-mercator.ts";
import type { ScreenPoint } from "./pick.ts";
import { drawnAs, type Scene } from "./scene.ts";
import type { View } from "./view.ts";

/** Whether anything that is drawn stands within `radiusPx` of the point: one pass that ends with the first. */
export function isAnyAt(view: View, scene: Scene, point: ScreenPoint, radiusPx: number): boolean {
  const { x, y, dated } = scene.table;
  const reach = radiusPx / view.pixelsPerUnit;
  const atX = view.centerX + (point.x - view.originX) / view.pixelsPerUnit;
  const atY = view.centerY + (point.y - view.originY) / view.pixelsPerUnit;
  for (let row = 0; row < dated; row++) {
    const south = (y[row] ?? 0) - atY;
    if (south > reach || south < -reach) continue;
    // The shorter way around the world.
    const east = (x[row] ?? 0) - atX;
    const short = east - Math.round(east / worldSize) * worldSize;
    if (short * short + south * south <= reach * reach && drawnAs(scene, row) > 0) return true;
  }
  return false;
}
