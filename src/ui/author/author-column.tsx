import { author as words } from "../../words/author.ts";
import { useApp } from "../app-context.ts";
import { CloseStory } from "../story/close-story.tsx";
import { FileProblems } from "./file-problems.tsx";
import { SceneFields } from "./scene-fields.tsx";
import { SceneOrder } from "./scene-order.tsx";
import { StoryDrawer } from "./story-drawer.tsx";
import { StoryFields } from "./story-fields.tsx";
import "./author-column.css";

/** The column at the start side while a story is made. */
export function AuthorColumn() {
  const { state, actions } = useApp();
  const { drafts, isKept, canUndo } = state.authoring.value;
  const at = state.scene.value;
  const story = state.stories.value.find(({ id }) => id === at?.storyId && drafts.has(id));
  const scene = story?.scenes[at?.index ?? -1];
  return (
    <section class="author" aria-label={words.region}>
      <header class="author-bar">
        <h2>{words.make}</h2>
        {story !== undefined && (
          <button type="button" class="button" onClick={() => actions.authoringClosed()}>
            {words.read}
          </button>
        )}
        {state.phone.value && <CloseStory />}
      </header>
      <div class="author-body scroller">
        <FileProblems />
        {story === undefined || scene === undefined ? (
          <StoryDrawer />
        ) : (
          <>
            <StoryFields key={story.id} story={story} />
            <SceneOrder story={story} index={at?.index ?? 0} />
            <SceneFields key={`${story.id}/${at?.index}`} scene={scene} />
          </>
        )}
      </div>
      {story !== undefined && (
        <footer class="author-foot">
          <button type="button" class="button" aria-disabled={!canUndo} onClick={() => actions.storyUndone()}>
            {words.undo}
          </button>
          <button type="button" class="button button-outlined" onClick={() => actions.storySaved(story.id)}>
            {words.save}
          </button>
          <p class="author-kept" role={isKept ? "status" : "alert"} data-kept={isKept}>
            {isKept ? words.kept : words.keptNot}
          </p>
        </footer>
      )}
    </section>
  );
}
