import { batch, effect, untracked } from "@preact/signals-core";
import { toScenePlan } from "../../model/scene-plan.ts";
import type { Situation } from "../../model/situation.ts";
import type { Scene, SceneAddress, Story } from "../../model/story.ts";
import { listMissing } from "../../model/story-targets.ts";
import { limitAxis } from "../../model/time-axis.ts";
import { findLeastWindowMs } from "../../model/time-step.ts";
import { formatView, type View } from "../address.ts";
import type { Journal } from "../journal.ts";
import { viewOf } from "../journal.ts";
import type { Player } from "../player.ts";
import type { Clock, StoriesPort, Surroundings } from "../ports.ts";
import type { Signals } from "../signals.ts";
import { findStageScale } from "../stage-scale.ts";
import type { Actions } from "../types.ts";
import { type AuthorDeeds, createAuthoring } from "./authoring.ts";
import { findSceneCamera } from "./scene-camera.ts";
import { createTravel } from "./travel.ts";

type Size = Pick<Surroundings, "width" | "height">;

export type StoryDeeds = AuthorDeeds & TellingDeeds;

type TellingDeeds = Pick<
  Actions,
  | "sceneEntered"
  | "sceneStepped"
  | "sceneResumed"
  | "storyClosed"
  | "storyAdded"
  | "storyChanged"
  | "storyRemoved"
>;

export interface StoryEngine extends StoryDeeds {
  /** The view that a scene shows; null where there is no such scene. */
  usualOf(scene: SceneAddress): View | null;
  dispose(): void;
}

export interface StoryEngineOptions {
  readonly signals: Signals;
  readonly journal: () => Journal;
  readonly player: () => Player;
  readonly clock: Clock;
  /** What is shown when the address says nothing. */
  readonly opening: () => View;
  readonly fly: Actions["flyToRequested"];
  /** Brings the story into sight: opens the panel, or raises the sheet. */
  readonly reveal: () => void;
  readonly port: StoriesPort;
}

/** Scenes that follow one another this fast are one deed: somebody leafs through the story. */
const successionMs = 800;

