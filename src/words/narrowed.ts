import { toVisibleText } from "../lib/visible-text.ts";
import type { ColumnFilter } from "../model/column-filter.ts";
import type { PlaceFilter } from "../model/place-filter.ts";
import type { NameLanguage, Names, Situation } from "../model/situation.ts";
import { columns } from "./columns.ts";
import { places } from "./places.ts";

/** What a filter by place leaves, in words. */
export function describePlaceFilter(
  where: PlaceFilter,
  { areas, layers }: Pick<Situation, "areas" | "layers">,
  language: NameLanguage,
): string {
  switch (where.type) {
    case "area":
      return places.insideArea(findBestName(areas.get(where.id)?.names, language) ?? where.id);
    case "layer":
      return places.insideLayer(layers.find(({ id }) => id === where.id)?.title ?? where.id);
    case "near":
      return places.circle(where);
    case "within":
      return places.drawn(where.corners.length);
  }
}

/** "Riot, Battle" or "at least 25". */
export function describeColumnFilter(filter: ColumnFilter): string {
  return filter.type === "range"
    ? columns.range(filter.from, filter.to)
    : [...filter.shown].map((value) => toVisibleText(value) || columns.empty).join(", ");
}

function findBestName(names: Names | undefined, language: NameLanguage): string | undefined {
  return names === undefined
    ? undefined
    : [names[language], names.en, ...Object.values(names)].find((name) => name !== "");
}
