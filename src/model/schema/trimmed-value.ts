import { type JsonPath, type SchemaShape, unwrap } from "./schema-shape.ts";

/** More items than this in one list of one record are no record but an attack, or a mistake. */
export const longestList = 1000;

export interface TrimmedValue {
  readonly value: unknown;
  /** Keys that the schema does not know; they are not in `value`. */
  readonly unknownKeys: readonly JsonPath[];
  /** Lists that were cut to `longestList`. */
  readonly cutLists: readonly JsonPath[];
}

/** A JSON value without what its schema does not know. What the schema judges whole is left alone. */
export function toTrimmedValue(schema: SchemaShape, value: unknown): TrimmedValue {
  const unknownKeys: JsonPath[] = [];
  const cutLists: JsonPath[] = [];

  function trim(shape: SchemaShape, inner: unknown, path: JsonPath): unknown {
    const { entries, item } = unwrap(shape);
    if (entries !== undefined && isRecord(inner)) {
      const known: [string, unknown][] = [];
      for (const [key, field] of Object.entries(inner)) {
        const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
        if (entry === undefined) unknownKeys.push([...path, key]);
        else known.push([key, trim(entry, field, [...path, key])]);
      }
      return Object.fromEntries(known);
    }
    // A list of anything is a file's list of records, which are looked at one by one.
    if (item !== undefined && item.type !== "unknown" && Array.isArray(inner)) {
      if (inner.length > longestList) cutLists.push(path);
      return inner.slice(0, longestList).map((each, index) => trim(item, each, [...path, index]));
    }
    return inner;
  }

  return { value: trim(schema, value, []), unknownKeys, cutLists };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
