import { useRef } from "preact/hooks";
import type { Scene } from "../../model/story.ts";
import type { Reference } from "../../model/story-text.ts";
import type { State } from "../../state/types.ts";
import { author as words } from "../../words/author.ts";
import { useApp } from "../app-context.ts";
import { linkText } from "./link-text.ts";
import { TypedField } from "./typed-field.tsx";

const longestText = 5000;

/** The words of the scene that is on screen, and its view taken anew. */
export function SceneFields({ scene }: { readonly scene: Scene }) {
  const { state, actions } = useApp();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const target = findLinkable(state);
  const link = () => {
    const element = field.current;
    if (element === null || target === null) return;
    const { selectionStart, selectionEnd, value } = element;
    const linked = linkText(value, selectionStart, selectionEnd, target.reference, target.name);
    if (linked.text.length > longestText) return;
    actions.sceneWorded({ source: linked.text });
    element.value = linked.text;
    element.focus();
    element.setSelectionRange(linked.caret, linked.caret);
  };
  return (
    <div class="author-part">
      <div class="author-row">
        <button
          type="button"
          class="button button-outlined"
          aria-disabled={!state.sceneLeft.value}
          onClick={() => state.sceneLeft.value && actions.sceneTaken()}
        >
          {words.takeView}
        </button>
        {state.sceneLeft.value && (
          <button type="button" class="button" onClick={() => actions.sceneResumed()}>
            {words.resume}
          </button>
        )}
      </div>
      <TypedField
        name={words.title}
        value={scene.title}
        most={400}
        mayBeEmpty={false}
        type={(title) => actions.sceneWorded({ title })}
      />
      <TypedField
        name={words.text}
        value={scene.source}
        most={longestText}
        rows={8}
        hint={words.textHint}
        type={(source) => actions.sceneWorded({ source })}
        inputRef={(element) => {
          field.current = element;
        }}
      />
      <button
        type="button"
        class="button button-outlined"
        title={words.linkHint}
        aria-disabled={target === null}
        onClick={link}
      >
        {words.link}
      </button>
      <TypedField
        name={words.notes}
        value={scene.notes}
        most={longestText}
        rows={4}
        type={(notes) => actions.sceneWorded({ notes })}
      />
      <label class="author-dwell">
        <span>{words.dwell}</span>
        <input
          type="number"
          min={1}
          max={3600}
          step={1}
          value={scene.dwellSeconds ?? ""}
          title={words.dwellHint}
          onInput={({ currentTarget }) => {
            const seconds = currentTarget.valueAsNumber;
            const isSane = Number.isFinite(seconds) && seconds >= 1 && seconds <= 3600;
            actions.sceneWorded({ dwellSeconds: isSane ? Math.round(seconds) : null });
          }}
        />
      </label>
    </div>
  );
}

/** What is selected and can be linked, with a name for it. */
function findLinkable(state: State): { readonly reference: Reference; readonly name: string } | null {
  const selection = state.selection.value;
  if (selection?.type === "event") {
    const row = state.selectedRow.value;
    return row < 0
      ? null
      : { reference: { type: "event", id: selection.id }, name: state.table.value.eventAt(row).title };
  }
  if (selection?.type !== "place") return null;
  const names = state.situation.value.places.get(selection.id)?.names;
  return { reference: { type: "place", id: selection.id }, name: names?.en ?? selection.id };
}
