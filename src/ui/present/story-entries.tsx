import { author } from "../../words/author.ts";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { PresentEntry } from "./present-entry.tsx";

/** The story to read, and the making of one. */
export function StoryEntries() {
  const { state, actions } = useApp();
  const at = state.scene.value;
  const stories = state.stories.value;
  const story = stories.find(({ id }) => id === at?.storyId) ?? stories[0];
  // First the deed: it takes over the entry of history that the open menu holds.
  const read = () => {
    actions.authoringClosed();
    if (at === null && story !== undefined) actions.sceneEntered(story.id, 0);
    actions.overlayClosed();
  };
  const make = () => {
    actions.authoringOpened();
    actions.overlayClosed();
  };
  return (
    <>
      {story !== undefined && (
        <PresentEntry
          name={at === null ? words.read : words.readOn}
          detail={words.readDetail(story.title, story.scenes.length)}
          act={read}
        />
      )}
      <PresentEntry name={author.make} detail={author.makeDetail} act={make} />
    </>
  );
}
