import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { State } from "../../state/types.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { readWindowNames } from "../compare/window-names.ts";
import { onDemand } from "../on-demand.tsx";
import { EmptyList } from "./empty-list.tsx";
import type { ListedComparison } from "./list-comparison.ts";
import { buildListGroups } from "./list-groups.ts";
import { ListHeader } from "./list-header.tsx";
import { buildListItems } from "./list-items.ts";
import { findNextRow } from "./list-keys.ts";
import { PlainRows } from "./plain-rows.tsx";
import "./event-list.css";

const VirtualRows = onDemand(() => import("./virtual-rows.tsx").then((module) => module.VirtualRows));

/** Up to here every row is in the document. */
const plainLimit = 500;
const noTerms: readonly string[] = [];

interface EventListProps {
  /** Whether the list has the panel for itself; absent where there is nothing else to hide. */
  readonly listOnly?: Signal<boolean>;
}

/** The events in time order, in step with map and timeline. */
const ImpreciseLine = onDemand(() =>
  import("../files/imprecise-line.tsx").then((part) => part.ImpreciseLine),
);

export function EventList({ listOnly }: EventListProps) {
  const { state } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const reveal = useRef<((index: number) => void) | null>(null);
  /** The row that Tab stops at, once the reader has moved; -1: the selected or the first one. */
  const lastFocused = useSignal(-1);
  const groups = useComputed(() => {
    const table = state.table.value;
    return buildListGroups({
      table,
      mask: state.mask.value,
      rows: state.rows.value,
      comparison: readComparison(state),
      part: state.listPart.value,
      grouping: state.grouping.value,
      searching: state.hits.value !== null,
      yearOf: (row) => toYear(table.eventAt(row).when?.earliestStart ?? Number.NEGATIVE_INFINITY),
    });
  });
  const items = useComputed(() => buildListItems(groups.value));
  const isIn = (row: number) => row >= 0 && items.value.indexOfRow(row) >= 0;

  /** Brings a row into sight; the focus follows where it is asked for. */
  const show = (row: number, focus: boolean) => {
    const find = () => scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
    const button = find();
    if (button !== null && scroller.current !== null) {
      scrollInto(scroller.current, button);
      if (focus) button.focus({ preventScroll: true });
      return;
    }
    reveal.current?.(items.value.indexOfRow(row));
    if (focus) focusOnceDrawn(find);
  };

  const selectedRow = state.selectedRow.value;
  const isSelectedIn = isIn(selectedRow);
  useEffect(() => {
    if (isSelectedIn) show(selectedRow, false);
  }, [selectedRow, isSelectedIn]);

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const row = Number(event.target.dataset["row"] ?? "-1");
    const next = findNextRow(items.value, row, event.key);
    if (next < 0) return;
    event.preventDefault();
    lastFocused.value = next;
    show(next, true);
  };

  const tabStop = [lastFocused.value, selectedRow].find(isIn) ?? items.value.rowFrom(0, 1);
  const terms = state.hits.value?.terms ?? noTerms;
  const isLong = items.value.rowCount > plainLimit;
  return (
    <section class="event-list" aria-label={panel.list} data-keys="list">
      <ListHeader {...(listOnly === undefined ? {} : { listOnly })} />
      {state.documents.value.some(({ file }) => file !== undefined) && <ImpreciseLine />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside */}
      <div class="event-list-rows scroller" ref={scroller} onKeyDown={move}>
        {!groups.value.some(
          ({ isInside, id }) => isInside || (id === "undated" && state.listPart.value === "undated"),
        ) && <EmptyList />}
        {isLong ? (
          <VirtualRows
            items={items.value}
            terms={terms}
            tabStop={tabStop}
            scroller={scroller}
            reveal={reveal}
            goTo={(row) => show(row, true)}
          />
        ) : (
          <PlainRows groups={groups.value} terms={terms} tabStop={tabStop} />
        )}
      </div>
    </section>
  );
}

function readComparison(state: State): ListedComparison | null {
  const names = readWindowNames(state);
  const compared = state.compared.value;
  return names === null || compared === null ? null : { names, groups: compared.groups };
}

/** The row comes into the document some frames after the scrolling that brings it into sight. */
function focusOnceDrawn(find: () => HTMLElement | null, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const row = find();
    if (row !== null) row.focus({ preventScroll: true });
    else if (framesLeft > 0) focusOnceDrawn(find, framesLeft - 1);
  });
}

/** The astronomical year of the UTC day; null where the instant is open or beyond what a date can hold. */
function toYear(instant: number): number | null {
  const year = new Date(instant).getUTCFullYear();
  return Number.isNaN(year) ? null : year;
}

/** Scrolls the list alone, never the page or the sheet around it. A heading may stick to its top edge. */
function scrollInto(scroller: HTMLElement, row: HTMLElement): void {
  const margin = 28;
  const around = scroller.getBoundingClientRect();
  const own = row.getBoundingClientRect();
  if (own.top < around.top + margin) scroller.scrollTop -= around.top + margin - own.top;
  else if (own.bottom > around.bottom) scroller.scrollTop += own.bottom - around.bottom;
}
