import type { PlacePrecision } from "../model/event.ts";

const reach: Readonly<Record<PlacePrecision, string>> = {
  site: "to the site",
  city: "to the city",
  district: "to the district",
  region: "to the region",
  country: "place not given",
  unknown: "place not given",
};

/** A gazetteer tells "Azerbaijan (country)" from its cities; beside "place not given" that is said already. */
function toBareName(name: string, precision: PlacePrecision): string {
  return precision === "country" ? name.replace(/ \(country\)$/i, "") : name;
}

/** What names an event and its place in one line; the card speaks the same way. */
export const tooltip = {
  untitled: "Untitled",
  /** "Ganja, to the city"; null where the event has no place. */
  place: (name: string | null, precision: PlacePrecision) =>
    name === null || precision === "unknown"
      ? reach.unknown
      : `${toBareName(name, precision)}, ${reach[precision]}`,
} as const;
