/** A key or index on the way into a JSON value. */
export type JsonPath = readonly (string | number)[];

/** What all schemas of the library have of their inside; the library's own types hide it behind the kind of schema. */
export interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly item?: SchemaShape;
  readonly wrapped?: SchemaShape;
}

/** The schema behind "optional" and "nullable". */
export function unwrap(schema: SchemaShape): SchemaShape {
  return schema.wrapped === undefined ? schema : unwrap(schema.wrapped);
}

/** The schema of what stands at a path; null where the path leads into something that is judged whole. */
function schemaAt(schema: SchemaShape, path: JsonPath): SchemaShape | null {
  let current: SchemaShape | null = schema;
  for (const key of path) {
    current = current === null ? null : schemaBelow(current, key);
  }
  return current;
}

function schemaBelow(schema: SchemaShape, key: string | number): SchemaShape | null {
  const { entries, item } = unwrap(schema);
  if (entries !== undefined && Object.hasOwn(entries, key)) return entries[key] ?? null;
  return item ?? null;
}

/** What can be done without: a field that may be left out, one that may be null, an item of a list. */
export interface Dispensable {
  readonly path: JsonPath;
  readonly instead: "nothing" | "null";
}

/** The smallest thing around a path that can be done without; null: the whole record stands or falls with it. */
export function findDispensable(schema: SchemaShape, path: JsonPath): Dispensable | null {
  for (let length = path.length; length > 0; length--) {
    const parent = schemaAt(schema, path.slice(0, length - 1));
    const key = path[length - 1];
    if (parent === null || key === undefined) continue;
    const here = path.slice(0, length);
    if (unwrap(parent).type === "array" && typeof key === "number") return { path: here, instead: "nothing" };
    const own = schemaBelow(parent, key);
    if (own?.type === "optional") return { path: here, instead: "nothing" };
    if (own?.type === "nullable") return { path: here, instead: "null" };
  }
  return null;
}