/** All that only somebody in a story needs; fetched with the stories. */
export function createStoryEngine(options: StoryEngineOptions): StoryEngine {
  const { signals, clock, opening, fly } = options;
  const travel = createTravel(signals, clock, () => options.journal().drift());
  let lastEnteredMs = Number.NEGATIVE_INFINITY;

  const find = (at: SceneAddress | null): Story | null =>
    signals.stories.value.find(({ id }) => id === at?.storyId) ?? null;

  const usualOf = (at: SceneAddress): View | null => {
    const scene = find(at)?.scenes[at.index];
    if (scene === undefined) return null;
    const table = signals.table.value;
    const { look, axis, missing: _, ...plan } = toScenePlan(scene, signals.situation.value, table);
    return {
      ...opening(),
      ...plan,
      axis: limitAxis(axis, findLeastWindowMs(table)),
      camera: findSceneCamera(look, ...findPage(signals)),
    };
  };

  /** Everything at once, so that nothing of another scene stays; only camera and time take a moment to arrive. */
  const show = (at: SceneAddress): void => {
    const view = usualOf(at);
    if (view === null) return;
    if (signals.scene.value === null) options.reveal();
    options.player().stop();
    const now = clock.now();
    const isLeafing = now - lastEnteredMs < successionMs;
    lastEnteredMs = now;
    batch(() => {
      const before = signals.window.value;
      const isComparing = signals.comparison.value !== null || view.comparison !== null;
      signals.scene.value = at;
      signals.sceneView.value = view;
      const { scene: _, language: __, ...facts } = view;
      for (const [name, value] of Object.entries(facts)) {
        const fact = signals[name as keyof typeof facts];
        (fact as { value: unknown }).value = value;
      }
      signals.listPart.value = "all";
      fly({ type: "camera", camera: view.camera });
      // The address says where the journey leads, never a stretch of it.
      if (isLeafing) options.journal().together(() => options.journal().deed());
      else options.journal().deed();
      travel.start(isComparing ? view.window : before, view.window);
    });
  };

  const stopWatching = effect(() => {
    const usual = signals.sceneView.value;
    if (usual === null || travel.underWay.value) {
      signals.sceneLeft.value = false;
      return;
    }
    // To read on about an event, or in another language, leaves no scene.
    const { scene, axis, selection, readerOpen, language } = usual;
    const shown = { ...viewOf(signals), scene, axis, selection, readerOpen, language };
    signals.sceneLeft.value = formatView(shown, usual) !== "";
  });

  /** What the present scene names and was not there: once a file that has it is open, the scene shows it. */
  let lacking: { readonly at: SceneAddress | null; readonly count: number } = { at: null, count: 0 };
  const stopCatchingUp = effect(() => {
    const at = signals.scene.value;
    const scene = find(at)?.scenes[at?.index ?? -1];
    const count = scene === undefined ? 0 : countMissing(scene, signals.situation.value);
    const isFound = at !== null && at === lacking.at && count < lacking.count;
    lacking = { at, count };
    if (isFound && !signals.sceneLeft.peek()) untracked(() => show(at));
  });

  const put = (story: Story, index?: number): void => {
    const { stories } = signals;
    const isKnown = stories.value.some(({ id }) => id === story.id);
    stories.value = isKnown
      ? stories.value.map((other) => (other.id === story.id ? story : other))
      : [...stories.value, story];
    const at = signals.scene.value;
    if (at?.storyId !== story.id) return;
    // The scene may have been taken away under the reader.
    const wanted = Math.min(index ?? at.index, story.scenes.length - 1);
    if (wanted !== at.index) signals.scene.value = { ...at, index: wanted };
    signals.sceneView.value = usualOf(signals.scene.value ?? at);
    options.journal().drift();
  };

  const remove = (storyId: string): void => {
    if (signals.scene.value?.storyId === storyId) engine.storyClosed();
    signals.stories.value = signals.stories.value.filter(({ id }) => id !== storyId);
  };

  const engine: StoryEngine = {
    ...createAuthoring({
      signals,
      clock,
      port: options.port,
      enter: show,
      put,
      remove,
      reveal: options.reveal,
    }),
    usualOf,
    sceneEntered: (storyId, index) => show({ storyId, index }),
    sceneStepped(direction) {
      const at = signals.scene.value;
      if (at !== null) show({ ...at, index: at.index + direction });
    },
    sceneResumed() {
      if (signals.scene.value !== null) show(signals.scene.value);
    },
    storyClosed() {
      if (signals.scene.value === null) return;
      travel.finish();
      batch(() => {
        signals.scene.value = null;
        signals.sceneView.value = null;
      });
      options.journal().deed();
    },
    storyAdded: (story) => put(story),
    storyChanged: (story) => put(story),
    storyRemoved: remove,
    dispose() {
      travel.finish();
      stopWatching();
      stopCatchingUp();
    },
  };
  // A link that leads into a story shows it.
  if (signals.scene.value !== null) options.reveal();
  return engine;
}

function countMissing(scene: Scene, situation: Situation): number {
  const { actor, source } = scene.filters;
  const strangers = [
    ...[...(actor ?? [])].filter((id) => !situation.actors.has(id)),
    ...[...(source ?? [])].filter((id) => !situation.sources.has(id)),
  ];
  return listMissing(scene, situation).length + strangers.length;
}

/** The page, and on stage, where everything is drawn larger, what the caption leaves of it: in the map's own pixels. */
function findPage({ surroundings, stage, session }: Signals): [page: Size, room?: Size] {
  const page = surroundings.value;
  const covered = session.value?.covered.value;
  if (!stage.value || covered === undefined) return [page];
  const scale = findStageScale(page);
  const width = page.width / scale;
  const height = page.height / scale;
  const room = {
    width: width - (covered.left + covered.right) / scale,
    height: height - (covered.top + covered.bottom) / scale,
  };
  return [{ width, height }, room];
}
