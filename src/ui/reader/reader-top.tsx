import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import "./reader-top.css";

/** The reader's own bar: steps from event to event, and the way out. */
export function ReaderTop() {
  const { actions } = useApp();
  return (
    <div class="reader-top">
      <button type="button" class="button reader-step" onClick={() => actions.eventStepped(-1)}>
        <span class="reader-arrow" aria-hidden="true">
          ‹
        </span>
        {card.earlierEvent}
      </button>
      <button type="button" class="button reader-step" onClick={() => actions.eventStepped(1)}>
        {card.laterEvent}
        <span class="reader-arrow" aria-hidden="true">
          ›
        </span>
      </button>
      <button
        type="button"
        class="button button-icon reader-close"
        aria-label={card.closeReader}
        title={card.closeReader}
        onClick={() => actions.readerClosed()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
