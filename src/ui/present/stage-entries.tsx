import { present as words } from "../../words/present.ts";
import { useApp } from "../app-context.ts";
import { PresentEntry } from "./present-entry.tsx";

/** The stage, for a story or for what the map shows; and the second window. */
export function StageEntries() {
  const { state, actions } = useApp();
  const at = state.scene.value;
  const stories = state.stories.value;
  const story = stories.find(({ id }) => id === at?.storyId) ?? stories[0];
  const presentStory = () => {
    if (story === undefined) return;
    if (at === null) actions.sceneEntered(story.id, 0);
    actions.stageEntered();
  };
  const presentView = () => {
    actions.storyClosed();
    actions.stageEntered();
  };
  return (
    <>
      {story !== undefined && (
        <PresentEntry
          name={words.onStage}
          detail={
            at === null
              ? words.story(story.title, story.scenes.length)
              : words.storyFrom(story.title, at.index, story.scenes.length)
          }
          act={presentStory}
        />
      )}
      <PresentEntry name={words.view} detail={words.viewDetail} act={presentView} />
      <PresentEntry
        name={words.presenter}
        detail={words.presenterDetail}
        act={() => actions.presenterOpened()}
      />
    </>
  );
}
