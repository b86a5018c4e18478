import { useEffect } from "preact/hooks";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import "./story-invitation.css";

/** One quiet line above the layers: there is a story about this. */
export function StoryInvitation() {
  const { state, actions } = useApp();
  useEffect(() => {
    // What the reader came for is drawn first.
    const wait = window.setTimeout(() => actions.storiesRequested(), 600);
    return () => window.clearTimeout(wait);
  }, [actions]);
  const story = state.stories.value[0];
  if (story === undefined || state.scene.value !== null) return null;
  return (
    <button type="button" class="story-invitation" onClick={() => actions.sceneEntered(story.id, 0)}>
      <span>
        {words.invitation} <strong {...dataText(story.title)}>{story.title}</strong>
      </span>
      <span class="story-invitation-count">{words.scenes(story.scenes.length)}</span>
    </button>
  );
}
