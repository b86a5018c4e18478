import {
  array,
  check,
  description,
  type InferInput,
  type InferOutput,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  unknown,
} from "valibot";
import { parseColumnFilters } from "../column-address.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../event.ts";
import { toPlaceFilter } from "../place-filter.ts";
import { timeModes } from "../time-mode.ts";
import { position } from "./geometry.ts";
import { edtf, identifier, line, prose } from "./text.ts";

/** A list of a column's values may be long; an address ends sooner. */
export const longestColumns = 100_000;

/** At least one, else nothing would be left to see. */
const choice = <Value extends string | number>(known: readonly Value[], about: string) =>
  optional(pipe(array(picklist(known)), minLength(1, "choice"), description(about)));

/** Ids that may also be those of an opened file, which are freer than the shipped ones. */
const ids = (about: string) =>
  optional(pipe(array(line("An id.")), minLength(1, "choice"), description(about)));

const target = (types: string, about: string) =>
  optional(
    nullable(pipe(string(), regex(new RegExp(`^(${types}):.{1,400}$`), "target"), description(about))),
    null,
  );

const sceneFilters = strictObject({
  kind: choice(kinds, "The kinds that are shown."),
  claim: choice(claimStatuses, "How the claims stand that are shown."),
  relevance: choice(relevances, "The relevances that are shown."),
  reliability: choice(reliabilities, "The reliabilities of the source that are shown."),
  credibility: choice(credibilities, "The credibilities of the information that are shown."),
  actor: ids("The actors whose events are shown."),
  source: ids("The sources whose events are shown."),
});

/** One scene as it stands in a story's file. */
export const sceneRecord = strictObject({
  title: line("What this scene shows, in a few words."),
  text: pipe(
    string(),
    maxLength(5000, "text-5000"),
    description(
      "Paragraphs by blank line, *emphasis*, [words](event:id) and likewise place and source. No HTML: it would be read as words.",
    ),
  ),
  t: edtf("EDTF, inclusive: the time that is shown."),
  mode: optional(picklist(timeModes), "window"),
  vs: optional(nullable(edtf("EDTF, inclusive: a second time with which the first is compared.")), null),
  camera: optional(
    nullable(
      strictObject({
        center: position("[longitude, latitude]."),
        zoom: pipe(number(), minValue(0, "zoom"), maxValue(22, "zoom")),
      }),
    ),
    null,
  ),
  frame: target(
    "event|layer|place|area",
    '"event:id", "layer:id", "place:id" or "area:id": what to bring into sight, instead of a camera.',
  ),
  layers: optional(
    nullable(pipe(array(line("A layer of the manifest.")), description("Those shown; left out: all."))),
    null,
  ),
  filters: optional(sceneFilters, {}),
  q: optional(pipe(string(), maxLength(200, "text-200"), description("Words that are searched for.")), ""),
  columns: optional(
    pipe(
      string(),
      minLength(1, "columns"),
      maxLength(longestColumns, "columns"),
      check((text) => parseColumnFilters(text, longestColumns) !== null, "columns"),
      description(
        'What of the columns of opened files is shown, as in an address: "event_type:Battles,Riots;fatalities=1..20".',
      ),
    ),
  ),
  where: optional(
    nullable(
      pipe(
        string(),
        maxLength(5000, "text-5000"),
        regex(/^(area|layer|near|within):./, "where"),
        check((text) => toPlaceFilter(text) !== null, "where"),
        description(
          'Where events must be: "area:id", "layer:id" (within its areas), "near:longitude,latitude,kilometres" or "within:" and three or more corners.',
        ),
      ),
    ),
    null,
  ),
  select: target(
    "event|place|area|link",
    '"event:id", "place:id", "area:id" or "link:id": what is selected.',
  ),
  dwell: optional(
    nullable(
      pipe(
        number(),
        minValue(1, "dwell"),
        maxValue(3600, "dwell"),
        description("Seconds that a kiosk stays here; left out: as long as the text takes to read."),
      ),
    ),
    null,
  ),
  notes: optional(prose("For the presenter's eyes."), ""),
});

const head = {
  $schema: optional(string()),
  schemaVersion: pipe(number(), description("The version of the file formats: 1.")),
  id: identifier("Unique among the stories; the address of a scene begins with it."),
  title: line("As the reader sees it."),
  summary: optional(prose("What it tells, in a sentence or two."), ""),
};

/** A file of stories/ around its scenes, which are looked at one by one. */
export const storyFrame = strictObject({ ...head, scenes: pipe(array(unknown()), minLength(1, "scenes")) });

/** A whole file of stories/, for the JSON Schema. */
export const storyRecord = strictObject({
  ...head,
  scenes: pipe(
    array(sceneRecord),
    minLength(1, "scenes"),
    description("In the order in which they are told."),
  ),
});

export type SceneRecord = InferOutput<typeof sceneRecord>;
export type StoryRecord = InferInput<typeof storyRecord>;
