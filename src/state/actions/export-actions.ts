import type { ExportActions } from "../export-deeds.ts";
import { toExportedView } from "../exported-view.ts";
import type { Exporter, ExporterPort } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { State } from "../types.ts";

export function createExportActions(signals: Signals, state: State, port: ExporterPort): ExportActions {
  const { exportJob, canvasLimit, filmAbilities } = signals;
  let serial = 0;
  let loaded: Exporter | null = null;
  let abort = new AbortController();
  const load = async () => {
    loaded ??= await port.load();
    return loaded;
  };
  return {
    exportPrepared: () =>
      void load().then(
        (exporter) => {
          canvasLimit.value = exporter.canvasLimit();
          return exporter.filmAbilities().then((abilities) => {
            filmAbilities.value = abilities;
          });
        },
        // Said when something is asked for.
        () => {},
      ),
    async exportRequested(request) {
      if (exportJob.value?.outcome === null) return;
      serial += 1;
      abort = new AbortController();
      const { signal } = abort;
      const job = { serial, what: request.what, progress: null, outcome: null };
      exportJob.value = job;
      const view = toExportedView(state);
      // What needs the press itself must not wait for a promise.
      const exporter = loaded ?? (await load().catch(() => null));
      const outcome = await (exporter?.run(request, view, {
        signal,
        progress(progress) {
          if (!signal.aborted) exportJob.value = { ...job, progress };
        },
      }) ?? { type: "failed" as const, code: "part-missing" as const });
      exportJob.value = { ...job, outcome };
      // Whoever has gone on to something else finds it in the dialog.
      if (outcome.type === "handout" && signals.overlay.value === "export") signals.overlay.value = "handout";
    },
    printRequested: () => loaded?.print(),
    exportCancelled: () => abort.abort(),
  };
}
