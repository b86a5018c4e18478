import type { Story } from "../../model/story.ts";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import { CloseStory } from "./close-story.tsx";

interface StoryFootProps {
  readonly story: Story;
  readonly index: number;
}

/** On and back, how far one is, and the way back to the scene for those who looked around. */
export function StoryFoot({ story, index }: StoryFootProps) {
  const { state, actions } = useApp();
  const count = story.scenes.length;
  const isFirst = index === 0;
  const isLast = index === count - 1;
  return (
    <footer class="story-foot">
      {state.sceneLeft.value && (
        <p class="story-left">
          <span>{words.left}</span>
          <button type="button" class="button button-outlined" onClick={() => actions.sceneResumed()}>
            {words.resume}
          </button>
        </p>
      )}
      <div class="story-steps">
        <button
          type="button"
          class="button"
          aria-label={words.previous}
          // Not `disabled`: the focus would fall off the page at the first scene.
          aria-disabled={isFirst}
          onClick={() => actions.sceneStepped(-1)}
        >
          <span class="story-back">
            <Icon name="forward" />
          </span>
        </button>
        <progress
          class="story-progress"
          max={count}
          value={index + 1}
          aria-label={words.place(index, count)}
        />
        <button
          type="button"
          class="button"
          aria-label={words.next}
          aria-disabled={isLast}
          onClick={() => actions.sceneStepped(1)}
        >
          <Icon name="forward" />
        </button>
        {state.phone.value && <CloseStory />}
      </div>
      <p class="visually-hidden" role="status">
        {words.entered(index, count, story.scenes[index]?.title ?? "")}
      </p>
    </footer>
  );
}
