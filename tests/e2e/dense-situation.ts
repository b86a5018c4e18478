import type { Page } from "playwright";

/** More than a screen of any size has room for the marks of. */
export const denseCount = 24_000;

const manifest = {
  schemaVersion: 1,
  id: "dense",
  title: "Very many",
  summary: "Invented, to be too many.",
  asOf: "2026",
  dataVersion: "1",
  opening: { t: "2018-01-01/2018-12-31", mode: "window", camera: { center: [47, 40], zoom: 6 } },
  layers: [
    { id: "first", title: "The many", description: "At one place.", color: "red", file: "first.geojson" },
  ],
  files: { events: "events.geojson", links: "links.json", sources: "sources.json", actors: "actors.json" },
};

const geometry = { type: "Point", coordinates: [47, 40] };
const collection = (features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

/** Gives the page so many events at one place instead of the shipped ones; the basemap stays. */
export async function routeDenseSituation(page: Page): Promise<void> {
  const events = Array.from({ length: denseCount }, (_, index) => ({
    type: "Feature",
    id: `event-${index}`,
    geometry,
    properties: {
      title: "One of many",
      date: `2018-${String((index % 12) + 1).padStart(2, "0")}-15`,
      place: "town",
      placePrecision: "city",
      kind: "statement",
      claim: { status: "reported" },
      layer: "first",
    },
  }));
  const town = {
    type: "Feature",
    id: "town",
    geometry,
    properties: { type: "place", names: { en: "Town" }, kind: "city", precision: "city", why: "Invented." },
  };
  const files = {
    "situation.json": JSON.stringify(manifest),
    "first.geojson": collection([town]),
    "events.geojson": collection(events),
    "links.json": JSON.stringify({ links: [] }),
    "sources.json": JSON.stringify({ sources: [] }),
    "actors.json": JSON.stringify({ actors: [] }),
  };
  for (const [file, body] of Object.entries(files)) {
    await page.route(`**/geo/${file}`, (route) => route.fulfill({ body }));
  }
}
