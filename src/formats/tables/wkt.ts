import type { Position } from "geojson";
import { findAnchor } from "../../geometry/anchor.ts";
import { toNumber } from "./decimal.ts";

const shape =
  /^\s*(?:SRID=\d+;\s*)?(POINT|MULTIPOINT|LINESTRING|MULTILINESTRING|POLYGON|MULTIPOLYGON)\s*(?:ZM|Z|M)?\s*\((.*)\)\s*$/is;
/** "40.68, 46.36": latitude first, as people write it. */
const pair = /^\s*\(?\s*([-+]?\d+(?:\.\d+)?)\s*[,;\s]\s*([-+]?\d+(?:\.\d+)?)\s*\)?\s*$/;

/** Where a geometry in well-known text (or written as "latitude, longitude") may stand for: [x, y]; null where it is none. */
export function parseWktAnchor(text: string): readonly [x: number, y: number] | null {
  const [, latitude, longitude] = pair.exec(text) ?? [];
  if (latitude !== undefined && longitude !== undefined) return [toNumber(longitude), toNumber(latitude)];
  const [, type = "", inside = ""] = shape.exec(text) ?? [];
  if (type === "") return null;
  const anchor = findAnchorOf(type.toUpperCase(), inside);
  const [x = Number.NaN, y = Number.NaN] = anchor ?? [];
  return Number.isNaN(x) || Number.isNaN(y) ? null : [x, y];
}

function findAnchorOf(type: string, inside: string): Position | null {
  if (type === "POINT") return toPositions(inside)[0] ?? null;
  // The brackets of single points may be left out or not; lines and rings are told apart by them.
  const parts = inside.split(/\)\s*,\s*\(+/).map((part) => toPositions(part));
  switch (type) {
    case "MULTIPOINT":
      return findAnchor({ type: "MultiPoint", coordinates: parts.flat() });
    case "LINESTRING":
      return findAnchor({ type: "LineString", coordinates: parts.flat() });
    case "MULTILINESTRING":
      return findAnchor({ type: "MultiLineString", coordinates: parts });
    case "POLYGON":
      return findAnchor({ type: "Polygon", coordinates: parts });
    default:
      return findAnchor({ type: "MultiPolygon", coordinates: parts.map((part) => [part]) });
  }
}

function toPositions(text: string): Position[] {
  return text
    .replace(/[()]/g, " ")
    .split(",")
    .map((position) => position.trim().split(/\s+/).slice(0, 2).map(toNumber));
}
