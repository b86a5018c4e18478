import type { Story } from "../../model/story.ts";
import { author as words } from "../../words/author.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";
import { StayingButton } from "../staying-button.tsx";

interface SceneOrderProps {
  readonly story: Story;
  readonly index: number;
}

/** The scenes in their order: entered, moved and taken away here, and new ones added. */
export function SceneOrder({ story, index }: SceneOrderProps) {
  const { actions } = useApp();
  const last = story.scenes.length - 1;
  return (
    <div class="author-part">
      <h3>{words.scenes}</h3>
      <ol class="author-scenes">
        {story.scenes.map(({ title }, at) => (
          <li key={at}>
            <button
              type="button"
              class="author-scene"
              aria-current={at === index ? "step" : undefined}
              onClick={() => actions.sceneEntered(story.id, at)}
            >
              <span aria-hidden="true">{at + 1}</span> <span {...dataText(title)}>{title}</span>
            </button>
            <StayingButton name={words.up(title)} isIdle={at === 0} act={() => actions.sceneMoved(at, -1)}>
              <Icon name="up" size={12} />
            </StayingButton>
            <StayingButton
              name={words.down(title)}
              isIdle={at === last}
              act={() => actions.sceneMoved(at, 1)}
            >
              <Icon name="down" size={12} />
            </StayingButton>
            <StayingButton
              name={words.remove(title)}
              isIdle={last === 0}
              act={() => actions.sceneRemoved(at)}
            >
              <Icon name="close" size={12} />
            </StayingButton>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button button-outlined"
        title={words.addViewHint}
        onClick={() => actions.sceneAdded(words.sceneTitle(story.scenes.length + 1))}
      >
        {words.addView}
      </button>
    </div>
  );
}
