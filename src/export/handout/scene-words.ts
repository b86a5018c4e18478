import type { SituationEvent } from "../../model/event.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { HandoutEvent } from "../../model/handout.ts";
import type { Scene } from "../../model/story.ts";
import { listReferences } from "../../model/story-text.ts";
import { card } from "../../words/card.ts";
import { formatSource } from "../../words/citation.ts";
import { dates } from "../../words/dates.ts";
import { vocabulary } from "../../words/vocabulary.ts";

export interface SceneWords {
  readonly events: readonly HandoutEvent[];
  readonly sources: readonly string[];
}

/**
 * The events of a scene in time order and their sources, each once and numbered. Those that a story's text rests on and
 * the selected one; where it names none, or there is no story, all that are in view.
 */
export function toSceneWords(view: ExportedView, scene: Scene | null): SceneWords {
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
  const numbers = new Map([...new Set(sourceIds)].map((id, index) => [id, index + 1]));
  return {
    events: events.map((event) => toHandoutEvent(event, view, numbers)),
    sources: [...numbers.keys()].map((id) => {
      const source = situation.sources.get(id);
      return source === undefined ? id : formatSource(source, "");
    }),
  };
}

function findEvents({ table, rows, selectedRow }: ExportedView, named: readonly string[]): SituationEvent[] {
  const asked = [...named.map((id) => table.rowOf(id)), selectedRow].filter((row) => row >= 0);
  const wanted = named.length > 0 && asked.length > 0 ? [...new Set(asked)].sort((a, b) => a - b) : rows.rows;
  return Array.from(wanted, (row) => table.eventAt(row));
}

function toHandoutEvent(
  event: SituationEvent,
  { situation }: ExportedView,
  numbers: ReadonlyMap<string, number>,
): HandoutEvent {
  const place = event.placeId === null ? undefined : situation.places.get(event.placeId);
  const cited = event.citations.flatMap(({ sourceId }) => numbers.get(sourceId) ?? []);
  return {
    id: event.id,
    when: dates.formatWhen(event.when),
    title: event.title,
    place: card.place(place?.names.en ?? null, event.placePrecision),
    claim: vocabulary.claim(event.claim.status),
    sources: [...new Set(cited)].sort((a, b) => a - b),
  };
}
