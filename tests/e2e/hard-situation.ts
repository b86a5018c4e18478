import type { Page } from "playwright";
import { parseSituation } from "../../src/formats/situation.ts";
import type { Situation } from "../../src/model/situation.ts";

interface EventChange {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly placePrecision?: string;
  readonly layer?: string;
}

const places = {
  crowd: [178.6, -18.1],
  west: [179.4, -16.8],
  east: [-179.4, -16.8],
  line: [180, -17.6],
} as const satisfies Record<string, readonly [number, number]>;

function anEventFeature({ id, title, date, place, placePrecision, layer = "first" }: EventChange): unknown {
  const point = place === null ? undefined : places[place as keyof typeof places];
  return {
    type: "Feature",
    id,
    geometry: point === undefined ? null : { type: "Point", coordinates: point },
    properties: {
      title,
      date,
      place,
      placePrecision: placePrecision ?? (place === null ? "unknown" : "city"),
      kind: "statement",
      claim: { status: "reported" },
      layer,
    },
  };
}

const collection = (features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

const aPlaceFeature = ([id, coordinates]: [string, readonly [number, number]]) => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates },
  properties: {
    type: "place",
    names: { en: `The ${id}` },
    kind: "city",
    precision: "city",
    why: "Invented.",
  },
});

export const crowdSize = 500;

const crowd = Array.from({ length: crowdSize }, (_, index): EventChange => {
  const day = new Date(Date.UTC(2018, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10);
  return { id: `crowd-${index}`, title: `Thing ${index} of the crowd`, date: day, place: "crowd" };
});

/** Far dates, both sides of the antimeridian and the line itself, five hundred at one place, none and half of everything. */
export const hardEvents: readonly EventChange[] = [
  { id: "ides", title: "A dictator is stabbed", date: "-0043-03-15", place: "west", layer: "second" },
  { id: "year-zero", title: "The year before the first", date: "0000", place: "west", layer: "second" },
  {
    id: "far",
    title: "The last day that four digits can tell",
    date: "9999-12-31",
    place: "east",
    layer: "second",
  },
  { id: "west", title: "West of the line", date: "2018-06-01", place: "west", layer: "second" },
  { id: "east", title: "East of the line", date: "2018-06-02", place: "east", layer: "second" },
  { id: "line", title: "On the line", date: "2018-06-03", place: "line", layer: "second" },
  { id: "undated", title: "At no known time", date: null, place: "west", layer: "second" },
  { id: "unplaced", title: "At no known place", date: "2018-06-04", place: null, layer: "second" },
  { id: "open", title: "Going on since", date: "2018-06-05/..", place: "east", layer: "second" },
  ...crowd,
];

const manifest = {
  schemaVersion: 1,
  id: "hard",
  title: "Hard cases",
  summary: "Invented, to be hard to draw.",
  asOf: "2026",
  dataVersion: "1",
  opening: { t: "2018-01-01/2018-12-31", mode: "window", camera: { center: [180, -17.4], zoom: 7 } },
  layers: [
    {
      id: "first",
      title: "The crowd",
      description: "Five hundred at one place.",
      color: "red",
      file: "first.geojson",
    },
    {
      id: "second",
      title: "The edges",
      description: "Of time and of the map.",
      color: "blue",
      file: "second.geojson",
    },
  ],
  files: { events: "events.geojson", links: "links.json", sources: "sources.json", actors: "actors.json" },
};

const files: ReadonlyMap<string, string> = new Map([
  ["situation.json", JSON.stringify(manifest)],
  ["first.geojson", collection(Object.entries(places).map(aPlaceFeature))],
  ["second.geojson", collection([])],
  ["events.geojson", collection(hardEvents.map(anEventFeature))],
  [
    "links.json",
    JSON.stringify({
      links: [
        {
          id: "across",
          from: "west",
          to: "east",
          kind: "relocation",
          date: "2018-06-01",
          event: "west",
          arc: true,
          directed: true,
          alleged: false,
        },
      ],
    }),
  ],
  ["sources.json", JSON.stringify({ sources: [] })],
  ["actors.json", JSON.stringify({ actors: [] })],
]);

/** As the product's own parser reads it. */
export function readHardSituation(): Situation {
  const { situation, issues } = parseSituation(files);
  if (situation === null || issues.length > 0)
    throw new Error(`The fixture is broken: ${JSON.stringify(issues)}`);
  return situation;
}

/** Gives the page these files in place of the shipped ones; the basemap stays. */
export async function routeHardSituation(page: Page): Promise<void> {
  for (const [file, body] of files) await page.route(`**/geo/${file}`, (route) => route.fulfill({ body }));
}
