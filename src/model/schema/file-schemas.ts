import { array, type GenericSchema, literal, optional, strictObject, string, union, unknown } from "valibot";
import { eventRecord } from "./event-record.ts";
import { areaRecord, placeRecord } from "./layer-records.ts";
import { actorRecord, linkRecord, sourceRecord } from "./list-records.ts";
import { manifestRecord } from "./manifest-record.ts";
import { storyRecord } from "./story-record.ts";

const collectionOf = (feature: GenericSchema) =>
  strictObject({ $schema: optional(string()), type: literal("FeatureCollection"), features: array(feature) });

/** The whole files of a situation, for the JSON Schemas that an editor completes and checks by. */
export const fileSchemas = {
  situation: manifestRecord,
  layer: collectionOf(union([placeRecord, areaRecord])),
  events: collectionOf(eventRecord),
  links: strictObject({ $schema: optional(string()), links: array(linkRecord) }),
  sources: strictObject({ $schema: optional(string()), sources: array(sourceRecord) }),
  actors: strictObject({ $schema: optional(string()), actors: array(actorRecord) }),
  story: storyRecord,
} as const;

/** A file around its records: what is checked before the records are looked at one by one. */
export const fileFrames = {
  collection: strictObject({
    $schema: optional(string()),
    type: literal("FeatureCollection"),
    features: array(unknown()),
  }),
  links: strictObject({ $schema: optional(string()), links: array(unknown()) }),
  sources: strictObject({ $schema: optional(string()), sources: array(unknown()) }),
  actors: strictObject({ $schema: optional(string()), actors: array(unknown()) }),
} as const;
