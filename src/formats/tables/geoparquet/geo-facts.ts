import type { FileMetaData, SchemaElement } from "hyparquet";

/** What a file says of its columns. */
export interface GeoFacts {
  /** Those at the outermost level, in order; without boxes that only serve to find rows quickly. */
  readonly columns: readonly string[];
  /** The column of geometries in well-known binary. */
  readonly geometry: string | null;
  /** Its reference system, as far as the file names one. */
  readonly crs: string | null;
  /** Columns of plain text. */
  readonly texts: ReadonlySet<string>;
  /** Columns whose times are in no zone. */
  readonly localTimes: ReadonlySet<string>;
}

export function findGeoFacts({ schema, key_value_metadata }: FileMetaData): GeoFacts {
  const roots = listRoots(schema);
  const geo = readGeo(key_value_metadata?.find(({ key }) => key === "geo")?.value);
  const isGeometry = ({ logical_type }: SchemaElement) =>
    logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY";
  const geometry =
    roots.find((root) => root.name === geo.primary && isGeometry(root)) ?? roots.find(isGeometry);
  const logical = geometry?.logical_type;
  const crs =
    logical !== undefined && "crs" in logical && typeof logical.crs === "string" ? logical.crs : null;
  const others = roots.filter((root) => root === geometry || !isGeometry(root));
  return {
    columns: others.map(({ name }) => name).filter((name) => !geo.boxes.has(name)),
    geometry: geometry?.name ?? null,
    crs,
    texts: new Set(roots.filter(isText).map(({ name }) => name)),
    localTimes: new Set(
      roots
        .filter(({ logical_type }) => logical_type?.type === "TIMESTAMP" && !logical_type.isAdjustedToUTC)
        .map(({ name }) => name),
    ),
  };
}

/** As the library has it: bytes that nothing else is said of are text. */
function isText({ type, converted_type, logical_type }: SchemaElement): boolean {
  return (
    type === "BYTE_ARRAY" &&
    (converted_type === undefined || ["UTF8", "ENUM", "JSON"].includes(converted_type)) &&
    (logical_type === undefined || ["STRING", "ENUM", "JSON"].includes(logical_type.type))
  );
}

/** The schema is a tree written out in depth-first order; its first element is the root of all. */
export function listRoots(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const roots: SchemaElement[] = [];
  let index = 1;
  const skip = (): void => {
    const children = schema[index]?.num_children ?? 0;
    index++;
    for (let child = 0; child < children && index < schema.length; child++) skip();
  };
  while (index < schema.length) {
    const root = schema[index];
    if (root !== undefined) roots.push(root);
    skip();
  }
  return roots;
}

function readGeo(text: string | undefined): {
  readonly primary: string;
  readonly boxes: ReadonlySet<string>;
} {
  const boxes = new Set<string>();
  try {
    const geo: unknown = JSON.parse(text ?? "{}");
    if (!isObject(geo)) return { primary: "", boxes };
    const columns = isObject(geo["columns"]) ? geo["columns"] : {};
    for (const column of Object.values(columns)) {
      const covering = isObject(column) && isObject(column["covering"]) ? column["covering"] : {};
      const box = isObject(covering["bbox"]) ? covering["bbox"] : {};
      for (const path of Object.values(box))
        if (Array.isArray(path) && path.length > 1) boxes.add(String(path[0]));
    }
    return { primary: typeof geo["primary_column"] === "string" ? geo["primary_column"] : "", boxes };
  } catch {
    return { primary: "", boxes };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
