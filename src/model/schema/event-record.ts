import {
  array,
  check,
  description,
  type InferOutput,
  literal,
  nullable,
  optional,
  picklist,
  pipe,
  strictObject,
} from "valibot";
import {
  claimStatuses,
  credibilities,
  kinds,
  placePrecisions,
  relations,
  relevances,
  reliabilities,
} from "../event.ts";
import { point } from "./geometry.ts";
import { edtf, identifier, line, prose } from "./text.ts";

const participant = pipe(
  strictObject({
    id: optional(identifier("An actor of actors.json.")),
    name: optional(
      line(
        "The name as this event has it; needed where there is no id, shown in place of the actor's where there is.",
      ),
    ),
  }),
  check(({ id, name }) => id !== undefined || name !== undefined, "participant"),
);

const claim = strictObject({
  status: pipe(
    picklist(claimStatuses),
    description("How the statement in the title stands in the sources; not whether it is true."),
  ),
  says: optional(array(line("Who says so, where the sources name them.")), []),
  denies: optional(array(line("Who denies it, where the sources name them.")), []),
  note: optional(prose("Where accounts differ, and what a quoted statement alleges in turn."), ""),
});

const grade = strictObject({
  reliability: optional(
    pipe(
      picklist(reliabilities),
      description("Admiralty code of the best source, A to F; F: cannot be judged."),
    ),
    "F",
  ),
  credibility: optional(
    pipe(
      picklist(credibilities),
      description("Admiralty code of the information, 1 to 6; 6: cannot be judged."),
    ),
    6,
  ),
});

/** An event as it stands in events.geojson. Where a field may be left out, its default is the least that can be claimed. */
export const eventRecord = strictObject({
  type: literal("Feature"),
  id: identifier("Never changed once published: links in the world point to it."),
  geometry: pipe(
    nullable(point),
    description(
      "The point of the event's place; null where the place is known only to the country, or not at all.",
    ),
  ),
  properties: strictObject({
    title: line("One statement; the claim's status is of this statement."),
    summary: optional(prose("Two or three sentences in our own words, as careful as the sources."), ""),
    date: optional(nullable(edtf("EDTF, levels 0 and 1; null: undated.")), null),
    dateNote: optional(prose("What the date alone cannot say."), ""),
    span: optional(
      pipe(
        picklist(["throughout", "within"]),
        description("throughout: it lasted all the time; within: it happened once, some time in it."),
      ),
    ),
    notBefore: optional(edtf("The earliest that the text supports, where the date's start is open.")),
    place: optional(nullable(identifier("A place of the layer files; null: no place is given.")), null),
    relatedPlaces: optional(array(identifier("Other places that the event touches.")), []),
    placePrecision: optional(
      pipe(
        picklist(placePrecisions),
        description("How finely the sources place this very event; never finer than they do."),
      ),
      "unknown",
    ),
    placeNote: optional(prose("How the place was judged."), ""),
    kind: picklist(kinds),
    actors: optional(array(participant), []),
    claim,
    sources: optional(
      array(
        strictObject({
          id: identifier("A source of sources.json."),
          locator: optional(prose('Where in the source: "paragraph 5".'), ""),
        }),
      ),
      [],
    ),
    grade: optional(grade, { reliability: "F", credibility: 6 }),
    layer: identifier("A layer of situation.json: the one of the event's subject."),
    relevance: optional(
      pipe(
        picklist(relevances),
        description(
          "group: about the subject itself; linked: a source of this event connects it; context: neither.",
        ),
      ),
      "context",
    ),
    related: optional(
      array(strictObject({ event: identifier("Another event of this file."), as: picklist(relations) })),
      [],
    ),
  }),
});

export type EventRecord = InferOutput<typeof eventRecord>;
