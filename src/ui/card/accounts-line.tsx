import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { findRelated } from "./related-events.ts";

/** "one of five accounts of the founding", so that five accounts do not look like five foundings. */
export function AccountsLine({ event }: { readonly event: SituationEvent }) {
  const { state } = useApp();
  const rivals = findRelated(event, state.table.value).filter(({ as }) => as === "rival-account");
  if (rivals.length === 0) return null;
  return (
    <p class="card-accounts">
      {card.rivalAccounts([event.kind, ...rivals.map((rival) => rival.event.kind)])}
    </p>
  );
}
