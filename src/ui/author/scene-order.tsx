import type { Story } from "../../model/story.ts";
import { author as words } from "../../words/author.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";

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
            <SceneButton
              name={words.up(title)}
              icon="up"
              isIdle={at === 0}
              act={() => actions.sceneMoved(at, -1)}
            />
            <SceneButton
              name={words.down(title)}
              icon="down"
              isIdle={at === last}
              act={() => actions.sceneMoved(at, 1)}
            />
            <SceneButton
              name={words.remove(title)}
              icon="close"
              isIdle={last === 0}
              act={() => actions.sceneRemoved(at)}
            />
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

interface SceneButtonProps {
  readonly name: string;
  readonly icon: "up" | "down" | "close";
  readonly isIdle: boolean;
  readonly act: () => void;
}

function SceneButton({ name, icon, isIdle, act }: SceneButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={name}
      // Not `disabled`: the focus would fall off the page at the first and last place.
      aria-disabled={isIdle}
      onClick={() => !isIdle && act()}
    >
      <Icon name={icon} size={12} />
    </button>
  );
}
