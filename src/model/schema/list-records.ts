import {
  array,
  boolean,
  description,
  type InferOutput,
  nullable,
  optional,
  picklist,
  pipe,
  strictObject,
} from "valibot";
import { edtf, identifier, line, prose, webAddress } from "./text.ts";

/** A publication as it stands in sources.json. */
export const sourceRecord = strictObject({
  id: identifier("Unique among the sources."),
  title: line("As published, or in English with the language in brackets."),
  publisher: optional(prose('Who published it; "repost:" or "from" where it was read elsewhere.'), ""),
  author: optional(prose("Empty where none is named."), ""),
  published: optional(edtf("EDTF; empty where unknown."), ""),
  language: optional(prose("BCP 47: en, az, fa ..."), ""),
  kind: line("news, ngo, think-tank, official, academic ..."),
  access: pipe(picklist(["whole", "part"]), description("Whether it was read whole or in part.")),
  url: optional(
    nullable(webAddress("The publisher's own page, or the copy that was read; null: cited without a link.")),
    null,
  ),
  consulted: optional(
    nullable(webAddress("The copy that was read, where it is not the publisher's page.")),
    null,
  ),
  urlNote: optional(prose("What the reader must know of the address."), ""),
  note: optional(prose("What the reader must know of the source."), ""),
});

/** A person or body as it stands in actors.json. */
export const actorRecord = strictObject({
  id: identifier("Unique among the actors."),
  name: line("In the neutral form of the glossary."),
  aliases: optional(array(line("A spelling in any language and script, so that search finds it.")), []),
});

/** A relation between two places as it stands in links.json. */
export const linkRecord = strictObject({
  id: identifier("Unique among the links."),
  from: identifier("A place."),
  to: identifier("A place."),
  kind: line("deployment, recruitment, extradition, case ..."),
  date: optional(nullable(edtf("EDTF; read with the span and notBefore of its event.")), null),
  event: optional(nullable(identifier("The event it rests on.")), null),
  arc: optional(
    pipe(boolean(), description("A real movement, which may be drawn; the rest are relations in the card.")),
    false,
  ),
  directed: optional(
    pipe(boolean(), description("Its direction is known: it may carry an arrowhead.")),
    false,
  ),
  alleged: optional(pipe(boolean(), description("Drawn dashed.")), true),
  sources: optional(array(identifier("A source of sources.json.")), []),
  note: optional(prose("What is said to have moved, and how surely."), ""),
});

export type SourceRecord = InferOutput<typeof sourceRecord>;
export type ActorRecord = InferOutput<typeof actorRecord>;
export type LinkRecord = InferOutput<typeof linkRecord>;
