import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { frame } from "../../words/frame.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { EventList } from "../panel/event-list.tsx";
import { LayersAndFilters } from "../panel/panel.tsx";
import { isTelling } from "../topmost.ts";
import { SheetFrame } from "./sheet-frame.tsx";
import "./panel-sheet.css";

const StoryPart = onDemand(() => import("../story/story-part.tsx").then((module) => module.StoryPart));

type Tab = "story" | "events" | "layers";

/** On a phone: the list, or layers and filters, in one sheet with three stops. */
export function PanelSheet() {
  const { state, actions } = useApp();
  const isTold = isTelling(state);
  const tabs: readonly Tab[] = isTold ? ["story", "events", "layers"] : ["events", "layers"];
  const chosen = useSignal<Tab>("events");
  const tab = tabs.includes(chosen.value) ? chosen.value : "events";
  const at = state.scene.value;
  // Whoever goes on in the story wants to read it.
  useEffect(() => {
    if (isTold) chosen.value = "story";
  }, [isTold, at, chosen]);
  const id = useId();
  const choose = (next: Tab) => {
    chosen.value = next;
    if (state.sheet.value === "peek") actions.sheetMoved("half");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const step = event.key === "ArrowRight" ? 1 : -1;
    const other = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    chosen.value = other;
    document.getElementById(`${id}-${other}`)?.focus();
  };
  const head = (
    <div class="sheet-tabs" role="tablist">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          class="sheet-tab"
          aria-selected={tab === name}
          aria-controls={`${id}-panel`}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => choose(name)}
          onKeyDown={press}
        >
          {name === "layers" && isTold ? frame.sheet.layersInBrief : frame.sheet[name]}
          {name === "events" && <span class="sheet-tab-count">{state.counts.value.total}</span>}
        </button>
      ))}
    </div>
  );
  return (
    <SheetFrame
      stops={["peek", "half", "full"]}
      stop={state.sheet.value}
      onStop={(stop) => actions.sheetMoved(stop)}
      head={head}
    >
      <div class="panel-sheet" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === "story" && <StoryPart />}
        {tab === "events" && <EventList />}
        {tab === "layers" && <LayersAndFilters />}
      </div>
    </SheetFrame>
  );
}
