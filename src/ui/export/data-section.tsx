import { useSignal } from "@preact/signals";
import { type DataFormat, dataFormats } from "../../model/export-request.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { FormatChoice } from "./format-choice.tsx";
import { JobLine } from "./job-line.tsx";

const words = takeAway.data;

/** The events in view as a file for other programs. */
export function DataSection() {
  const { state, actions } = useApp();
  const format = useSignal<DataFormat>("geojson");
  const byteOrderMark = useSignal(false);
  const isBusy = state.exportJob.value?.outcome === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.exportRequested({ what: "data", format: format.value, byteOrderMark: byteOrderMark.value });
      }}
    >
      <p>{words.scope(state.rows.value.rows.length)}</p>
      <FormatChoice
        legend={words.format}
        formats={dataFormats}
        words={words.formats}
        chosen={format.value}
        onChoose={(chosen) => {
          format.value = chosen;
        }}
      />
      {format.value === "csv" && (
        <label class="export-check">
          <input
            type="checkbox"
            checked={byteOrderMark.value}
            onChange={({ currentTarget }) => {
              byteOrderMark.value = currentTarget.checked;
            }}
          />
          {words.byteOrderMark}
        </label>
      )}
      <button type="submit" class="button button-outlined" disabled={isBusy}>
        {words.save}
      </button>
      <JobLine what="data" />
    </form>
  );
}
