import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { EventButton } from "./selection-buttons.tsx";
import "./paged-events.css";

/** As many as one looks through; with more there are pages. */
const pageLength = 50;

interface PagedEventsProps {
  readonly name: string;
  /** In time order. */
  readonly rows: readonly number[];
  /** A word on how a row stands: "possible". */
  readonly noteOf: (row: number) => string | null;
}

/** A list of events a page at a time: a press on many shows them all, and the document stays small. */
export function PagedEvents({ name, rows, noteOf }: PagedEventsProps) {
  const { state } = useApp();
  const table = state.table.value;
  const page = useSignal(0);
  const list = useRef<HTMLUListElement>(null);
  const last = Math.max(Math.ceil(rows.length / pageLength) - 1, 0);
  // Time may have taken away the page that was open.
  const shown = Math.min(page.value, last);
  const first = shown * pageLength;
  const end = Math.min(first + pageLength, rows.length);
  const turned = useRef(0);
  useLayoutEffect(() => {
    if (turned.current === shown) return;
    turned.current = shown;
    list.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const turn = (by: -1 | 1) => {
    page.value = Math.min(Math.max(shown + by, 0), last);
  };
  return (
    <>
      <ul aria-label={name} ref={list}>
        {rows.slice(first, end).map((row) => {
          const note = noteOf(row);
          return (
            <li key={row}>
              <EventButton event={table.eventAt(row)} {...(note === null ? {} : { note })} />
            </li>
          );
        })}
      </ul>
      {last > 0 && (
        <div class="paged-events-pages">
          <PageButton name={places.spot.previousPage} mark="‹" isEnd={shown === 0} turn={() => turn(-1)} />
          <span role="status">{places.spot.paged(first + 1, end, rows.length)}</span>
          <PageButton name={places.spot.nextPage} mark="›" isEnd={shown === last} turn={() => turn(1)} />
        </div>
      )}
    </>
  );
}

interface PageButtonProps {
  readonly name: string;
  readonly mark: string;
  readonly isEnd: boolean;
  readonly turn: () => void;
}

/** Stays in the order of keys at either end, so that the focus is not lost there. */
function PageButton({ name, mark, isEnd, turn }: PageButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={name}
      aria-disabled={isEnd}
      onClick={turn}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}
