import { saysRole } from "../../model/documents/opened-row.ts";
import type { ClaimStatus, PlacePrecision } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import { card } from "../../words/card.ts";
import { places } from "../../words/places.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { Mark } from "../mark.tsx";
import { dataText } from "./data-text.ts";
import type { Subject } from "./subject.ts";
import { useOpenedRow } from "./use-opened-row.ts";
import "./kicker.css";

/** The small line above a title: layer and kind, with the event's own mark. */
export function Kicker({ subject }: { readonly subject: Subject }) {
  const { state } = useApp();
  const row = useOpenedRow(subject.id);
  const { layerId, kind: said, claim, precision } = describe(subject, state.table.value);
  // Of a file that has no kinds none is told.
  const kind = row === null || saysRole(row, "kind") ? said : "";
  const layer = state.situation.value.layers.find(({ id }) => id === layerId);
  return (
    <p class="kicker">
      {layer !== undefined && claim !== null && (
        <Mark
          color={layer.color}
          claim={claim}
          shape={precision === "country" ? "square" : "disc"}
          certain
          size={12}
        />
      )}
      <span>
        {layer !== undefined && <span {...dataText(layer.title)}>{layer.title}</span>}
        {layer !== undefined && kind !== "" && " · "}
        {kind}
      </span>
    </p>
  );
}

interface Description {
  readonly layerId: string | null;
  readonly kind: string;
  readonly claim: ClaimStatus | null;
  readonly precision: PlacePrecision | null;
}

function describe(subject: Subject, table: EventTable): Description {
  switch (subject.type) {
    case "event": {
      const { layerId, kind, claim, placePrecision } = subject.event;
      return { layerId, kind: vocabulary.kind(kind), claim: claim.status, precision: placePrecision };
    }
    case "place": {
      const { layerId, kind } = subject.place;
      return { layerId, kind: vocabulary.placeKind(kind), claim: null, precision: null };
    }
    case "area": {
      const { layerId, level } = subject.area;
      return { layerId, kind: vocabulary.areaLevel(level), claim: null, precision: null };
    }
    case "spot":
      return { layerId: null, kind: places.spot.kind, claim: null, precision: null };
    case "link": {
      // A link is drawn in the layer of the event that it rests on.
      const { eventId, arc } = subject.link;
      const row = eventId === null ? -1 : table.rowOf(eventId);
      const layerId = row < 0 ? null : table.eventAt(row).layerId;
      return { layerId, kind: card.linkNature(arc), claim: null, precision: null };
    }
  }
}
