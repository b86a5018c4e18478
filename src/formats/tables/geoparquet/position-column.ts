import type { RowPositions } from "../table-driver.ts";
import { parseWkbAnchor } from "../wkb.ts";
import { countValues, eachValue, type FlatPage, type FlatValues } from "./flat-column.ts";

/** Takes the pages of a column of geometries; each of them becomes the point that stands for it. */
export interface PositionColumn {
  take(page: FlatPage): void;
  /** Of a column that the library reads. */
  takeValue(value: unknown): void;
  /** The positions of rows [from, to). */
  read(from: number, to: number): RowPositions;
}

/** Codes are of 16 bits, and one says that there is no position. */
const mostNumbered = 0xffff;

/** Rows beyond `rows` are left out. */
export function createPositionColumn(rows: number): PositionColumn {
  /** As long as every page is of one dictionary, each of its geometries is read once. */
  let numbered: {
    readonly values: FlatValues;
    readonly degrees: Float64Array;
    readonly codes: Uint16Array;
  } | null = null;
  let degrees: Float64Array | null = null;
  let taken = 0;

  function toNumbered(values: FlatValues) {
    const count = countValues(values);
    const known = new Float64Array((count + 1) * 2).fill(Number.NaN);
    for (let value = 0; value < count; value++) setAnchor(known, value, anchorOf(values, value));
    return { values, degrees: known, codes: new Uint16Array(rows) };
  }

  /** Every row's own, from now on. */
  function ofRows(): Float64Array {
    if (degrees !== null) return degrees;
    degrees = new Float64Array(rows * 2).fill(Number.NaN);
    for (let row = 0; numbered !== null && row < taken; row++) {
      const code = numbered.codes[row] ?? 0;
      degrees[row * 2] = numbered.degrees[code * 2] ?? Number.NaN;
      degrees[row * 2 + 1] = numbered.degrees[code * 2 + 1] ?? Number.NaN;
    }
    numbered = null;
    return degrees;
  }

  return {
    take(page) {
      const { values, indices } = page;
      const count = countValues(values);
      const isNumbered =
        indices !== null &&
        count < mostNumbered &&
        (numbered === null ? degrees === null : numbered.values === values);
      if (isNumbered) {
        numbered ??= toNumbered(values);
        const { codes } = numbered;
        eachValue(page, (value) => {
          if (taken < rows) codes[taken++] = value < 0 ? count : value;
        });
        return;
      }
      const own = ofRows();
      eachValue(page, (value) => {
        if (taken === rows) return;
        if (value >= 0) setAnchor(own, taken, anchorOf(values, value));
        taken++;
      });
    },
    takeValue(value) {
      setAnchor(ofRows(), taken, value);
      taken++;
    },
    read(from, to) {
      return numbered === null
        ? { degrees: ofRows().slice(from * 2, to * 2), codes: null }
        : { degrees: numbered.degrees, codes: numbered.codes.subarray(from, to) };
    },
  };
}

function anchorOf(values: FlatValues, value: number): unknown {
  return "made" in values
    ? values.made[value]
    : parseWkbAnchor(values.bytes, values.bounds[value * 2], values.bounds[value * 2 + 1]);
}

function setAnchor(degrees: Float64Array, row: number, anchor: unknown): void {
  if (!Array.isArray(anchor)) return;
  degrees[row * 2] = Number(anchor[0]);
  degrees[row * 2 + 1] = Number(anchor[1]);
}
