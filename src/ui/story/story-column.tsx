import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { EventList } from "../panel/event-list.tsx";
import { LayersAndFilters } from "../panel/panel.tsx";
import { CloseStory } from "./close-story.tsx";
import { StoryPart } from "./story-part.tsx";
import "./story-column.css";

const tabs = ["story", "events", "layers"] as const;
type Tab = (typeof tabs)[number];

/** The column at the start side while a story is read: the story, and one press away the list and the layers. */
export function StoryColumn() {
  const { state } = useApp();
  const tab = useSignal<Tab>("story");
  const id = useId();
  const at = state.scene.value;
  // Whoever goes on in the story wants to read it.
  useEffect(() => {
    tab.value = "story";
  }, [at, tab]);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabs[(tabs.indexOf(tab.value) + step + tabs.length) % tabs.length] ?? "story";
    tab.value = next;
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="story-column surface">
      <div class="story-bar">
        <div class="story-tabs" role="tablist" aria-label={words.tabList}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              class="story-tab"
              aria-selected={tab.value === name}
              aria-controls={`${id}-panel`}
              tabIndex={tab.value === name ? 0 : -1}
              onClick={() => {
                tab.value = name;
              }}
              onKeyDown={press}
            >
              {words.tabs[name]}
              {name === "events" && <span class="story-tab-count">{state.counts.value.total}</span>}
            </button>
          ))}
        </div>
        <CloseStory />
      </div>
      <div class="story-body" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab.value}`}>
        {tab.value === "story" && <StoryPart />}
        {tab.value === "events" && <EventList />}
        {tab.value === "layers" && <LayersAndFilters />}
      </div>
    </div>
  );
}
