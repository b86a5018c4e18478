import {
  array,
  description,
  type InferOutput,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
  string,
} from "valibot";
import { layerColors } from "../situation.ts";
import { timeModes } from "../time-mode.ts";
import { position } from "./geometry.ts";
import { contactAddress, edtf, fileName, identifier, line, prose } from "./text.ts";

/** The version of these schemas. It grows when a file that was valid would be read otherwise than before. */
export const schemaVersion = 1;

const layer = strictObject({
  id: identifier("Unique among the layers; events name it."),
  title: line("As the reader sees it."),
  description: optional(
    prose("What belongs here and what does not; shown under the checkbox and in the legend."),
    "",
  ),
  color: optional(
    pipe(picklist(layerColors), description("One of the hues that the map knows in both themes.")),
    "grey",
  ),
  file: optional(
    nullable(fileName("The GeoJSON file of its places and areas; null: it has none of its own.")),
    null,
  ),
});

const camera = strictObject({
  center: position("[longitude, latitude]."),
  zoom: pipe(number(), minValue(0, "zoom"), maxValue(22, "zoom")),
});

const opening = strictObject({
  t: optional(edtf("EDTF interval of days, inclusive. Left out: the whole extent of the events.")),
  mode: optional(picklist(timeModes), "window"),
  camera: optional(camera),
});

/** situation.json: what the situation is, and which files it is made of. */
export const manifestRecord = strictObject({
  $schema: optional(string()),
  schemaVersion: pipe(number(), description(`The version of the file formats: ${schemaVersion}.`)),
  id: identifier("The situation's own id."),
  title: line("As the reader sees it."),
  summary: optional(prose("What it is about, in a few sentences."), ""),
  asOf: optional(edtf("EDTF: the latest that the data knows of."), ""),
  dataVersion: optional(prose("Grows with every published change of the data."), ""),
  method: optional(
    pipe(
      array(prose("A paragraph.")),
      description("How claims, grades, dates and places were judged, and what the map does not claim."),
    ),
    [],
  ),
  keeper: optional(prose("Who answers for the data."), ""),
  corrections: optional(
    nullable(contactAddress("http(s) or mailto: where to object or correct; null: not set.")),
    null,
  ),
  opening: optional(opening),
  layers: pipe(array(layer), minLength(1, "layers"), description("In the order in which they are listed.")),
  files: strictObject({
    events: fileName("The events."),
    links: optional(nullable(fileName("The relations between places.")), null),
    sources: optional(nullable(fileName("The publications.")), null),
    actors: optional(nullable(fileName("The persons and bodies.")), null),
  }),
  basemap: optional(fileName("The folder of the generated basemap."), "basemap"),
});

export type ManifestRecord = InferOutput<typeof manifestRecord>;
export type OpeningRecord = InferOutput<typeof opening>;
