/**
 * An event of TimeMap (Forensic Architecture, Bellingcat): its sources and associations are lists, of ids or of records
 * with a path. null: it is none.
 */
export function toTimeMapCells(
  value: Readonly<Record<string, unknown>>,
): (readonly [string, unknown])[] | null {
  const { sources, associations, filters, ...rest } = value;
  const isEvent = "date" in value && "latitude" in value && "longitude" in value && "description" in value;
  if (!isEvent || !(Array.isArray(sources) || Array.isArray(associations) || Array.isArray(filters)))
    return null;
  const paths = toList(sources).flatMap((source) => listPaths(source));
  return [
    ...Object.entries(rest),
    ["associations", toList(associations).map(toName).join("; ") || "none"],
    ["source_names", toList(sources).map(toName).filter(Boolean).join("; ")],
    ["source_url", paths.find((path) => /^https?:\/\//i.test(path))],
    ...toList(filters).flatMap((filter) =>
      isObject(filter) && typeof filter["key"] === "string"
        ? [[filter["key"], filter["value"]] as const]
        : [],
    ),
  ];
}

function toName(entry: unknown): string {
  if (!isObject(entry)) return typeof entry === "string" || typeof entry === "number" ? String(entry) : "";
  const name = entry["title"] ?? entry["description"] ?? entry["id"];
  return typeof name === "string" || typeof name === "number" ? String(name).replaceAll(";", ",") : "";
}

function listPaths(source: unknown): readonly string[] {
  if (!isObject(source)) return typeof source === "string" ? [source] : [];
  const paths: readonly unknown[] = [source["path"], source["url"], ...toList(source["paths"])];
  return paths.filter((path) => typeof path === "string");
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
