import { fileFrames } from "../model/schema/file-schemas.ts";
import {
  type AreaRecord,
  areaRecord,
  type NamesRecord,
  type PlaceRecord,
  placeRecord,
} from "../model/schema/layer-records.ts";
import { isRecord } from "../model/schema/trimmed-value.ts";
import type { Area, Names, Place, Position, Source } from "../model/situation.ts";
import type { FileTexts } from "./driver.ts";
import type { IssueLog } from "./issue-log.ts";
import { type Catalogue, isKnown, openList, parseRows, type Row, toKnownIds } from "./rows.ts";

/** The event table keeps a place's number in sixteen bits, the last of which means none. */
const mostPlaces = 0xffff;

export interface Gazetteer {
  readonly places: Catalogue<Place>;
  readonly areas: Catalogue<Area>;
}

/** The places and areas of all layers; ids are unique across them. */
export function parseLayers(
  files: FileTexts,
  layers: readonly { readonly id: string; readonly file: string | null }[],
  sources: Catalogue<Source>,
  issues: IssueLog,
): Gazetteer {
  const seen = new Set<string>();
  let isWhole = true;
  const placeRows: { layerId: string; row: Row<PlaceRecord> }[] = [];
  const areas = new Map<string, Area>();
  for (const { id: layerId, file } of layers) {
    if (file === null) continue;
    const open = openList(files, file, fileFrames.collection, "features", issues);
    if (open === null) {
      isWhole = false;
      continue;
    }
    for (const row of parseRows(open, toSchema, seen)) {
      if (isArea(row)) areas.set(row.id, toArea(row, layerId, sources));
      else if (isPlace(row)) placeRows.push({ layerId, row });
    }
  }

  // Places last: their areas may stand in the file of another layer.
  const places = new Map<string, Place>();
  for (const { layerId, row } of placeRows.slice(0, mostPlaces)) {
    places.set(row.id, toPlace(row, layerId, { records: areas, isWhole }, sources));
  }
  placeRows[mostPlaces]?.row.report("list-too-long", "dropped", [], { limit: String(mostPlaces) });
  return { places: { records: places, isWhole }, areas: { records: areas, isWhole } };
}

function toSchema(value: unknown) {
  const properties = isRecord(value) ? value["properties"] : null;
  const type = isRecord(properties) ? properties["type"] : null;
  return type === "area" ? areaRecord : placeRecord;
}

const isArea = (row: Row<PlaceRecord | AreaRecord>): row is Row<AreaRecord> =>
  row.record.properties.type === "area";
const isPlace = (row: Row<PlaceRecord | AreaRecord>): row is Row<PlaceRecord> =>
  row.record.properties.type === "place";

function toPlace(
  row: Row<PlaceRecord>,
  layerId: string,
  areas: Catalogue<Area>,
  sources: Catalogue<Source>,
): Place {
  const { geometry, properties } = row.record;
  const findArea = (field: "within" | "area"): string | null => {
    const id = properties[field];
    return id !== undefined && isKnown(row, ["properties", field], id, areas) ? id : null;
  };
  return {
    id: row.id,
    names: toNames(properties.names),
    position: toPosition(geometry.coordinates),
    kind: properties.kind,
    precision: properties.precision,
    layerId,
    why: properties.why,
    sourceIds: toKnownIds(row, ["properties", "sources"], properties.sources, sources),
    stackAt: properties.stackAt === undefined ? null : toPosition(properties.stackAt),
    withinAreaId: findArea("within"),
    areaId: findArea("area"),
    radiusKilometers: properties.radiusKilometers ?? null,
  };
}

function toArea(row: Row<AreaRecord>, layerId: string, sources: Catalogue<Source>): Area {
  const { geometry, properties } = row.record;
  const { names, type: _, sources: sourceIds, ...rest } = properties;
  return {
    ...rest,
    id: row.id,
    names: toNames(names),
    layerId,
    geometry,
    sourceIds: toKnownIds(row, ["properties", "sources"], sourceIds, sources),
  };
}

/** A name that is not known in a language is shown in English. */
function toNames({ en, az, fa, ar }: NamesRecord): Names {
  return { en, az: az || en, fa: fa || en, ar: ar || en };
}

/** Heights are allowed in the file and mean nothing here. */
function toPosition([lng, lat]: Position): Position {
  return [lng, lat];
}
