import { useSignal } from "@preact/signals";
import type { Story } from "../../model/story.ts";
import { author as words } from "../../words/author.ts";
import { useApp } from "../app-context.ts";
import { TypedField } from "./typed-field.tsx";

/** What the story is called, and the end of it. */
export function StoryFields({ story }: { readonly story: Story }) {
  const { actions } = useApp();
  const isAsking = useSignal(false);
  return (
    <div class="author-part">
      <TypedField
        name={words.storyTitle}
        value={story.title}
        most={400}
        mayBeEmpty={false}
        type={(title) => actions.storyNamed({ title })}
      />
      <TypedField
        name={words.summary}
        value={story.summary}
        most={5000}
        rows={2}
        type={(summary) => actions.storyNamed({ summary })}
      />
      {isAsking.value ? (
        <div class="author-row" role="alert">
          <p>{words.discardSure}</p>
          <button
            type="button"
            class="button button-outlined"
            onClick={() => actions.storyDiscarded(story.id)}
          >
            {words.discardYes}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              isAsking.value = false;
            }}
          >
            {words.discardNo}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            isAsking.value = true;
          }}
        >
          {words.discard}
        </button>
      )}
    </div>
  );
}
