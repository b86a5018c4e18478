import type { Scene } from "../../model/story.ts";
import { listMissing } from "../../model/story-targets.ts";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { StoryText } from "./story-text.tsx";

interface StorySceneProps {
  readonly scene: Scene;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly enter: () => void;
}

/** One scene to read. Those before and after it stand paler, and a press anywhere on them enters them. */
export function StoryScene({ scene, index, isCurrent, enter }: StorySceneProps) {
  const { state } = useApp();
  const missing = listMissing(scene, state.situation.value);
  const titleId = `story-scene-${index + 1}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for pointers; the buttons below the scenes are the way by keys
    <article
      class="story-scene"
      data-scene={index}
      aria-current={isCurrent ? "step" : undefined}
      aria-labelledby={titleId}
      onClick={isCurrent ? undefined : enter}
    >
      <h3 id={titleId} {...dataText(scene.title)}>
        <span class="story-number" aria-hidden="true">
          {index + 1}
        </span>
        {scene.title}
      </h3>
      <StoryText text={scene.text} />
      {missing.length > 0 && (
        <p class="story-missing">{words.missing(missing.map(({ type, id }) => `${type} ${id}`))}</p>
      )}
    </article>
  );
}
