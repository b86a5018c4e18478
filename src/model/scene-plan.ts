import type { Bounds } from "../geometry/bounds.ts";
import type { ColumnFilters } from "./column-filter.ts";
import type { EventTable } from "./event-table.ts";
import { findExtent } from "./extent.ts";
import { type Filters, facets } from "./filter.ts";
import type { TimeWindow } from "./instant.ts";
import { hasFilterGround, type PlaceFilter } from "./place-filter.ts";
import { findFrame } from "./scene-frame.ts";
import type { Camera, Situation } from "./situation.ts";
import type { Scene, SceneChoice } from "./story.ts";
import { hasTarget, listMissing, type StoryTarget } from "./story-targets.ts";
import type { TimeMode } from "./time-mode.ts";
import { parseWindow } from "./time-window.ts";

/** Where a scene looks: from a camera, or at a box that the page's own size frames. */
export type SceneLook =
  | { readonly type: "camera"; readonly camera: Camera }
  | { readonly type: "bounds"; readonly bounds: Bounds };

/**
 * All that a scene shows, whole: whatever was shown before, what is shown after does not depend on it. As everywhere in the
 * app the handles move `window`, which in a comparison is B, and `comparison` is the pinned A.
 */
export interface ScenePlan {
  readonly window: TimeWindow;
  readonly comparison: TimeWindow | null;
  readonly mode: TimeMode;
  /** Of the axis: the opening's, and as far beside it as the scene's times reach. */
  readonly axis: TimeWindow;
  readonly hiddenLayers: ReadonlySet<string>;
  readonly filters: Filters;
  readonly query: string;
  readonly columnFilters: ColumnFilters;
  readonly where: PlaceFilter | null;
  readonly selection: SceneChoice | null;
  readonly look: SceneLook;
  /** What the scene names and the situation does not have (any more): the scene is shown without it, and says so. */
  readonly missing: readonly StoryTarget[];
}

/** What to show for a scene; never fails, whatever of what it names is gone. */
export function toScenePlan(scene: Scene, situation: Situation, table: EventTable): ScenePlan {
  const extent = findExtent(situation, table);
  const opening = toWhole(parseWindow(situation.opening.t) ?? extent, extent);
  const first = toWhole(scene.window, extent);
  const second = scene.versus === null ? null : toWhole(scene.versus, extent);
  const times = [opening, first, ...(second === null ? [] : [second])];
  const axis = {
    from: Math.min(...times.map(({ from }) => from)),
    to: Math.max(...times.map(({ to }) => to)),
  };
  const { selection, frame, camera, shownLayers } = scene;
  const held = selection !== null && hasTarget(situation, selection) ? selection : null;
  const bounds =
    (frame === null ? null : findFrame(frame, situation, table)) ??
    (held === null ? null : findFrame(held, situation, table));
  const lookOf = (): SceneLook => {
    if (camera !== null) return { type: "camera", camera };
    return bounds === null
      ? { type: "camera", camera: situation.opening.camera }
      : { type: "bounds", bounds };
  };
  const known = shownLayers?.filter((id) => hasTarget(situation, { type: "layer", id })) ?? [];
  // Were all the layers that it wants gone, hiding the others would leave nothing to see at all.
  const isEveryLayer = shownLayers === null || (shownLayers.length > 0 && known.length === 0);
  const layerIds = situation.layers.map(({ id }) => id);
  return {
    window: second ?? first,
    comparison: second === null ? null : first,
    mode: scene.mode,
    axis,
    hiddenLayers: new Set(isEveryLayer ? [] : layerIds.filter((id) => !known.includes(id))),
    filters: toKnownFilters(scene.filters, situation),
    query: scene.query,
    columnFilters: scene.columnFilters,
    where: scene.where !== null && hasFilterGround(scene.where, situation) ? scene.where : null,
    selection: held,
    look: lookOf(),
    missing: listMissing(scene, situation),
  };
}

/** Open ends reach as far as anything is known. */
function toWhole({ from, to }: TimeWindow, extent: TimeWindow): TimeWindow {
  const start = Number.isFinite(from) ? from : Math.min(extent.from, to - 1);
  return { from: start, to: Number.isFinite(to) ? to : Math.max(extent.to, start + 1) };
}

/** Without the actors and sources that are gone; a facet of which nothing is left filters no more. */
export function toKnownFilters(filters: Filters, { actors, sources }: Situation): Filters {
  const known = { actor: actors, source: sources };
  const entries = facets.map((facet) => {
    const chosen = filters[facet];
    if (chosen === null || (facet !== "actor" && facet !== "source")) return [facet, chosen];
    const left = [...chosen].filter((id) => known[facet].has(String(id)));
    return [facet, left.length === 0 ? null : new Set(left)];
  });
  // The compiler cannot follow that each facet keeps its own kind of set.
  return Object.fromEntries(entries) as unknown as Filters;
}
