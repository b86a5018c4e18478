import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { frame } from "../../words/frame.ts";
import { useApp } from "../app-context.ts";
import { EventList } from "../panel/event-list.tsx";
import { LayersAndFilters } from "../panel/panel.tsx";
import { SheetFrame } from "./sheet-frame.tsx";
import "./panel-sheet.css";

const tabs = ["events", "layers"] as const;
type Tab = (typeof tabs)[number];

/** On a phone: the list, or layers and filters, in one sheet with three stops. */
export function PanelSheet() {
  const { state, actions } = useApp();
  const tab = useSignal<Tab>("events");
  const id = useId();
  const choose = (chosen: Tab) => {
    tab.value = chosen;
    if (state.sheet.value === "peek") actions.sheetMoved("half");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const other = tab.value === "events" ? "layers" : "events";
    tab.value = other;
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
          aria-selected={tab.value === name}
          aria-controls={`${id}-panel`}
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => choose(name)}
          onKeyDown={press}
        >
          {frame.sheet[name]}
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
      <div class="panel-sheet" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab.value}`}>
        {tab.value === "events" ? <EventList /> : <LayersAndFilters />}
      </div>
    </SheetFrame>
  );
}
