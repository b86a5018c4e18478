import { fitBounds } from "../../geometry/bounds.ts";
import { compareRows, countCompared, countGroups, toWindowRows } from "../../model/compare.ts";
import { toEffectiveWindow } from "../../model/effective-window.ts";
import type { FrameSize } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { countWindow, findRows } from "../../model/query.ts";
import { buildSceneMask } from "../../model/scene-mask.ts";
import { toScenePlan } from "../../model/scene-plan.ts";
import { buildSearchIndex, search } from "../../model/search.ts";
import type { Camera } from "../../model/situation.ts";
import type { Scene } from "../../model/story.ts";
import { keepGroupsWhole } from "./whole-groups.ts";

/**
 * About what a page leaves free for the map on the screen that cameras are written for, and some air: marks do not shrink
 * with the ground, so that a stack near the edge would stand half outside.
 */
const writtenFor = { width: 1120, height: 680 } as const;
const closest = { minimum: 1.5, maximum: 8.5 } as const;

/** What a scene shows on paper of this size; of the view only the situation and the language are kept. */
export function toSceneView(scene: Scene, base: ExportedView, size: FrameSize, link: string): ExportedView {
  const { situation, table } = base;
  const plan = toScenePlan(scene, situation, table);
  const { hiddenLayers, filters, columnFilters, query, where, mode, selection } = plan;
  const hits = query.trim() === "" ? null : search(buildSearchIndex(situation, table), query);
  const mask = buildSceneMask(plan, hits?.rows ?? null, base);
  const window = toEffectiveWindow(mode, plan.window);
  const comparison = plan.comparison === null ? null : toEffectiveWindow(mode, plan.comparison);
  const camera =
    plan.look.type === "camera"
      ? toPaper(plan.look.camera, size)
      : fitBounds(plan.look.bounds, size, closest);
  const shown = {
    ...base,
    ...{ mask, window, comparison, hiddenLayers, camera, mode, filters, columnFilters, query, where, link },
    selectedRow: selection?.type === "event" ? table.rowOf(selection.id) : -1,
    focus:
      selection === null || selection.type === "event" ? null : { type: selection.type, id: selection.id },
  };
  return withWholeGroups({ ...shown, ...countShown(shown) }, size);
}

/** The present view on paper of this size. */
export function toPaperView(view: ExportedView, size: FrameSize): ExportedView {
  return withWholeGroups({ ...view, camera: toPaper(view.camera, size) }, size);
}

function withWholeGroups(view: ExportedView, size: FrameSize): ExportedView {
  return { ...view, camera: keepGroupsWhole(view, size, closest.minimum) };
}

function countShown({
  table,
  mask,
  window,
  comparison,
}: Pick<ExportedView, "table" | "mask" | "window" | "comparison">): Pick<
  ExportedView,
  "rows" | "counts" | "comparisonCounts"
> {
  if (comparison === null) {
    const rows = findRows(table, mask, window);
    return { rows, counts: countWindow(table, mask, window), comparisonCounts: null };
  }
  const pair = { a: comparison, b: window };
  const compared = compareRows(table, mask, pair);
  return {
    rows: toWindowRows(compared),
    counts: countCompared(table, mask, pair, compared),
    comparisonCounts: countGroups(compared),
  };
}

/** The same ground as on a screen, on less room: further away, by as much as the paper is smaller. */
export function toPaper({ center, zoom }: Camera, { width, height }: FrameSize): Camera {
  const share = Math.min(width / writtenFor.width, height / writtenFor.height);
  return { center, zoom: Math.max(closest.minimum, zoom + Math.min(0, Math.log2(share))) };
}
