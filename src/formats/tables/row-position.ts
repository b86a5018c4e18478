import type { Mapping, Role } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import { readDecimal } from "./decimal.ts";
import { readCell, type TextChunk } from "./text-chunk.ts";
import { parseWktAnchor } from "./wkt.ts";

/** Coordinates of another reference system -> degrees of WGS 84. */
export type Projection = (x: number, y: number) => readonly [lng: number, lat: number];

export interface RowPosition {
  readonly lng: number;
  readonly lat: number;
  /** null: the position is sound. */
  readonly code: TableIssueCode | null;
  readonly role: Role;
}

/** Reads where a row lies: from the format's own geometries, a column of WKT or "lat, lng", or two columns of numbers. */
export function createPositionReader(mapping: Mapping, project: Projection | null) {
  const { isSwapped } = mapping;
  const hasGeometryColumn = mapping.columns.geometry !== undefined;

  function toPosition(first: number, second: number, role: Role): RowPosition {
    const [x, y] = isSwapped ? [second, first] : [first, second];
    const [lng, lat] = project === null ? [x, y] : project(x, y);
    const isThere = lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90;
    return { lng, lat, role, code: isThere ? null : "position-outside" };
  }

  return (
    positions: Float64Array | null,
    lngs: TextChunk,
    lats: TextChunk,
    geometries: TextChunk,
    cell: number,
  ): RowPosition => {
    if (hasGeometryColumn) {
      const text = readCell(geometries, cell);
      if (text.trim() === "") return failure("position-missing", "geometry");
      const anchor = parseWktAnchor(text);
      return anchor === null
        ? failure("position-unreadable", "geometry")
        : toPosition(anchor[0], anchor[1], "geometry");
    }
    if (lngs.offsets.length > 1) {
      const lng = readDecimal(lngs, cell);
      const lat = readDecimal(lats, cell);
      if (!Number.isNaN(lng) && !Number.isNaN(lat)) return toPosition(lng, lat, "lng");
      const isEmpty = (chunk: TextChunk) => readCell(chunk, cell).trim() === "";
      if (isEmpty(lngs) && isEmpty(lats)) return failure("position-missing", "lng");
      return failure("position-unreadable", Number.isNaN(lng) ? "lng" : "lat");
    }
    const x = positions?.[cell * 2] ?? Number.NaN;
    const y = positions?.[cell * 2 + 1] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y)
      ? failure("position-missing", "geometry")
      : toPosition(x, y, "geometry");
  };
}

function failure(code: TableIssueCode, role: Role): RowPosition {
  return { lng: Number.NaN, lat: Number.NaN, code, role };
}
