/** x to the right, y downwards. */
export type MarkPoint = readonly [x: number, y: number];

/** A long thin rectangle at `angle` (anticlockwise on screen), its middle line `offset` beside the centre; clockwise. */
export function stripAt(angle: number, offset: number, width: number, halfLength: number): MarkPoint[] {
  const along: MarkPoint = [Math.cos(angle), -Math.sin(angle)];
  const across: MarkPoint = [-along[1], along[0]];
  const corner = (length: number, side: number): MarkPoint => [
    along[0] * length + across[0] * side,
    along[1] * length + across[1] * side,
  ];
  return [
    corner(-halfLength, offset - width / 2),
    corner(halfLength, offset - width / 2),
    corner(halfLength, offset + width / 2),
    corner(-halfLength, offset + width / 2),
  ];
}

/** The part of one convex polygon within another, both clockwise as seen on screen (Sutherland and Hodgman). */
export function clipToConvex(polygon: readonly MarkPoint[], ground: readonly MarkPoint[]): MarkPoint[] {
  let kept = [...polygon];
  for (let edge = 0; edge < ground.length; edge++) {
    const from = ground[edge] as MarkPoint;
    const to = ground[(edge + 1) % ground.length] as MarkPoint;
    const side = ([x, y]: MarkPoint): number =>
      (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    kept = kept.flatMap((point, index): MarkPoint[] => {
      const before = kept.at(index - 1) as MarkPoint;
      const here = side(point);
      const there = side(before);
      const share = there / (there - here);
      const crossing: MarkPoint = [
        before[0] + (point[0] - before[0]) * share,
        before[1] + (point[1] - before[1]) * share,
      ];
      if (here >= 0) return there >= 0 ? [point] : [crossing, point];
      return there >= 0 ? [crossing] : [];
    });
  }
  return kept;
}
