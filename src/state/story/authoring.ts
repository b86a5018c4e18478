import { batch } from "@preact/signals-core";
import type { Camera } from "../../model/situation.ts";
import type { SceneAddress, Story } from "../../model/story.ts";
import {
  addScene,
  changeScene,
  moveScene,
  removeScene,
  type SceneView,
  toSceneView,
  toUntoldScene,
} from "../../model/story-edit.ts";
import { viewOf } from "../journal.ts";
import type { Clock, StoriesPort } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Authoring } from "../story-types.ts";
import type { Actions } from "../types.ts";
import { toCameraForAnyPage } from "./scene-camera.ts";

export type AuthorDeeds = Pick<
  Actions,
  | "storyStarted"
  | "storyCopied"
  | "authoringOpened"
  | "authoringClosed"
  | "sceneAdded"
  | "sceneTaken"
  | "sceneMoved"
  | "sceneRemoved"
  | "sceneWorded"
  | "storyNamed"
  | "storyUndone"
  | "storyDiscarded"
  | "storySaved"
  | "storyFileRead"
>;

export interface AuthoringOptions {
  readonly signals: Signals;
  readonly clock: Clock;
  readonly port: StoriesPort;
  readonly enter: (at: SceneAddress) => void;
  /** Puts the story in place of the one of its id; the reader stays at that scene. */
  readonly put: (story: Story, index?: number) => void;
  readonly remove: (storyId: string) => void;
  /** Brings the editor into sight. */
  readonly reveal: () => void;
}

/** Letters typed into one field this close together are undone together. */
const togetherMs = 2000;
const mostUndone = 100;

/** Making stories of one's own: every deed is kept on the device at once, and can be undone. */
export function createAuthoring(options: AuthoringOptions): AuthorDeeds {
  const { signals, clock, port, enter } = options;
  const undone = new Map<string, { readonly story: Story; readonly index: number }[]>();
  let last = { what: "", atMs: Number.NEGATIVE_INFINITY };

  const change = (next: Partial<Authoring>) => {
    signals.authoring.value = { ...signals.authoring.value, ...next };
  };
  const at = () => signals.scene.value;
  const isOwn = (id: string | undefined) => id !== undefined && signals.authoring.value.drafts.has(id);
  /** The reader's own story that is on screen. */
  const present = (): { readonly story: Story; readonly index: number } | null => {
    const scene = at();
    const story = signals.stories.value.find(({ id }) => id === scene?.storyId);
    return scene === null || story === undefined || !isOwn(story.id) ? null : { story, index: scene.index };
  };
  const keep = (story: Story) => {
    const isKept = port.keep(signals.situation.value, story);
    change({ isKept });
    port.warnBeforeLeaving(!isKept);
  };
  const tellUndo = () => change({ canUndo: (undone.get(at()?.storyId ?? "") ?? []).length > 0 });

  /** `what` names the field that is being typed into; empty: a deed of its own. */
  const edit = (what: string, alter: (story: Story, index: number) => Story, index?: number) => {
    const before = present();
    if (before === null) return;
    const next = alter(before.story, before.index);
    if (next === before.story) return;
    const now = clock.now();
    const name = what === "" ? "" : `${before.story.id}/${before.index}/${what}`;
    const isTyping = name !== "" && name === last.what && now - last.atMs < togetherMs;
    last = { what: name, atMs: now };
    if (!isTyping) {
      const list = undone.get(next.id) ?? [];
      undone.set(next.id, [...list.slice(1 - mostUndone), before]);
    }
    batch(() => {
      options.put(next, index);
      keep(next);
      tellUndo();
    });
  };
  /** What is on screen, with its camera as every other page would need it to show the same. */
  const seen = (): SceneView => {
    const view = viewOf(signals);
    const camera: Camera = toCameraForAnyPage(view.camera, signals.surroundings.value);
    // A spot is a way of looking closer, which no scene knows.
    const selection = view.selection?.type === "spot" ? null : view.selection;
    return toSceneView({ ...view, camera, selection }, signals.situation.value);
  };
  const adopt = (story: Story) => {
    batch(() => {
      const known = new Set(signals.stories.value.map(({ id }) => id));
      const name = known.has(story.id) ? findFreeId(story.id, known) : story.id;
      const own = { ...story, id: name };
      change({ drafts: new Set([...signals.authoring.value.drafts, name]), isOpen: true, problems: [] });
      options.put(own);
      keep(own);
      enter({ storyId: name, index: 0 });
      tellUndo();
    });
  };

  return {
    storyStarted(title, sceneTitle) {
      const scenes = [toUntoldScene(seen(), sceneTitle)];
      adopt({ id: `story-${clock.now().toString(36)}`, title, summary: "", scenes });
    },
    storyCopied(storyId, title) {
      const story = signals.stories.value.find(({ id }) => id === storyId);
      if (story !== undefined) adopt({ ...story, id: `${story.id.slice(0, 60)}-copy`, title });
    },
    authoringOpened() {
      change({ isOpen: true });
      options.reveal();
    },
    authoringClosed: () => change({ isOpen: false, problems: [] }),
    sceneAdded(title) {
      const own = present();
      if (own === null) return;
      const view = seen();
      edit("", (story, index) => addScene(story, index, toUntoldScene(view, title)), own.index + 1);
    },
    sceneTaken() {
      const view = seen();
      edit("", (story, index) => changeScene(story, index, view));
    },
    sceneMoved(index, direction) {
      const shown = present()?.index ?? 0;
      const to = index + direction;
      const follows = shown === index ? to : shown === to ? index : shown;
      edit("", (story) => moveScene(story, index, direction), follows);
    },
    sceneRemoved(index) {
      const own = present();
      if (own === null || own.story.scenes.length < 2) return;
      const stays = index < own.index || own.index === own.story.scenes.length - 1;
      const next = stays ? Math.max(0, own.index - 1) : own.index;
      edit("", (story) => removeScene(story, index), next);
      if (index === own.index) enter({ storyId: own.story.id, index: next });
    },
    sceneWorded: (words) =>
      edit(Object.keys(words).join(), (story, index) => changeScene(story, index, words)),
    storyNamed: (names) => edit(Object.keys(names).join(), (story) => ({ ...story, ...names })),
    storyUndone() {
      const list = undone.get(at()?.storyId ?? "") ?? [];
      const before = list.at(-1);
      if (before === undefined) return;
      undone.set(before.story.id, list.slice(0, -1));
      last = { what: "", atMs: Number.NEGATIVE_INFINITY };
      batch(() => {
        options.put(before.story, before.index);
        keep(before.story);
        tellUndo();
      });
    },
    storyDiscarded(storyId) {
      if (!isOwn(storyId)) return;
      port.forget(signals.situation.value, storyId);
      undone.delete(storyId);
      batch(() => {
        options.remove(storyId);
        const drafts = new Set(signals.authoring.value.drafts);
        drafts.delete(storyId);
        change({ drafts, isOpen: false });
      });
    },
    storySaved(storyId) {
      const story = signals.stories.value.find(({ id }) => id === storyId);
      if (story !== undefined) port.save(story);
    },
    storyFileRead(text, fileName) {
      const { story, issues } = port.read(text, signals.situation.value, fileName);
      if (story !== null) adopt(story);
      change({ isOpen: true, problems: issues });
    },
  };
}

function findFreeId(id: string, known: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    const name = `${id.slice(0, 70)}-${count}`;
    if (!known.has(name)) return name;
  }
}
