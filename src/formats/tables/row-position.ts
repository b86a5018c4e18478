import { toWorldX, toWorldY } from "../../geometry/web-mercator.ts";
import type { Mapping, Role } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import { readDecimal } from "./decimal.ts";
import type { CellRange } from "./number-cells.ts";
import type { RowPositions } from "./table-driver.ts";
import { countCells, readCell, type TextChunk, textOf } from "./text-chunk.ts";
import { parseWktAnchor } from "./wkt.ts";

/** Coordinates of another reference system -> degrees of WGS 84. */
export type Projection = (x: number, y: number) => readonly [lng: number, lat: number];

/** Why a row has no position. */
export interface PositionFault {
  readonly code: TableIssueCode;
  readonly role: Role;
}

/** What positions are read from: the format's own geometries, a column of WKT or "lat, lng", or two columns of numbers. */
export interface PositionCells {
  readonly positions: RowPositions | null;
  readonly lng: TextChunk;
  readonly lat: TextChunk;
  readonly geometry: TextChunk;
}

/** The columns of events that take them. */
export interface PositionTarget {
  readonly placed: Uint8Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

export interface PositionReader {
  /** Reads rows that follow one another; tells what is wrong with one. */
  read(
    cells: PositionCells,
    range: CellRange,
    target: PositionTarget,
    fail: (cell: number, fault: PositionFault) => void,
  ): void;
}

const failures = {
  missing: { code: "position-missing", role: "geometry" },
  unreadable: { code: "position-unreadable", role: "geometry" },
  outside: { code: "position-outside", role: "geometry" },
  numbersMissing: { code: "position-missing", role: "lng" },
  lngUnreadable: { code: "position-unreadable", role: "lng" },
  latUnreadable: { code: "position-unreadable", role: "lat" },
  numbersOutside: { code: "position-outside", role: "lng" },
} as const satisfies Readonly<Record<string, PositionFault>>;

export function createPositionReader(mapping: Mapping, project: Projection | null): PositionReader {
  const { isSwapped } = mapping;
  const hasGeometryColumn = mapping.columns.geometry !== undefined;
  /** Where the last one is; an object for each of a million would be a million objects. */
  const found = { x: 0, y: 0 };

  function place(first: number, second: number, outside: PositionFault): PositionFault | null {
    let lng = isSwapped ? second : first;
    let lat = isSwapped ? first : second;
    if (project !== null) [lng, lat] = project(lng, lat);
    if (!(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)) return outside;
    found.x = toWorldX(lng);
    found.y = toWorldY(lat);
    return null;
  }

  function placeOwn(degrees: Float64Array, number: number): PositionFault | null {
    const x = degrees[number * 2] ?? Number.NaN;
    const y = degrees[number * 2 + 1] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? failures.missing : place(x, y, failures.outside);
  }

  function placeText(geometries: TextChunk, cell: number): PositionFault | null {
    const text = readCell(geometries, cell);
    if (text.trim() === "") return failures.missing;
    const anchor = parseWktAnchor(text);
    return anchor === null ? failures.unreadable : place(anchor[0], anchor[1], failures.outside);
  }

  function placeNumbers(lngs: TextChunk, lats: TextChunk, cell: number): PositionFault | null {
    const lng = readDecimal(lngs, textOf(lngs, cell));
    const lat = readDecimal(lats, textOf(lats, cell));
    if (!Number.isNaN(lng) && !Number.isNaN(lat)) return place(lng, lat, failures.numbersOutside);
    const isEmpty = (chunk: TextChunk) => readCell(chunk, cell).trim() === "";
    if (isEmpty(lngs) && isEmpty(lats)) return failures.numbersMissing;
    return Number.isNaN(lng) ? failures.lngUnreadable : failures.latUnreadable;
  }

  /** Every different position is placed once. */
  function readNumbered(
    { degrees, codes }: { readonly degrees: Float64Array; readonly codes: Uint16Array },
    { from, to, at }: CellRange,
    { placed, x, y }: PositionTarget,
    fail: (cell: number, fault: PositionFault) => void,
  ): void {
    const xs = new Uint32Array(degrees.length / 2);
    const ys = new Uint32Array(degrees.length / 2);
    const faults = new Array<PositionFault | null | undefined>(degrees.length / 2);
    for (let cell = from, event = at; cell < to; cell++, event++) {
      const number = codes[cell] ?? 0;
      let fault = faults[number];
      if (fault === undefined) {
        fault = placeOwn(degrees, number);
        faults[number] = fault;
        if (fault === null) {
          xs[number] = found.x;
          ys[number] = found.y;
        }
      }
      placed[event] = fault === null ? 1 : 0;
      x[event] = xs[number] ?? 0;
      y[event] = ys[number] ?? 0;
      if (fault !== null) fail(cell, fault);
    }
  }

  return {
    read({ positions, lng, lat, geometry }, range, target, fail) {
      const { from, to, at } = range;
      const hasNumbers = countCells(lng) > 0;
      const isOwn = !hasGeometryColumn && !hasNumbers && positions !== null;
      if (isOwn && positions.codes !== null) {
        return readNumbered({ degrees: positions.degrees, codes: positions.codes }, range, target, fail);
      }
      const { placed, x, y } = target;
      for (let cell = from, event = at; cell < to; cell++, event++) {
        const fault = isOwn
          ? placeOwn(positions.degrees, cell)
          : hasGeometryColumn
            ? placeText(geometry, cell)
            : hasNumbers
              ? placeNumbers(lng, lat, cell)
              : failures.missing;
        placed[event] = fault === null ? 1 : 0;
        x[event] = fault === null ? found.x : 0;
        y[event] = fault === null ? found.y : 0;
        if (fault !== null) fail(cell, fault);
      }
    },
  };
}
