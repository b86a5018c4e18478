import { batch } from "@preact/signals-core";
import { toWorldX, toWorldY, worldSize } from "../../geometry/web-mercator.ts";
import { cornerLimits } from "../../model/place-filter.ts";
import type { Position } from "../../model/situation.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";

type SketchActions = Pick<
  Actions,
  "sketchStarted" | "cornerAdded" | "cornerRemoved" | "sketchFinished" | "sketchCancelled"
>;

/** CSS pixels within which two corners are one. */
const samePx = 10;

/** What is drawn on the map, corner by corner; by hand, or by keys that add the middle of the map. */
export function createSketchActions(
  signals: Signals,
  actions: Pick<Actions, "placeFiltered" | "selectionCleared">,
): SketchActions {
  const { sketch, camera } = signals;

  function areSame(one: Position, other: Position): boolean {
    const pxPerUnit = (512 * 2 ** camera.value.zoom) / worldSize;
    const x = (toWorldX(one[0]) - toWorldX(other[0])) | 0;
    const y = toWorldY(one[1]) - toWorldY(other[1]);
    return Math.hypot(x, y) * pxPerUnit < samePx;
  }

  function sketchFinished(): void {
    const drawn = sketch.value;
    if (drawn === null) return;
    batch(() => {
      sketch.value = null;
      if (drawn.tool === "area" && drawn.corners.length >= cornerLimits.least) {
        actions.placeFiltered({ type: "within", corners: drawn.corners });
      }
    });
  }

  return {
    sketchStarted(tool) {
      batch(() => {
        actions.selectionCleared();
        sketch.value = { tool, corners: [] };
      });
    },
    cornerAdded([lng, lat]) {
      const drawn = sketch.value;
      if (drawn === null || drawn.corners.length >= cornerLimits.most) return;
      const { corners } = drawn;
      const [first] = corners;
      const last = corners.at(-1);
      if (last !== undefined && areSame(last, [lng, lat])) return;
      if (
        drawn.tool === "area" &&
        corners.length >= cornerLimits.least &&
        first &&
        areSame(first, [lng, lat])
      ) {
        sketchFinished();
        return;
      }
      // The shorter way on from the last corner, also over the antimeridian.
      const turns = last === undefined ? 0 : Math.round((last[0] - lng) / 360);
      sketch.value = {
        ...drawn,
        corners: [...corners, [lng + turns * 360, Math.max(Math.min(lat, 85), -85)]],
      };
    },
    cornerRemoved() {
      if (sketch.value === null) return;
      sketch.value = { ...sketch.value, corners: sketch.value.corners.slice(0, -1) };
    },
    sketchFinished,
    sketchCancelled() {
      sketch.value = null;
    },
  };
}
