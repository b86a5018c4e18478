import type { SituationEvent } from "../../model/event.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { HandoutEvent, HandoutSpan } from "../../model/handout.ts";
import type { Situation } from "../../model/situation.ts";
import type { Scene } from "../../model/story.ts";
import { listReferences, type Span } from "../../model/story-text.ts";
import { card } from "../../words/card.ts";
import { formatSource } from "../../words/citation.ts";
import { dates } from "../../words/dates.ts";
import { vocabulary } from "../../words/vocabulary.ts";

/** The text of a scene and what stands below it. */
export interface SceneWords {
  readonly paragraphs: readonly (readonly HandoutSpan[])[];
  readonly events: readonly HandoutEvent[];
  /** Of the events and of the text: where a source is met for the first time, it takes the next number. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * The events of a scene in time order. Those that a story's text rests on and the selected one; where it names none, or
 * there is no story, all that are in view. `before`: the numbers that sources have got by the scenes before.
 */
export function toSceneWords(
  view: ExportedView,
  scene: Scene | null,
  before: ReadonlyMap<string, number>,
): SceneWords {
  const { situation } = view;
  const named = scene === null ? [] : listReferences(scene.text);
  const events = findEvents(
    view,
    named.flatMap(({ type, id }) => (type === "event" ? [id] : [])),
  );
  const sourceIds = [
    ...events.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)),
    ...named.flatMap(({ type, id }) => (type === "source" ? [id] : [])),
  ].filter((id) => situation.sources.has(id));
  const numbers = new Map(before);
  for (const id of sourceIds) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  const namedIds = new Set(named.map(({ id }) => id));
  const letters = new Map(
    events.filter(({ id }) => namedIds.has(id)).map(({ id }, index) => [id, toLetter(index)]),
  );
  return {
    paragraphs: (scene?.text ?? []).map((spans) =>
      spans.map((span) => toHandoutSpan(span, letters, numbers)),
    ),
    events: events.map((event) => toHandoutEvent(event, letters.get(event.id) ?? "", view, numbers)),
    numbers,
  };
}

/** a to z, then aa, ab and so on, as the columns of a table. */
function toLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : toLetter(Math.floor(index / 26) - 1) + last;
}

function toHandoutSpan(
  { text, isEmphasis, reference }: Span,
  letters: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): HandoutSpan {
  const { type, id = "" } = reference ?? {};
  const sign =
    type === "event" ? letters.get(id) : type === "source" ? numbers.get(id)?.toString() : undefined;
  return { text, isEmphasis, sign: sign ?? "" };
}

/** The list of sources that the numbers count. */
export function listNumbered(
  numbers: ReadonlyMap<string, number>,
  { sources }: Pick<Situation, "sources">,
): readonly string[] {
  return [...numbers.keys()].map((id) => {
    const source = sources.get(id);
    if (source === undefined) return id;
    const url = source.url === null ? null : toReadableAddress(source.url);
    return formatSource({ ...source, url }, "");
  });
}

/** Letters of other scripts as such, and not as three to six signs for each: the address stays the same. */
export function toReadableAddress(address: string): string {
  return address.replaceAll(/(?:%[89a-f][0-9a-f])+/gi, (signs) => {
    try {
      const letters = decodeURIComponent(signs);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) ? letters : signs;
    } catch {
      return signs;
    }
  });
}

function findEvents({ table, rows, selectedRow }: ExportedView, named: readonly string[]): SituationEvent[] {
  const asked = [...named.map((id) => table.rowOf(id)), selectedRow].filter((row) => row >= 0);
  const wanted = named.length > 0 && asked.length > 0 ? [...new Set(asked)].sort((a, b) => a - b) : rows.rows;
  return Array.from(wanted, (row) => table.eventAt(row));
}

function toHandoutEvent(
  event: SituationEvent,
  letter: string,
  { situation }: ExportedView,
  numbers: ReadonlyMap<string, number>,
): HandoutEvent {
  const place = event.placeId === null ? undefined : situation.places.get(event.placeId);
  const cited = event.citations.flatMap(({ sourceId }) => numbers.get(sourceId) ?? []);
  return {
    id: event.id,
    letter,
    when: dates.formatWhen(event.when),
    title: event.title,
    place: card.place(place?.names.en ?? null, event.placePrecision),
    claim: vocabulary.claim(event.claim.status),
    sources: [...new Set(cited)].sort((a, b) => a - b),
  };
}
