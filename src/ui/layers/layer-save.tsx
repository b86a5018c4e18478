import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type DataFormat, dataFormats } from "../../model/export-request.ts";
import type { Layer } from "../../model/situation.ts";
import { layers as words } from "../../words/layers.ts";
import { useApp } from "../app-context.ts";
import { JobLine } from "../export/job-line.tsx";

const names: Readonly<Record<DataFormat, string>> = { geojson: words.saveGeoJson, csv: words.saveCsv };

/** The whole layer as a file, whatever window and filters leave of it. */
export function LayerSave({ layer }: { readonly layer: Layer }) {
  const { state, actions } = useApp();
  /** What is said of a job that another part of the page asked for is said there. */
  const asked = useSignal(-1);
  const job = state.exportJob.value;
  const isBusy = job !== null && job.outcome === null;
  useEffect(() => actions.exportPrepared(), [actions]);
  return (
    <div>
      <fieldset class="layer-tools-row" aria-label={words.save}>
        <span class="layer-save-label">{words.save}</span>
        {dataFormats.map((format) => (
          <button
            key={format}
            type="button"
            class="button button-outlined"
            disabled={isBusy}
            onClick={() => {
              actions.exportRequested({ what: "data", format, byteOrderMark: false, layerId: layer.id });
              asked.value = state.exportJob.peek()?.serial ?? -1;
            }}
          >
            {names[format]}
          </button>
        ))}
      </fieldset>
      {job !== null && job.serial === asked.value && <JobLine what="data" />}
    </div>
  );
}
