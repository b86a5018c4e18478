import { useSignal } from "@preact/signals";
import type { OpeningFile } from "../../state/opening/types.ts";
import { opening as words } from "../../words/opening.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";

/** Which files of an archive, or sheets of a workbook, are to be opened. */
export function EntryChoice({ file }: { readonly file: OpeningFile }) {
  const { state } = useApp();
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const openings = state.openings.value;
  const toggle = (entry: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(entry)) next.add(entry);
    chosen.value = next;
  };
  const isAll = chosen.value.size === file.entries.length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        openings?.entriesChosen(
          file.id,
          file.entries.filter((entry) => chosen.value.has(entry)),
        );
      }}
    >
      <p>{words.chooseNote}</p>
      <fieldset class="open-entries" aria-label={words.chooseEntries(file.name)}>
        <label class="open-entry">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => {
              chosen.value = new Set(isAll ? [] : file.entries);
            }}
          />
          {words.chooseAll}
        </label>
        {file.entries.map((entry) => (
          <label key={entry} class="open-entry">
            <input type="checkbox" checked={chosen.value.has(entry)} onChange={() => toggle(entry)} />
            <span {...dataText(entry)}>{entry}</span>
          </label>
        ))}
      </fieldset>
      <div class="open-deeds">
        <button type="submit" class="button open-button" disabled={chosen.value.size === 0}>
          {words.openChosen(Math.max(chosen.value.size, 1))}
        </button>
        <button type="button" class="button" onClick={() => openings?.openingStopped(file.id, false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
