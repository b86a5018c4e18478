import { compareMemberships, toGroup } from "../../model/compare.ts";
import { membership, type RowMembership } from "../../model/query.ts";
import { comparisonMarks, type MarkGap } from "../../style/mark-specs.ts";
import { type ChartScene, cutToPlot, findWindowStrip, type PixelRange } from "./chart-scene.ts";

/** How a row is drawn: as a window holds it, or as it stands to two. */
export interface HeldRow {
  /** 0: outside, 1: possibly in the window or uncertain, 2: certain. */
  readonly held: RowMembership;
  readonly gap: MarkGap;
}

export function findHeld({ table, window, comparison }: ChartScene, row: number): HeldRow {
  const held = membership(table, row, window);
  if (comparison === null) return { held, gap: "none" };
  const group = toGroup(compareMemberships(membership(table, row, comparison), held));
  if (group === null) return { held: 0, gap: "none" };
  const { certain, gap } = comparisonMarks[group];
  return { held: certain ? 2 : 1, gap };
}

/** The plot from end to end, in stretches that lie in a window and such that lie in none. */
export function listStretches(scene: ChartScene): readonly (PixelRange & { readonly isInside: boolean })[] {
  const { layout } = scene;
  const end = layout.plotStart + layout.plotWidth;
  const strips = [findWindowStrip(scene), findComparisonStrip(scene)]
    .filter((strip): strip is PixelRange => strip !== null && strip.to > strip.from)
    .sort((one, other) => one.from - other.from);
  const stretches: (PixelRange & { readonly isInside: boolean })[] = [];
  let at = layout.plotStart;
  for (const { from, to } of strips) {
    if (from > at) stretches.push({ from: at, to: from, isInside: false });
    if (to > at) stretches.push({ from: Math.max(from, at), to, isInside: true });
    at = Math.max(at, to);
  }
  if (at < end) stretches.push({ from: at, to: end, isInside: false });
  return stretches;
}

export function findComparisonStrip({ comparison, layout, xAt }: ChartScene): PixelRange | null {
  return comparison === null ? null : cutToPlot(layout, xAt(comparison.from), xAt(comparison.to));
}
