import type { ColumnFilter, ColumnFilters } from "./column-filter.ts";

/** Of an address, which no browser takes at any length. */
const mostLength = 2000;

/** Any text without the signs that part one thing from the next. */
function escapeText(text: string): string {
  return encodeURIComponent(text).replace(/[~!'()*%]/g, (sign) =>
    sign === "%" ? "~" : `~${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** null: nobody writes so. */
function unescapeText(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("%", "%25").replaceAll("~", "%"));
  } catch {
    return null;
  }
}

/** "event_type:Battles,Riots;fatalities:1..20"; empty where nothing is narrowed. */
export function writeColumnFilters(filters: ColumnFilters): string {
  return [...filters]
    .map(([name, filter]) => {
      const narrowed =
        filter.type === "facet"
          ? [...filter.shown].map(escapeText).sort().join(",")
          : `${filter.from}..${filter.to}`;
      return `${escapeText(name)}${filter.type === "facet" ? ":" : "="}${narrowed}`;
    })
    .sort()
    .join(";");
}

/** null: it is rubbish. */
export function parseColumnFilters(text: string, longest = mostLength): ColumnFilters | null {
  const filters = new Map<string, ColumnFilter>();
  if (text === "") return filters;
  if (text.length > longest) return null;
  for (const part of text.split(";")) {
    const [, written = "", sign, narrowed = ""] = /^([^:=]*)([:=])(.*)$/s.exec(part) ?? [];
    const name = unescapeText(written);
    const filter = sign === "=" ? parseRange(narrowed) : sign === ":" ? parseFacet(narrowed) : null;
    if (name === null || filter === null) return null;
    filters.set(name, filter);
  }
  return filters;
}

function parseFacet(text: string): ColumnFilter | null {
  const values = text.split(",").map(unescapeText);
  const shown = values.filter((value) => value !== null);
  return shown.length < values.length ? null : { type: "facet", shown: new Set(shown) };
}

function parseRange(text: string): ColumnFilter | null {
  const [from, to, ...rest] = text.split("..").map(Number);
  if (from === undefined || to === undefined || rest.length > 0) return null;
  return from <= to ? { type: "range", from, to } : null;
}
