import type { ExportKind, ExportOutcome } from "../../model/export-request.ts";
import { takeAway } from "../../words/take-away.ts";
import { useApp } from "../app-context.ts";

/** Below a section's button: how far its job is, with a way to stop it, or what came of it. */
export function JobLine({ what }: { readonly what: ExportKind }) {
  const { state, actions } = useApp();
  const job = state.exportJob.value;
  const own = job?.what === what ? job : null;
  const isRunning = own !== null && own.outcome === null;
  return (
    <div class="export-job">
      <p role="status">
        {own === null ? "" : own.outcome === null ? takeAway.making : formatOutcome(own.outcome)}
      </p>
      {isRunning && own.progress !== null && (
        <>
          <progress value={own.progress} aria-label={takeAway.making} />
          <span class="export-share">{takeAway.progress(own.progress)}</span>
        </>
      )}
      {isRunning && (
        <button type="button" class="button button-outlined" onClick={() => actions.exportCancelled()}>
          {takeAway.cancel}
        </button>
      )}
      {own?.outcome?.type === "handout" && (
        <button type="button" class="button button-outlined" onClick={() => actions.overlayOpened("handout")}>
          {takeAway.handout.open}
        </button>
      )}
      {own?.outcome?.type === "failed" && own.outcome.text !== undefined && (
        <label class="export-text">
          {takeAway.copyByHand}
          <textarea
            class="plain-text"
            readOnly
            rows={6}
            value={own.outcome.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </div>
  );
}

function formatOutcome(outcome: ExportOutcome): string {
  switch (outcome.type) {
    case "saved":
      return outcome.isChosen === true ? takeAway.written : takeAway.saved(outcome.name);
    case "handout":
      return takeAway.handout.ready;
    case "copied":
      return takeAway.copied;
    case "cancelled":
      return takeAway.cancelled;
    case "failed":
      return takeAway.failures[outcome.code];
  }
}
