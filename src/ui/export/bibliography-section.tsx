import { useSignal } from "@preact/signals";
import { type BibliographyFormat, bibliographyFormats } from "../../model/export-request.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";
import { FormatChoice } from "./format-choice.tsx";
import { JobLine } from "./job-line.tsx";

const words = takeAway.bibliography;

/** The sources of the events in view, for a list of literature. */
export function BibliographySection() {
  const { state, actions } = useApp();
  const format = useSignal<BibliographyFormat>("text");
  const isBusy = state.exportJob.value?.outcome === null;
  const ask = (to: "file" | "clipboard") =>
    actions.exportRequested({ what: "bibliography", format: format.value, to });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask("file");
      }}
    >
      <FormatChoice
        legend={words.format}
        formats={bibliographyFormats}
        words={words.formats}
        chosen={format.value}
        onChoose={(chosen) => {
          format.value = chosen;
        }}
      />
      <div class="export-buttons">
        <button type="submit" class="button button-outlined" disabled={isBusy}>
          {words.save}
        </button>
        <button
          type="button"
          class="button button-outlined"
          disabled={isBusy}
          onClick={() => ask("clipboard")}
        >
          {words.copy}
        </button>
      </div>
      <JobLine what="bibliography" />
    </form>
  );
}
