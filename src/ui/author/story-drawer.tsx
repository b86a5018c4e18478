import { useRef } from "preact/hooks";
import { author as words } from "../../words/author.ts";
import { story as storyWords } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";

/** Where a story begins: from the present view, from a file, or where one left off. */
export function StoryDrawer() {
  const { state, actions } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const { drafts } = state.authoring.value;
  const own = state.stories.value.filter(({ id }) => drafts.has(id));
  const others = state.stories.value.filter(({ id }) => !drafts.has(id));
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // So that the same file can be opened again after it was mended.
    const name = file?.name ?? "";
    const text = await file?.text();
    input.value = "";
    if (text !== undefined) actions.storyFileRead(text, name);
  };
  return (
    <div class="author-drawer">
      <p>{words.addViewHint}</p>
      <div class="author-row">
        <button
          type="button"
          class="button button-outlined"
          onClick={() => actions.storyStarted(words.untitledStory, words.sceneTitle(1))}
        >
          {words.newStory}
        </button>
        <button type="button" class="button button-outlined" onClick={() => picker.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={words.openFile}
          hidden
          onChange={({ currentTarget }) => void open(currentTarget)}
        />
      </div>
      <h3>{words.drafts}</h3>
      {own.length === 0 && <p class="author-hint">{words.noDrafts}</p>}
      <ul class="author-stories">
        {own.map(({ id, title, scenes }) => (
          <li key={id}>
            <button type="button" onClick={() => actions.sceneEntered(id, 0)}>
              <span {...dataText(title)}>{title}</span>
              <span class="author-hint">{storyWords.scenes(scenes.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul class="author-stories">
          {others.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => actions.storyCopied(id, words.copyOf(title))}>
                <span {...dataText(title)}>{title}</span>
                <span class="author-hint">{words.editCopy}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
