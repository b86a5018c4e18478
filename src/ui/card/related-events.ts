import type { Relation, SituationEvent } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";

export interface RelatedTo {
  readonly event: SituationEvent;
  readonly as: Relation;
  /** false: the event says so of itself ("follows"); true: the other says it of this one ("followed by"). */
  readonly inverse: boolean;
}

const symmetric: ReadonlySet<Relation> = new Set(["rival-account", "same-announcement"]);

/** The events that this one names as related; an unknown id is left out, each event and relation told once. */
export function findRelated(event: SituationEvent, table: EventTable): readonly RelatedTo[] {
  const found = new Map<string, RelatedTo>();
  for (const { eventId, as } of event.related) {
    const row = table.rowOf(eventId);
    if (row >= 0 && eventId !== event.id)
      found.set(`${as} ${eventId}`, { event: table.eventAt(row), as, inverse: false });
  }
  return [...found.values()];
}

/** The same, with the events that name this one; a relation that holds both ways is told once. */
export function findAllRelated(
  event: SituationEvent,
  table: EventTable,
  events: readonly SituationEvent[],
): readonly RelatedTo[] {
  const named = findRelated(event, table);
  const known = new Set(named.map(({ as, event: { id } }) => `${as} ${id}`));
  const naming = events.flatMap((other) =>
    other.related
      .filter(
        ({ eventId, as }) =>
          eventId === event.id &&
          other.id !== event.id &&
          !(symmetric.has(as) && known.has(`${as} ${other.id}`)),
      )
      .map(({ as }) => ({ event: other, as, inverse: !symmetric.has(as) })),
  );
  return [...named, ...naming];
}
