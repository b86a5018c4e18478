import type { TableFormat } from "../../model/documents/inspection.ts";
import { type Mapping, type Role, roles } from "../../model/documents/mapping.ts";
import { knownShapes } from "./shapes/known-shapes.ts";
import type { KnownShape } from "./shapes/shape.ts";

/** The mapping of a table that is known by its columns; null where it is none of them. */
export function findShape(format: TableFormat, names: readonly string[]): Mapping | null {
  const given = new Map(names.map((name) => [name.toLowerCase(), name]));
  const shape = knownShapes.find(
    (known) =>
      (known.format ?? format) === format && known.needs.every((name) => given.has(name.toLowerCase())),
  );
  return shape === undefined ? null : toMapping(shape, given);
}

/** The columns that are there, by the names that they have in this file. */
function toMapping(shape: KnownShape, given: ReadonlyMap<string, string>): Mapping {
  const columns: Partial<Record<Role, readonly string[]>> = {};
  for (const role of roles) {
    const found = (shape.columns[role] ?? []).flatMap((name) => given.get(name.toLowerCase()) ?? []);
    if (found.length > 0) columns[role] = found;
  }
  return {
    shape: shape.id,
    columns,
    dateOrder: shape.dateOrder ?? null,
    epoch: null,
    codebook: shape.codebook,
    placePrecision: shape.placePrecision,
    isSwapped: false,
    crs: null,
  };
}
