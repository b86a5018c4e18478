import type { Signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { toVisibleText } from "../../lib/visible-text.ts";
import type { ColumnFilter } from "../../model/column-filter.ts";
import type { ColumnChoice } from "../../model/documents/list-columns.ts";
import type { Columns } from "../../state/column-types.ts";
import { columns as words } from "../../words/columns.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { ColumnRange } from "./column-range.tsx";
import { ColumnValues } from "./column-values.tsx";
import { OpenerGroup } from "./opener-group.tsx";
import type { OpenGroup } from "./place-group.tsx";

interface ColumnGroupProps {
  readonly choice: ColumnChoice;
  readonly columns: Columns;
  readonly open: Signal<OpenGroup>;
}

/** One column: a button that opens its values or its bars, and says how it is narrowed. */
export function ColumnGroup({ choice, columns, open }: ColumnGroupProps) {
  const { state } = useApp();
  const name = toVisibleText(choice.name);
  const filter = state.columnFilters.value.get(choice.name);
  return (
    <OpenerGroup
      group={`column:${choice.name}`}
      open={open}
      name={name}
      isChosen={filter !== undefined}
      opener={
        <>
          <span {...dataText(name)}>{name}</span>
          {filter !== undefined && <Chosen filter={filter} />}
        </>
      }
    >
      <Inside name={choice.name} columns={columns} />
    </OpenerGroup>
  );
}

function Chosen({ filter }: { readonly filter: ColumnFilter }) {
  if (filter.type === "range") {
    return <span class="filter-chosen">{words.range(filter.from, filter.to)}</span>;
  }
  return (
    <span class="filter-chosen">
      <span class="visually-hidden">{panel.chosen(filter.shown.size)}</span>
      <span aria-hidden="true">{filter.shown.size}</span>
    </span>
  );
}

function Inside({ name, columns }: { readonly name: string; readonly columns: Columns }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => columns.watch(name), [columns, name]);
  const column = columns.columnOf(name);
  const isRead = typeof column === "object";
  // What was asked for must be seen, once it is there.
  useLayoutEffect(() => {
    if (isRead) root.current?.scrollIntoView({ block: "nearest" });
  }, [isRead]);
  if (column === "reading") return <p class="filter-hint">{words.reading}</p>;
  if (column === "many") return <p class="filter-hint">{words.tooMany}</p>;
  return (
    <div ref={root}>
      {column.type === "facet" ? (
        <ColumnValues column={column} columns={columns} />
      ) : (
        <ColumnRange column={column} columns={columns} />
      )}
    </div>
  );
}
