import type { EventTable } from "../model/event-table.ts";
import { mapMarkSize } from "./mark-specs.ts";

/** How a number of each event (its dead, say) becomes the area of its mark. */
export interface MagnitudeScale {
  /** What the largest mark stands for, or more. */
  readonly most: number;
  /** Diameter of a mark's ink in CSS pixels; the usual one where no number is given. */
  sizeOf(value: number): number;
}

/** No mark is wider: it would hide its surroundings. */
export const largestMarkPx = 44;
/** Of a hundred events with a number one may be larger than the scale: a single outlier would make all others look alike. */
const shareWithin = 0.99;
const mostSampled = 4096;

const known = new WeakMap<Float32Array, MagnitudeScale | null>();

/** null where the events have no such number, or none above nought. */
export function findMagnitudeScale({ magnitude }: Pick<EventTable, "magnitude">): MagnitudeScale | null {
  if (magnitude === undefined) return null;
  const remembered = known.get(magnitude);
  if (remembered !== undefined) return remembered;
  const scale = buildMagnitudeScale(magnitude);
  known.set(magnitude, scale);
  return scale;
}

/** Areas are as the numbers are, from the largest down to the usual mark, which none falls below. */
export function buildMagnitudeScale(values: Float32Array): MagnitudeScale | null {
  const step = Math.max(1, Math.floor(values.length / mostSampled));
  const sample: number[] = [];
  for (let index = 0; index < values.length; index += step) {
    const value = values[index] ?? 0;
    if (value > 0 && value < Number.POSITIVE_INFINITY) sample.push(value);
  }
  sample.sort((a, b) => a - b);
  const high = sample[Math.min(Math.floor(sample.length * shareWithin), sample.length - 1)];
  if (high === undefined) return null;
  const most = roundUp(high);
  return {
    most,
    sizeOf(value) {
      const size = value > 0 ? Math.sqrt(value / most) * largestMarkPx : 0;
      return Math.min(Math.max(size, mapMarkSize), largestMarkPx);
    },
  };
}

/** Numbers for the legend, the largest first; each has a mark that can be told from the next. */
export function listMagnitudeSamples({ most, sizeOf }: MagnitudeScale): readonly number[] {
  const samples = [most, roundUp(most / 4), roundUp(most / 12)].filter(
    (value, index, all) => sizeOf(value) > mapMarkSize && all.indexOf(value) === index,
  );
  return samples.filter((value) => value >= 1 || most < 10);
}

/** To 1, 2 or 5 and noughts. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const part = value / power;
  const digit = part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10;
  // Without the remainders of a division by powers of ten.
  return Number((digit * power).toPrecision(1));
}
