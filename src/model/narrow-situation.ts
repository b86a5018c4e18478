import type { SituationEvent } from "./event.ts";
import type { Situation } from "./situation.ts";

/**
 * The situation of these events alone: places, areas, layers, actors and sources stay whole, since they say what the events
 * are part of; relations and links that lead to an event which is left out go with it.
 */
export function narrowSituation(situation: Situation, isKept: (event: SituationEvent) => boolean): Situation {
  const events = situation.events.filter(isKept);
  const ids = new Set(events.map(({ id }) => id));
  return {
    ...situation,
    events: events.map((event) =>
      event.related.every(({ eventId }) => ids.has(eventId))
        ? event
        : { ...event, related: event.related.filter(({ eventId }) => ids.has(eventId)) },
    ),
    links: new Map([...situation.links].filter(([, { eventId }]) => eventId === null || ids.has(eventId))),
  };
}
