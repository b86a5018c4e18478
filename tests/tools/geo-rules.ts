import type { FileTexts } from "../../src/formats/driver.ts";
import { createIssueLog, type FileLog, type IssueLog } from "../../src/formats/issue-log.ts";
import { parseJson } from "../../src/formats/json.ts";
import { withLines } from "../../src/formats/json-lines.ts";
import { manifestName } from "../../src/formats/manifest.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { parseStories, storiesFolder } from "../../src/formats/stories.ts";
import { toKilometersOutside } from "../../src/geometry/point-in-area.ts";
import { isWoundRight } from "../../src/geometry/winding.ts";
import { type PlacePrecision, placePrecisions, type SituationEvent } from "../../src/model/event.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { JsonPath } from "../../src/model/schema/schema-shape.ts";
import { isRecord } from "../../src/model/schema/trimmed-value.ts";
import type { Situation } from "../../src/model/situation.ts";
import { checkStories } from "./story-rules.ts";

/** A record where it stands in its file, with its value as written. */
interface Entry {
  readonly id: string;
  readonly value: Record<string, unknown>;
  report(code: Issue["code"], path: JsonPath, values?: Record<string, string>): void;
}

/**
 * All that a careful editor would object to in a situation's files: what the app itself would not accept, and beyond that
 * what it would accept and show wrongly or too boldly.
 */
export function checkSituation(files: FileTexts): readonly Issue[] {
  const { situation, issues } = parseSituation(files);
  const editorial = createIssueLog(withLines);
  for (const [file, text] of files) {
    const parsed = parseJson(text, withLines);
    if (!parsed.ok) continue;
    const log = editorial.forFile(file, parsed.json);
    for (const path of parsed.json.findDuplicateKeys()) {
      log.report("json-key-duplicate", "note", path, { field: String(path.at(-1)) });
    }
    checkDecimals(parsed.json.value, log);
  }
  if (situation === null) return [...issues, ...editorial.close()];
  checkRecords(files, situation, editorial);
  const told = new Map([...files].filter(([name]) => name.startsWith(storiesFolder)));
  const { stories, issues: storyIssues } = parseStories(told, situation);
  checkStories(told, stories, situation, editorial);
  return [...issues, ...storyIssues, ...editorial.close()];
}

function checkRecords(files: FileTexts, situation: Situation, issues: IssueLog): void {
  const events = new Map(situation.events.map((event) => [event.id, event]));
  for (const file of files.keys()) {
    for (const entry of file === manifestName ? [] : listEntries(files, file, issues)) {
      const properties = entry.value["properties"];
      const type = isRecord(properties) ? properties["type"] : undefined;
      const event = events.get(entry.id);
      if (type === "area") checkArea(entry, situation);
      else if (type === "place") checkPlace(entry, situation);
      else if (event !== undefined && properties !== undefined) checkEvent(entry, event, situation);
      else if (situation.links.has(entry.id)) checkLink(entry, situation);
    }
  }
}

function checkArea(entry: Entry, { areas }: Situation): void {
  const geometry = areas.get(entry.id)?.geometry ?? null;
  if (geometry !== null && !isWoundRight(geometry)) entry.report("geometry-winding", ["geometry"]);
}

/** Areas at 1:10,000,000 cut corners: a town on a coast or a border may lie this far outside. */
const graceKilometers = 1;

function checkPlace(entry: Entry, { places, areas }: Situation): void {
  const place = places.get(entry.id);
  if (place === undefined || place.withinAreaId === null) return;
  const area = areas.get(place.withinAreaId)?.geometry ?? null;
  const isInside = area !== null && toKilometersOutside([...place.position], area) <= graceKilometers;
  if (!isInside) entry.report("outside-area", ["properties", "within"], { id: place.withinAreaId });
}

function checkEvent(entry: Entry, event: SituationEvent, { places, areas }: Situation): void {
  const place = event.placeId === null ? undefined : places.get(event.placeId);
  const precision = event.placePrecision;
  // A place that is not there is told already.
  if (
    place === undefined &&
    isRecord(entry.value["properties"]) &&
    entry.value["properties"]["place"] != null
  )
    return;
  const wantsPoint = place !== undefined && precision !== "country" && precision !== "unknown";
  if (wantsPoint !== isRecord(entry.value["geometry"])) {
    entry.report("geometry-not-place", ["geometry"], {
      id: place?.id ?? "",
      expected: wantsPoint ? "point" : "null",
    });
  }
  if (place === undefined) return;
  if (rank(precision) < rank(place.precision)) {
    entry.report("precision-finer", ["properties", "placePrecision"], {
      event: precision,
      place: place.precision,
    });
  }
  if (precision === "country" && place.stackAt === null) {
    entry.report("stack-missing", ["properties", "place"], { id: place.id });
  }
  if (precision === "district" || precision === "region") {
    const hasArea = place.areaId !== null && areas.get(place.areaId)?.geometry !== null;
    if (!hasArea && place.radiusKilometers === null) {
      entry.report("ground-missing", ["properties", "place"], { id: place.id, precision });
    }
  }
}

function checkLink(entry: Entry, { links }: Situation): void {
  const link = links.get(entry.id);
  if (link?.arc === true && entry.value["event"] == null) entry.report("arc-without-event", ["event"]);
}

/** GeoJSON coordinates beyond six decimals claim to know the decimetre. */
function checkDecimals(value: unknown, log: FileLog): void {
  const listed = isRecord(value) && Array.isArray(value["features"]) ? value["features"] : [];
  listed.forEach((feature: unknown, index) => {
    if (!isRecord(feature)) return;
    const stackAt = isRecord(feature["properties"]) ? feature["properties"]["stackAt"] : undefined;
    const long =
      findLongNumber(feature["geometry"], ["geometry"]) ?? findLongNumber(stackAt, ["properties", "stackAt"]);
    if (long === null) return;
    const name = typeof feature["id"] === "string" ? feature["id"] : `#${index}`;
    log.report(
      "geometry-decimals",
      "note",
      ["features", index, ...long.path],
      { number: String(long.number) },
      name,
    );
  });
}

function findLongNumber(value: unknown, path: JsonPath): { path: JsonPath; number: number } | null {
  if (typeof value === "number") return /\.\d{7,}|e-/.test(String(value)) ? { path, number: value } : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = findLongNumber(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function rank(precision: PlacePrecision): number {
  return placePrecisions.indexOf(precision);
}

function listEntries(files: FileTexts, file: string, issues: IssueLog): Entry[] {
  const parsed = parseJson(files.get(file) ?? "", withLines);
  if (!parsed.ok || !isRecord(parsed.json.value)) return [];
  const log = issues.forFile(file, parsed.json);
  return Object.entries(parsed.json.value).flatMap(([key, list]) => {
    if (!Array.isArray(list)) return [];
    return list.flatMap((value: unknown, index): Entry[] => {
      const id = isRecord(value) ? value["id"] : undefined;
      if (!isRecord(value) || typeof id !== "string") return [];
      return [
        {
          id,
          value,
          report: (code, path, values = {}) => log.report(code, "note", [key, index, ...path], values, id),
        },
      ];
    });
  });
}
