import { batch, computed, type ReadonlySignal } from "@preact/signals-core";
import type { Scene, SceneAddress } from "../../model/story.ts";
import { parseView, type View } from "../address.ts";
import type { Signals } from "../signals.ts";
import type { StoryDeeds, StoryEngine, StoryEngineOptions } from "../story/story-engine.ts";
import type { Actions, NoticeCode } from "../types.ts";

export interface Storytelling {
  readonly actions: Pick<Actions, "storiesRequested" | keyof StoryDeeds>;
  readonly currentScene: ReadonlySignal<Scene | null>;
  /** The view of an address: what it does not say is as in its scene, or as in the opening where it names none. */
  read(hash: string): View;
  /** What a scene shows; null: in no story, or not known yet. */
  usualOf(scene: SceneAddress | null): View | null;
  stop(): void;
}

export interface StorytellingOptions extends Omit<StoryEngineOptions, "signals"> {
  readonly apply: (view: View) => void;
  readonly tell: (code: NoticeCode) => void;
}

const deeds = [
  "sceneEntered",
  "sceneStepped",
  "sceneResumed",
  "storyClosed",
  "storyAdded",
  "storyChanged",
  "storyRemoved",
  "storyStarted",
  "storyCopied",
  "authoringOpened",
  "authoringClosed",
  "sceneAdded",
  "sceneTaken",
  "sceneMoved",
  "sceneRemoved",
  "sceneWorded",
  "storyNamed",
  "storyUndone",
  "storyDiscarded",
  "storySaved",
  "storyFileRead",
] as const satisfies readonly (keyof StoryDeeds)[];

/** What a page needs of stories before anybody asks for one; the rest is fetched with them. */
export function createStorytelling(signals: Signals, options: StorytellingOptions): Storytelling {
  const { port, opening, apply, tell } = options;
  let engine: StoryEngine | null = null;
  let loading: Promise<StoryEngine | null> | null = null;

  const load = async (): Promise<StoryEngine | null> => {
    signals.storyStatus.value = "loading";
    try {
      const [{ createStoryEngine }, found] = await Promise.all([
        import("../story/story-engine.ts"),
        port.load(signals.situation.value),
      ]);
      batch(() => {
        signals.stories.value = [...found.stories, ...found.drafts];
        signals.authoring.value = {
          ...signals.authoring.value,
          drafts: new Set(found.drafts.map(({ id }) => id)),
        };
        signals.issues.value = [...signals.issues.value, ...found.issues];
        signals.storyStatus.value = "ready";
        engine = createStoryEngine({ ...options, signals });
      });
    } catch {
      loading = null;
      signals.storyStatus.value = "failed";
      tell("stories-failed");
    }
    return engine;
  };
  /** At once where the engine is there: a key pressed on stage must not wait for a promise. */
  const ask = (act: (engine: StoryEngine) => void): void => {
    if (engine !== null) {
      act(engine);
      return;
    }
    loading ??= load();
    void loading.then((loaded) => loaded !== null && act(loaded));
  };

  const read = (hash: string): View => {
    const view = parseView(hash, opening(), signals.situation.value);
    if (view.scene === null) return view;
    if (engine === null) {
      // The scene says what the address leaves out: read again once it is known, unless the reader has gone on.
      ask(() => {
        const now = signals.scene.value;
        if (now?.storyId === view.scene?.storyId && now?.index === view.scene?.index) {
          apply(read(hash));
          options.journal().drift();
        }
      });
      return view;
    }
    const usual = engine.usualOf(view.scene);
    if (usual !== null) return parseView(hash, usual, signals.situation.value);
    tell("story-missing");
    return { ...view, scene: null };
  };

  const asked = deeds.map((deed) => [
    deed,
    (...given: never[]) => ask((loaded) => (loaded[deed] as (...given: never[]) => void)(...given)),
  ]);
  return {
    // The compiler cannot follow that each name keeps its own arguments; the list above is the guard.
    actions: {
      storiesRequested: () => ask(() => {}),
      ...Object.fromEntries(asked),
    } as Storytelling["actions"],
    currentScene: computed(() => {
      const at = signals.scene.value;
      const story = signals.stories.value.find(({ id }) => id === at?.storyId);
      return story?.scenes[at?.index ?? -1] ?? null;
    }),
    read,
    usualOf: (scene) => (scene === null ? null : (engine?.usualOf(scene) ?? null)),
    stop: () => engine?.dispose(),
  };
}
