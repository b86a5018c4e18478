import type { Issue } from "../model/issue.ts";
import type { Story } from "../model/story.ts";
import type { SceneWords } from "../model/story-edit.ts";

/** Stories are fetched when something first asks for them. */
export type StoryStatus = "unasked" | "loading" | "ready" | "failed";

/** The making of stories of one's own. */
export interface Authoring {
  /** Whether the editor is shown in place of the story. */
  readonly isOpen: boolean;
  /** The ids of the reader's own stories. */
  readonly drafts: ReadonlySet<string>;
  /** false: this browser refuses to keep them, or has no room. */
  readonly isKept: boolean;
  readonly canUndo: boolean;
  /** What was wrong with the file that was opened last. */
  readonly problems: readonly Issue[];
}

/** The deeds of those who read, tell and make stories; part of `Actions`. */
export interface StoryActions {
  /** Fetches the stories, where that was not done yet. */
  storiesRequested(): void;
  /** `index` counts from 0; camera and time travel to what the scene shows. */
  sceneEntered(storyId: string, index: number): void;
  /** The next or previous scene; at either end nothing happens. */
  sceneStepped(direction: -1 | 1): void;
  /** Back to what the scene shows, after looking around. */
  sceneResumed(): void;
  /** Out of the story; what is shown stays. */
  storyClosed(): void;
  /** A new story of the reader's own, after the others. */
  storyAdded(story: Story): void;
  /** The story of this id is now so. */
  storyChanged(story: Story): void;
  storyRemoved(storyId: string): void;

  /** A new story of one's own, whose first scene is what is on screen. */
  storyStarted(title: string, sceneTitle: string): void;
  /** A story of one's own that begins as another one is. */
  storyCopied(storyId: string, title: string): void;
  /** One's own stories, or the one that is read, in the editor. */
  authoringOpened(): void;
  authoringClosed(): void;
  /** What is on screen becomes the scene after the present one. */
  sceneAdded(title: string): void;
  /** What is on screen becomes the view of the present scene, which keeps its words. */
  sceneTaken(): void;
  sceneMoved(index: number, direction: -1 | 1): void;
  sceneRemoved(index: number): void;
  sceneWorded(words: SceneWords): void;
  storyNamed(names: Partial<Pick<Story, "title" | "summary">>): void;
  storyUndone(): void;
  /** Deletes a story of one's own from this device. */
  storyDiscarded(storyId: string): void;
  /** As a file, for the reader to keep. */
  storySaved(storyId: string): void;
  /** A story from a file becomes one's own; what is wrong with it is told in `authoring`. */
  storyFileRead(text: string, fileName: string): void;
}
