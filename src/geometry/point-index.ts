import KDBush from "kdbush";

/** Finds points near a place; built once. */
export interface PointIndex {
  /** The numbers of the points within the box, borders included, in no order. */
  findInBox(minX: number, minY: number, maxX: number, maxY: number): readonly number[];
}

/** `xs` and `ys` in any one unit; point n is (xs[n], ys[n]). */
export function buildPointIndex(xs: ArrayLike<number>, ys: ArrayLike<number>): PointIndex {
  if (xs.length === 0) return { findInBox: () => [] };
  const tree = new KDBush(xs.length);
  for (let point = 0; point < xs.length; point++) tree.add(xs[point] ?? 0, ys[point] ?? 0);
  tree.finish();
  return { findInBox: (minX, minY, maxX, maxY) => tree.range(minX, minY, maxX, maxY) };
}
