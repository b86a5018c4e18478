import { useSignal } from "@preact/signals";
import { withImprecise } from "../../model/imprecise.ts";
import { counts } from "../../words/counts.ts";
import { dates } from "../../words/dates.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { formatComparison, readDoubt } from "../compare/window-names.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import { listTableRows, type TableRow, writeTable } from "./table-rows.ts";
import "./event-table-dialog.css";

/** So many rows at a time: a browser draws thousands of them slowly. */
const pageRows = 500;
const words = timeline.table;

/** Everything that the timeline shows in its window, as a table that can be read and copied. */
export function EventTableDialog() {
  const { state, actions } = useApp();
  const shownRows = useSignal(pageRows);
  const total = state.rows.value.rows.length;
  const rows = listTableRows(state, 0, shownRows.value);
  const rest = total - rows.length;
  const copy = (): void => actions.textCopied(writeTable(listTableRows(state, 0, total)), "table-copied");
  return (
    <ModalDialog title={words.title}>
      <div class="event-table-top">
        <p>{formatComparison(state) ?? words.intro(dates.formatWindow(state.effectiveWindow.value))}</p>
        <button type="button" class="button button-outlined" disabled={total === 0} onClick={copy}>
          {words.copy}
        </button>
      </div>
      <table class="event-table">
        <caption>
          {counts.formatCounts(withImprecise(state.counts.value, state.documents.value), readDoubt(state))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.date}</th>
            <th scope="col">{words.columns.title}</th>
            <th scope="col">{words.columns.place}</th>
            <th scope="col">{words.columns.layer}</th>
            <th scope="col">{words.columns.claim}</th>
            <th scope="col">{words.columns.grade}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button
          type="button"
          class="button button-outlined"
          onClick={() => {
            shownRows.value += pageRows;
          }}
        >
          {words.showMore(Math.min(rest, pageRows), rest)}
        </button>
      )}
    </ModalDialog>
  );
}

function Row({ row }: { readonly row: TableRow }) {
  return (
    <tr>
      <td>
        {row.date}
        {row.group !== undefined && <span class="event-table-possible"> ({row.group})</span>}
        {row.group === undefined && !row.certain && (
          <span class="event-table-possible"> ({words.possiblyShort})</span>
        )}
      </td>
      <th scope="row" {...dataText(row.title)}>
        {row.title}
      </th>
      <td {...dataText(row.place)}>{row.place}</td>
      <td {...dataText(row.layer)}>{row.layer}</td>
      <td>{row.claim}</td>
      <td>{row.grade}</td>
    </tr>
  );
}
