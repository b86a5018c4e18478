import { gapMeasures, markMeasures, markSpecs } from "./mark-specs.ts";

const mostBars = Math.max(...markSpecs.map((spec) => spec.bars.length));

/**
 * GLSL (ES 3.00) of the same table as `markPaths`, as signed distances in parts of a mark's size, y downwards:
 * `markBody(p, square, grow)` of the plain body grown by `grow`, `markInk(p, mark, square)` of the ink,
 * `markLight(p, mark)` of the light centre, `markGap(p, gap, square)` of the wedge that opens a mark to the right (gap 1)
 * or left (2). `mark` is the claim's index, plus the number of claims where the event is
 * only possibly in the window. A distance beyond every mark (1.0) stands for "none".
 */
export const markGlsl = `
${floats(
  "markOutline",
  markSpecs.map((spec) => spec.outline ?? 1),
)}
${floats(
  "markCentre",
  markSpecs.map((spec) => spec.centre),
)}
${floats(
  "markHatch",
  markSpecs.map((spec) => spec.hatch),
)}
${floats(
  "markPhase",
  markSpecs.map((spec) => spec.phase),
)}
${vectors(
  "markBars",
  markSpecs.flatMap((spec) => pad(spec.bars.map((angle) => direction(angle)))),
)}

float markRadius(bool square) { return square ? ${number(markMeasures.squareHalfSide)} : ${number(markMeasures.discRadius)}; }

float markShape(vec2 p, bool square) { return square ? max(abs(p.x), abs(p.y)) : length(p); }

float markBody(vec2 p, bool square, float grow) { return markShape(p, square) - markRadius(square) - grow; }

float markInk(vec2 p, int mark, bool square) {
  float radius = markRadius(square);
  float shape = markShape(p, square);
  float inner = radius - markOutline[mark];
  if (inner <= 0.0) return shape - radius;
  float ink = max(shape - radius, inner - shape);
  float inside = shape - (inner + radius) * 0.5;
  for (int bar = 0; bar < ${mostBars}; bar++) {
    vec2 across = markBars[mark * ${mostBars} + bar];
    if (across != vec2(0.0)) ink = min(ink, max(inside, abs(dot(p, across)) - ${number(markMeasures.barWidth / 2)}));
  }
  if (markHatch[mark] > 0.0) {
    float along = dot(p, ${vector(direction(markMeasures.hatchAngle))}) - markPhase[mark] * ${number(markMeasures.hatchPeriod)};
    float line = abs(along - ${number(markMeasures.hatchPeriod)} * round(along / ${number(markMeasures.hatchPeriod)}));
    ink = min(ink, max(inside, line - markHatch[mark] * 0.5));
  }
  return ink;
}

float markGap(vec2 p, int gap, bool square) {
  if (gap == 0) return 1.0;
  float beside = gap == 1 ? p.x : -p.x;
  float wedge = (abs(p.y) - ${number(gapMeasures.slope)} * (beside - ${number(gapMeasures.point)})) / ${number(Math.hypot(gapMeasures.slope, 1))};
  return max(wedge, markBody(p, square, ${number(markMeasures.casing / 2)}));
}

float markLight(vec2 p, int mark) { return markCentre[mark] > 0.0 ? length(p) - markCentre[mark] : 1.0; }
`;

/** Across a line at `angle`, y downwards. */
function direction(angle: number): readonly [x: number, y: number] {
  return [Math.sin(angle), Math.cos(angle)];
}

function pad(bars: (readonly [number, number])[]): (readonly [number, number])[] {
  return [...bars, ...Array.from({ length: mostBars - bars.length }, () => [0, 0] as const)];
}

function floats(name: string, values: readonly number[]): string {
  return `const float ${name}[${values.length}] = float[](${values.map(number).join(", ")});`;
}

function vectors(name: string, values: readonly (readonly [number, number])[]): string {
  return `const vec2 ${name}[${values.length}] = vec2[](${values.map(vector).join(", ")});`;
}

function vector([x, y]: readonly [number, number]): string {
  return `vec2(${number(x)}, ${number(y)})`;
}

/** GLSL takes no "1" for a float. */
function number(value: number): string {
  return value.toFixed(6);
}
