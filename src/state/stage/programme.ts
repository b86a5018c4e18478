import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import { toDwellMs } from "../../model/dwell.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { Camera } from "../../model/situation.ts";
import type { TalkProgramme, TalkStep } from "../../model/stage-talk.ts";
import type { Scene, SceneChoice, Story } from "../../model/story.ts";
import type { Paragraph } from "../../model/story-text.ts";
import type { TimeMode } from "../../model/time-mode.ts";
import type { Actions, Selection, State } from "../types.ts";

/** A view of more events than this is stepped through up to here; nobody presents more. */
const mostEvents = 500;

/** What is presented, step by step: the scenes of a story; or the view as it was, and then its events in time order. */
export interface Programme {
  readonly index: ReadonlySignal<number>;
  readonly count: ReadonlySignal<number>;
  readonly left: ReadonlySignal<boolean>;
  readonly told: ReadonlySignal<TalkProgramme>;
  dwellMs(index: number): number;
  goTo(index: number): void;
  /** Back to the present step as it is meant to be seen. */
  resume(): void;
  /** Remembers the view, to be presented where there is no story. */
  remember(): void;
}

interface Remembered {
  readonly window: TimeWindow;
  readonly comparison: TimeWindow | null;
  readonly mode: TimeMode;
  readonly camera: Camera;
  readonly eventIds: readonly string[];
}

export function createProgramme(state: State, actions: Actions): Programme {
  const story = computed(() => {
    const { value: scene } = state.scene;
    return scene === null ? null : (state.stories.value.find(({ id }) => id === scene.storyId) ?? null);
  });
  const view: Signal<Remembered | null> = signal(null);
  const viewIndex = signal(0);
  const wantedId = () => view.value?.eventIds[viewIndex.value - 1] ?? null;
  const selectedEventId = () => {
    const { value: selection } = state.selection;
    return selection?.type === "event" ? selection.id : null;
  };
  const goToView = (index: number) => {
    viewIndex.value = index;
    const id = wantedId();
    if (id !== null) return actions.eventSelected(id);
    actions.selectionCleared();
    if (view.value !== null) actions.flyToRequested({ type: "camera", camera: view.value.camera });
  };
  return {
    index: computed(() => (story.value === null ? viewIndex.value : (state.scene.value?.index ?? 0))),
    count: computed(() =>
      story.value === null ? 1 + (view.value?.eventIds.length ?? 0) : story.value.scenes.length,
    ),
    left: computed(() =>
      story.value === null
        ? state.selection.value !== null && selectedEventId() !== wantedId()
        : state.sceneLeft.value ||
          !isSame(state.selection.value, state.currentScene.value?.selection ?? null),
    ),
    told: computed(() =>
      story.value === null
        ? tellView(state.situation.value.title, view.value, state.table.value)
        : tellStory(story.value),
    ),
    dwellMs(index) {
      const step = this.told.peek().steps[index];
      return step?.dwellMs ?? toDwellMs(null, "");
    },
    goTo(index) {
      const shown = story.peek();
      if (shown === null) goToView(index);
      else actions.sceneEntered(shown.id, index);
    },
    resume() {
      if (story.peek() === null) goToView(viewIndex.peek());
      else actions.sceneResumed();
    },
    remember() {
      const table = state.table.peek();
      const rows = state.rows.peek().rows.subarray(0, mostEvents);
      view.value = {
        window: state.window.peek(),
        comparison: state.comparison.peek(),
        mode: state.mode.peek(),
        camera: state.camera.peek(),
        eventIds: Array.from(rows, (row) => table.eventAt(row).id),
      };
      const selected = selectedEventId();
      viewIndex.value = 1 + (selected === null ? -1 : view.value.eventIds.indexOf(selected));
    },
  };
}

function isSame(one: Selection | null, other: SceneChoice | null): boolean {
  return one?.type === other?.type && one?.id === other?.id;
}

function tellStory({ title, scenes }: Story): TalkProgramme {
  return { title, steps: scenes.map(tellScene) };
}

function tellScene(scene: Scene): TalkStep {
  const text = toPlainText(scene.text);
  return {
    title: scene.title,
    text,
    notes: scene.notes,
    window: scene.window,
    versus: scene.versus,
    mode: scene.mode,
    dwellMs: toDwellMs(scene.dwellSeconds, text),
  };
}

/** Paragraphs parted by blank lines, without what marks them up. */
function toPlainText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((spans) => spans.map(({ text }) => text).join("")).join("\n\n");
}

function tellView(title: string, view: Remembered | null, table: EventTable): TalkProgramme {
  if (view === null) return { title, steps: [] };
  const first: TalkStep = {
    title,
    text: "",
    notes: "",
    window: view.comparison ?? view.window,
    versus: view.comparison === null ? null : view.window,
    mode: view.mode,
    dwellMs: toDwellMs(null, ""),
  };
  const events = view.eventIds.flatMap((id): TalkStep[] => {
    const row = table.rowOf(id);
    if (row < 0) return [];
    const event = table.eventAt(row);
    const { when } = event;
    return [
      {
        title: event.title,
        text: event.summary,
        notes: "",
        window: when === null ? null : { from: when.earliestStart, to: when.latestEnd },
        versus: null,
        mode: "window",
        dwellMs: toDwellMs(null, event.summary),
      },
    ];
  });
  return { title, steps: [first, ...events] };
}
