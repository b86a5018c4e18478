import { useSignal } from "@preact/signals";
import type { Story } from "../../model/story.ts";
import { author } from "../../words/author.ts";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";

interface StoryHeadProps {
  readonly story: Story;
  readonly index: number;
}

/** The story's title, where in it one is, and the list of its scenes. */
export function StoryHead({ story, index }: StoryHeadProps) {
  const { state, actions } = useApp();
  const isOwn = state.authoring.value.drafts.has(story.id);
  const open = useSignal(false);
  return (
    <header class="story-head">
      <h2 {...dataText(story.title)}>{story.title}</h2>
      {isOwn && (
        <button type="button" class="button" onClick={() => actions.authoringOpened()}>
          {author.edit}
        </button>
      )}
      <button
        type="button"
        class="button story-place"
        aria-expanded={open.value}
        title={words.allScenes}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {words.place(index, story.scenes.length)}
        <Icon name={open.value ? "up" : "down"} size={10} />
      </button>
      {open.value && (
        <ol class="story-list scroller" aria-label={words.allScenes}>
          {story.scenes.map((scene, number) => (
            <li key={number}>
              <button
                type="button"
                aria-current={number === index ? "step" : undefined}
                onClick={() => {
                  open.value = false;
                  actions.sceneEntered(story.id, number);
                }}
              >
                <span class="story-number" aria-hidden="true">
                  {number + 1}
                </span>
                <span {...dataText(scene.title)}>{scene.title}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </header>
  );
}
