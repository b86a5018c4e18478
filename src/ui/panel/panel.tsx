import { useSignal } from "@preact/signals";
import { panel } from "../../words/panel.ts";
import { onDemand } from "../on-demand.tsx";
import { EventList } from "./event-list.tsx";
import { Filters } from "./filters.tsx";
import { Layers } from "./layers.tsx";
import "./panel.css";

const StoryInvitation = onDemand(() =>
  import("../story/story-invitation.tsx").then((module) => module.StoryInvitation),
);

/** The column at the start side: what is shown, and the list of it. */
export function Panel() {
  const listOnly = useSignal(false);
  return (
    <div class="panel surface" data-list-only={listOnly.value}>
      <LayersAndFilters />
      <EventList listOnly={listOnly} />
    </div>
  );
}

/** The upper part, which a phone shows on its own. */
export function LayersAndFilters() {
  return (
    <section class="panel-choices scroller" aria-label={panel.region}>
      <StoryInvitation />
      <Layers />
      <Filters />
    </section>
  );
}
