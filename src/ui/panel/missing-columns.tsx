import { toVisibleText } from "../../lib/visible-text.ts";
import { columns as words } from "../../words/columns.ts";
import { describeColumnFilter } from "../../words/narrowed.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";

/** Filters that a link brought, of columns that no open file has: they are told, and wait. */
export function MissingColumns() {
  const { state, actions } = useApp();
  const known = new Set(state.documents.value.flatMap(({ file }) => file?.names ?? []));
  const missing = [...state.columnFilters.value].filter(([name]) => !known.has(name));
  return (
    <>
      {missing.map(([name, filter]) => {
        const text = `${toVisibleText(name)}: ${describeColumnFilter(filter)}`;
        return (
          <p class="missing-column" key={name}>
            <span>
              <bdi>{text}</bdi>
              <span class="filter-detail">{words.missing}</span>
            </span>
            <button
              type="button"
              class="button button-icon"
              aria-label={words.remove(text)}
              title={words.remove(text)}
              onClick={() => actions.columnFiltered(name, null, { settled: true })}
            >
              <Icon name="close" size={12} />
            </button>
          </p>
        );
      })}
    </>
  );
}
