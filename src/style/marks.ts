import type { ClaimStatus } from "../model/event.ts";
import { clipToConvex, type MarkPoint, stripAt } from "./mark-clip.ts";
import { gapMeasures, type MarkGap, type MarkSpec, markMeasures, markSpec } from "./mark-specs.ts";

/** square: the place is known only to the country. */
export type MarkShape = "disc" | "square";

/**
 * A mark as SVG path data (also fit for `new Path2D`), in pixels about its centre (0, 0). Filled one after the other,
 * each by the nonzero rule: `casing` in the paper's colour, `ink` in the layer's hue, `light` (centre and gap) in the
 * paper's colour again ("" where there is none).
 */
export interface MarkPaths {
  readonly casing: string;
  readonly ink: string;
  readonly light: string;
  /** Half the side of the square that holds all of it, casing included. */
  readonly extent: number;
}

/** Few sizes are ever asked for, and each many times a frame. */
const known = new Map<string, MarkPaths>();

/**
 * `size`: diameter of the ink in pixels, casing not counted; `mapMarkSize` on the map. `gap`: the side on which the mark is
 * open while two windows are compared. The same object for the same mark.
 */
export function markPaths(
  claim: ClaimStatus,
  shape: MarkShape,
  certain: boolean,
  size: number,
  gap: MarkGap = "none",
): MarkPaths {
  const key = `${claim} ${shape} ${certain} ${size} ${gap}`;
  const paths = known.get(key) ?? buildMarkPaths(claim, shape, certain, size, gap);
  known.set(key, paths);
  return paths;
}

function buildMarkPaths(
  claim: ClaimStatus,
  shape: MarkShape,
  certain: boolean,
  size: number,
  gap: MarkGap,
): MarkPaths {
  const spec = markSpec(claim, certain);
  const radius = (shape === "disc" ? markMeasures.discRadius : markMeasures.squareHalfSide) * size;
  const casing = markMeasures.casing * size;
  const centre = spec.centre === 0 ? "" : body("disc", spec.centre * size, true);
  return {
    casing: body(shape, radius + casing, true),
    ink: inkOf(spec, shape, radius, size),
    light: centre + (gap === "none" ? "" : wedge(shape, radius + casing / 2, gap, size)),
    extent: markMeasures.discRadius * size + casing,
  };
}

function inkOf(spec: MarkSpec, shape: MarkShape, radius: number, size: number): string {
  const whole = body(shape, radius, true);
  if (spec.outline === null) return whole;
  const inner = radius - spec.outline * size;
  const hole = body(shape, inner, false);
  // Lines reach into the outline, so that no seam of paper shows between them.
  const reach = (inner + radius) / 2;
  const bars = spec.bars.map((angle) => strip(shape, reach, angle, 0, markMeasures.barWidth * size));
  const hatching: string[] = [];
  if (spec.hatch > 0) {
    const period = markMeasures.hatchPeriod * size;
    const count = Math.ceil(inner / period);
    for (let line = -count; line <= count; line++) {
      const offset = (line + spec.phase) * period;
      if (Math.abs(offset) - spec.hatch * size > inner) continue;
      hatching.push(strip(shape, reach, markMeasures.hatchAngle, offset, spec.hatch * size));
    }
  }
  return [whole, hole, ...bars, ...hatching].join("");
}

/** A disc or square about the origin; anticlockwise where it is to be cut out of another. */
function body(shape: MarkShape, radius: number, clockwise: boolean): string {
  const r = round(radius);
  if (shape === "square") {
    return clockwise ? `M${-r} ${-r}H${r}V${r}H${-r}Z` : `M${-r} ${-r}V${r}H${r}V${-r}Z`;
  }
  const sweep = clockwise ? 1 : 0;
  return `M${-r} 0A${r} ${r} 0 1 ${sweep} ${r} 0A${r} ${r} 0 1 ${sweep} ${-r} 0Z`;
}

/** The part within the body of a line of this width at `angle`, `offset` beside the centre. */
function strip(shape: MarkShape, radius: number, angle: number, offset: number, width: number): string {
  return clipped(stripAt(angle, offset, width, radius * 2), shape, radius);
}

/** The part within the body of the wedge that opens a mark to one side. */
function wedge(shape: MarkShape, radius: number, gap: Exclude<MarkGap, "none">, size: number): string {
  const point = gapMeasures.point * size;
  const reach = radius * 2;
  const half = (reach - point) * gapMeasures.slope;
  const triangle: readonly MarkPoint[] =
    gap === "right"
      ? [
          [point, 0],
          [reach, -half],
          [reach, half],
        ]
      : [
          [-point, 0],
          [-reach, half],
          [-reach, -half],
        ];
  return clipped(triangle, shape, radius);
}

/** What of a convex polygon, clockwise on screen, lies within a body; "" where nothing does. */
function clipped(polygon: readonly MarkPoint[], shape: MarkShape, radius: number): string {
  const ground: readonly MarkPoint[] =
    shape === "square"
      ? [
          [-radius, -radius],
          [radius, -radius],
          [radius, radius],
          [-radius, radius],
        ]
      : circle(radius);
  const points = clipToConvex(polygon, ground);
  if (points.length < 3) return "";
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
}

/** Fine enough that at these sizes no corner shows. */
function circle(radius: number): MarkPoint[] {
  const corners = 32;
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const;
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
