import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { columns as words } from "../../words/columns.ts";
import { useApp } from "../app-context.ts";
import { ColumnGroup } from "./column-group.tsx";
import { ColumnPicker } from "./column-picker.tsx";
import { MissingColumns } from "./missing-columns.tsx";
import type { OpenGroup } from "./place-group.tsx";
import "./columns.css";

/** The filters by columns of opened files: those likely to be of use, and a way to all others. */
export function ColumnGroups({ open }: { readonly open: Signal<OpenGroup> }) {
  const { state, actions } = useApp();
  const hasFiles = state.documents.value.some(({ file }) => file !== undefined);
  useEffect(() => {
    if (hasFiles) actions.columnsRequested();
  }, [hasFiles]);
  const columns = state.columns.value;
  return (
    <>
      {hasFiles && columns !== null && (
        <>
          <h3 class="columns-heading">{words.heading}</h3>
          {columns.picked.value.map((choice) => (
            <ColumnGroup key={choice.name} choice={choice} columns={columns} open={open} />
          ))}
          <ColumnPicker columns={columns} open={open} />
        </>
      )}
      <MissingColumns />
    </>
  );
}
