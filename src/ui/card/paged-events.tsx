import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { StayingButton } from "../staying-button.tsx";
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
    page.value = shown + by;
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
          <StayingButton name={places.spot.previousPage} isIdle={shown === 0} act={() => turn(-1)}>
            <span aria-hidden="true">‹</span>
          </StayingButton>
          <span role="status">{places.spot.paged(first + 1, end, rows.length)}</span>
          <StayingButton name={places.spot.nextPage} isIdle={shown === last} act={() => turn(1)}>
            <span aria-hidden="true">›</span>
          </StayingButton>
        </div>
      )}
    </>
  );
}
