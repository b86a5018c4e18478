import { findRowRange, type RowMembership, toUnits, type UnitWindow } from "../../model/query.ts";
import { findRowRanges, type RowRanges } from "./row-blocks.ts";
import { drawnAs, type Scene } from "./scene.ts";
import { ringWidthsPx } from "./shaders.ts";

/** A row drawn once more, on top and with a ring. */
export interface Highlight {
  readonly row: number;
  /** 0: the ring alone. */
  readonly member: RowMembership;
  readonly ringPx: number;
}

export interface DrawOrder {
  /** Only rows [first, end) can be in the window. */
  readonly first: number;
  readonly end: number;
  /** Of these, the stretches in which something reaches into the window. */
  readonly ranges: RowRanges;
  readonly window: UnitWindow;
  /** Window A, where the other is B of a comparison. */
  readonly comparison: UnitWindow | null;
  /** One bit a layer, in order. */
  readonly hiddenBits: Uint32Array;
  /** The last is drawn last. */
  readonly highlights: readonly Highlight[];
  /** How many there are is drawn in place of the marks. */
  readonly dense: boolean;
}

/** What one frame draws: stretches of rows by binary search, and the highlighted rows once more on top. */
export function buildDrawOrder(scene: Scene, selectedRow: number, hoveredRow: number): DrawOrder {
  const window = toUnits(scene.table, scene.window);
  const comparison = scene.comparison === null ? null : toUnits(scene.table, scene.comparison);
  const highlights: Highlight[] = [];
  if (hoveredRow >= 0 && hoveredRow !== selectedRow) {
    highlights.push({
      row: hoveredRow,
      member: drawnAs(scene, hoveredRow),
      ringPx: ringWidthsPx.hovered,
    });
  }
  if (selectedRow >= 0) {
    highlights.push({
      row: selectedRow,
      member: drawnAs(scene, selectedRow),
      ringPx: ringWidthsPx.selected,
    });
  }
  const { first, end } = findRange(scene, window, comparison);
  const from = Math.min(window.from, comparison?.from ?? window.from);
  return {
    first,
    end,
    ranges: findRowRanges(scene.table, first, end, from),
    window,
    comparison,
    hiddenBits: toBits(scene.table.layerIds, scene.hiddenLayers),
    highlights,
    dense: scene.dense,
  };
}

/** The rows that can be in the window, or in either of two. */
function findRange(
  { table }: Scene,
  window: UnitWindow,
  comparison: UnitWindow | null,
): { readonly first: number; readonly end: number } {
  const range = findRowRange(table, window);
  if (comparison === null) return range;
  const other = findRowRange(table, comparison);
  return { first: Math.min(range.first, other.first), end: Math.max(range.end, other.end) };
}

/** One bit for each of 256 layers, set where it is hidden. */
function toBits(layerIds: readonly string[], hidden: ReadonlySet<string>): Uint32Array {
  const bits = new Uint32Array(8);
  for (const [layer, id] of layerIds.entries()) {
    if (layer < 256 && hidden.has(id)) bits[layer >> 5] = (bits[layer >> 5] ?? 0) | (1 << (layer & 31));
  }
  return bits;
}
