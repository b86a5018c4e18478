import { useSignal } from "@preact/signals";
import { toVisibleText } from "../../lib/visible-text.ts";
import type { FacetColumn } from "../../model/column-filter.ts";
import { fold } from "../../model/text-fold.ts";
import type { Columns } from "../../state/column-types.ts";
import { columns as words } from "../../words/columns.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";

/** Longer lists get a field to find a value in. */
const longListLength = 20;
/** More are not looked through: finding by letters leads to the rest. */
const mostShown = 200;

/** The values of a column, each with how many events it would leave. */
export function ColumnValues({
  column,
  columns,
}: {
  readonly column: FacetColumn;
  readonly columns: Columns;
}) {
  const { state } = useApp();
  const wanted = useSignal("");
  const parts = fold(wanted.value).split(" ").filter(Boolean);
  const values = sortValues(column.values).filter((value) => {
    const text = fold(value);
    return parts.every((part) => text.includes(part));
  });
  const counts = columns.countsOf(column.name);
  return (
    <>
      {column.values.length > longListLength && (
        <input
          type="search"
          class="filter-finder"
          aria-label={panel.findValue(column.name)}
          placeholder={panel.findValue(column.name)}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      )}
      {!state.columnFilters.value.has(column.name) && <p class="filter-hint">{panel.noneChosen}</p>}
      <ul class="filter-values scroller">
        {values.slice(0, mostShown).map((value) => (
          <ValueItem key={value} column={column.name} value={value} count={counts.get(value) ?? 0} />
        ))}
      </ul>
      {values.length === 0 && <p class="filter-hint">{panel.noSuchValue}</p>}
    </>
  );
}

/** By number where all are numbers, else by letter; what is empty comes last. */
function sortValues(values: readonly string[]): string[] {
  return [...values].sort(
    (one, other) =>
      Number(one === "") - Number(other === "") || one.localeCompare(other, "en", { numeric: true }),
  );
}

interface ValueItemProps {
  readonly column: string;
  readonly value: string;
  readonly count: number;
}

function ValueItem({ column, value, count }: ValueItemProps) {
  const { state, actions } = useApp();
  const filter = state.columnFilters.value.get(column);
  const label = toVisibleText(value);
  return (
    <li class="filter-value" data-empty={count === 0}>
      <label>
        <input
          type="checkbox"
          checked={filter?.type === "facet" && filter.shown.has(value)}
          onChange={() => actions.columnValueToggled(column, value)}
        />
        <span {...dataText(label)}>{label === "" ? words.empty : label}</span>
      </label>
      <span class="filter-count">
        <span aria-hidden="true">{panel.count(count)}</span>
        <span class="visually-hidden">{panel.wouldLeave(count)}</span>
      </span>
    </li>
  );
}
