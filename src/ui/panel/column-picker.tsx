import { type Signal, useSignal } from "@preact/signals";
import { toVisibleText } from "../../lib/visible-text.ts";
import { fold } from "../../model/text-fold.ts";
import type { Columns } from "../../state/column-types.ts";
import { columns as words } from "../../words/columns.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { OpenerGroup } from "./opener-group.tsx";
import type { OpenGroup } from "./place-group.tsx";

const longListLength = 12;

interface ColumnPickerProps {
  readonly columns: Columns;
  readonly open: Signal<OpenGroup>;
}

/** Which of a file's columns, of which there may be sixty, have a filter in the panel. */
export function ColumnPicker({ columns, open }: ColumnPickerProps) {
  return (
    <OpenerGroup
      group="columns"
      open={open}
      name={words.choose}
      isChosen={false}
      opener={<span>{words.moreColumns}</span>}
    >
      <Choices columns={columns} />
    </OpenerGroup>
  );
}

function Choices({ columns }: { readonly columns: Columns }) {
  const { state, actions } = useApp();
  const wanted = useSignal("");
  const picked = new Set(columns.picked.value.map(({ name }) => name));
  const choices = columns.choices.value.filter(({ name }) => fold(name).includes(fold(wanted.value)));
  return (
    <>
      {columns.choices.value.length > longListLength && (
        <input
          type="search"
          class="filter-finder"
          aria-label={words.find}
          placeholder={words.find}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      )}
      <ul class="filter-values scroller">
        {choices.map(({ name }) => (
          <li key={name} class="filter-value">
            <label>
              <input
                type="checkbox"
                checked={picked.has(name)}
                // What narrows stays in sight.
                disabled={state.columnFilters.value.has(name)}
                onChange={({ currentTarget }) => actions.columnPicked(name, currentTarget.checked)}
              />
              <span {...dataText(name)}>{toVisibleText(name)}</span>
            </label>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p class="filter-hint">{words.none}</p>}
    </>
  );
}
