import type { Situation } from "../model/situation.ts";
import type { FileTexts, Parsed } from "./driver.ts";
import { parseSituation } from "./situation.ts";
import { eventsFileName, writeSituation } from "./write-situation.ts";

/** The member beside "features" that holds the rest; RFC 7946, section 6.1, lets a file have such members. */
const restName = "situationMap";
/** The property of an event that holds the columns of the file from which it was taken. */
const cellsName = "columns";

/**
 * A situation as one GeoJSON file: the events are its features, as in events.geojson, so that any program for maps opens it;
 * all other files of the situation's folder stand by name in a foreign member, which those programs pass over. `cellsOf`
 * gives the columns of the file that an event was a row of; they stand beside its other properties.
 */
export function writeEventCollection(
  situation: Situation,
  cellsOf: (eventId: string) => Readonly<Record<string, string>> | null = () => null,
): string {
  const files = writeSituation(situation);
  const written = files.get(eventsFileName) as { readonly features: readonly WrittenEvent[] };
  const features = written.features.map((feature) => {
    const cells = cellsOf(feature.id);
    return cells === null
      ? feature
      : { ...feature, properties: { ...feature.properties, [cellsName]: cells } };
  });
  const rest = Object.fromEntries([...files].filter(([name]) => name !== eventsFileName));
  return JSON.stringify({ type: "FeatureCollection", [restName]: { files: rest }, features }, null, 1);
}

interface WrittenEvent {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Whether a JSON value is such a file, by its frame alone. */
export function isEventCollection(value: unknown): value is EventCollectionFrame {
  return isObject(value) && isObject(value[restName]) && isObject(value[restName]["files"]);
}

interface EventCollectionFrame {
  readonly [restName]: { readonly files: Readonly<Record<string, unknown>> };
  readonly features?: unknown;
}

/** Reads such a file through the very parser of a folder; null where it is none. Never throws. */
export function parseEventCollection(text: string): Parsed | null {
  const value = parseValue(text);
  if (!isEventCollection(value)) return null;
  const files: FileTexts = new Map([
    ...Object.entries(value[restName].files).map(
      ([name, file]) => [name, JSON.stringify(file, null, 1)] as const,
    ),
    [
      eventsFileName,
      JSON.stringify({ type: "FeatureCollection", features: withoutCells(value.features) }, null, 1),
    ],
  ]);
  return parseSituation(files);
}

/** The columns of another file are no part of a situation. */
function withoutCells(features: unknown): unknown {
  if (!Array.isArray(features)) return features;
  return features.map((feature: unknown) => {
    if (!isObject(feature) || !isObject(feature["properties"])) return feature;
    const { [cellsName]: _, ...properties } = feature["properties"];
    return { ...feature, properties };
  });
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
