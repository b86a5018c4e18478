import {
  array,
  boolean,
  description,
  gtValue,
  type InferOutput,
  literal,
  maxValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
} from "valibot";
import { placePrecisions } from "../event.ts";
import { point, polygonal, position } from "./geometry.ts";
import { identifier, line, prose } from "./text.ts";

/** Only the English name is needed; the others are shown by it where they are not known. */
const names = strictObject({
  en: line("English, in the neutral form of the glossary."),
  az: optional(prose("Azerbaijani."), ""),
  fa: optional(prose("Persian."), ""),
  ar: optional(prose("Arabic."), ""),
});

const sources = optional(array(identifier("A source of sources.json.")), []);

/** A gazetteer entry as it stands in a layer's file. */
export const placeRecord = strictObject({
  type: literal("Feature"),
  id: identifier("Unique among the places and areas of all layers."),
  geometry: point,
  properties: strictObject({
    type: literal("place"),
    names,
    kind: line("city, district, region, country, embassy, shrine, institution, border-crossing ..."),
    precision: pipe(picklist(placePrecisions), description("How exact the point is.")),
    why: optional(prose("Why this place is on the map."), ""),
    sources,
    stackAt: optional(
      position("For a country: where the stack of events known only to it sits, off the crowded ground."),
    ),
    within: optional(
      identifier(
        "An area that the point must lie in, give or take a kilometre; checked by npm run check:geo.",
      ),
    ),
    area: optional(identifier("The area hatched for events known only to this district or region.")),
    radiusKilometers: optional(
      pipe(
        number(),
        gtValue(0, "radius"),
        maxValue(2000, "radius"),
        description("Where no honest polygon exists: the radius of the hatched disc."),
      ),
    ),
  }),
});

/** A polygon of a layer, as the recipe of geo/build writes it. */
export const areaRecord = strictObject({
  type: literal("Feature"),
  id: identifier("Unique among the places and areas of all layers."),
  geometry: pipe(
    nullable(polygonal),
    description("null where only a list of places is known, which is no area."),
  ),
  properties: strictObject({
    type: literal("area"),
    names,
    level: picklist(["country", "region", "district"]),
    approximate: pipe(boolean(), description("Drawn with a soft edge.")),
    method: optional(prose("How the polygon was made."), ""),
    accuracy: optional(prose("How exact it is."), ""),
    note: optional(prose("What the sources say of its extent."), ""),
    districts: optional(array(line("A district it is made of, or stands for.")), []),
    sources,
  }),
});

export type PlaceRecord = InferOutput<typeof placeRecord>;
export type AreaRecord = InferOutput<typeof areaRecord>;
export type NamesRecord = InferOutput<typeof names>;
