import { useSignal } from "@preact/signals";
import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { longList } from "../../words/long-list.ts";
import { EventRow } from "./event-row.tsx";
import { GroupHeading } from "./group-heading.tsx";
import type { ListItems } from "./list-items.ts";
import { StretchBar, stretchBarPx } from "./stretch-bar.tsx";
import { useVirtualizer } from "./use-virtualizer.ts";

interface VirtualRowsProps {
  readonly items: ListItems;
  readonly terms: readonly string[];
  readonly tabStop: number;
  readonly scroller: { readonly current: HTMLElement | null };
  /** Filled with how to bring an item into sight, whether or not it is in the document. */
  readonly reveal: { current: ((index: number) => void) | null };
  /** Moves the focus to a row, wherever it is. */
  readonly goTo: (row: number) => void;
}

/**
 * The list holds so many items at once: each has a height that is measured, and browsers make no element as tall as a
 * million rows would be.
 */
const longestStretch = 10_000;

const usualRowHeightPx = 58;
const headingHeightPx = 28;

/** A long list: only what is in sight is in the document; assistive technology is told the whole length. */
export function VirtualRows({ items, terms, tabStop, scroller, reveal, goTo }: VirtualRowsProps) {
  const asked = useSignal(0);
  const first = Math.min(asked.value, toStretch(Math.max(items.length - 1, 0)));
  const end = Math.min(first + longestStretch, items.length);
  const itemAt = (index: number) => items.itemAt(first + index);
  const barPx = first > 0 ? stretchBarPx : 0;
  const virtualizer = useVirtualizer({
    count: end - first,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (itemAt(index).type === "row" ? usualRowHeightPx : headingHeightPx),
    // The same function while the items are the same: with another one all are measured anew.
    getItemKey: useCallback(
      (index: number) => {
        const item = items.itemAt(first + index);
        return item.type === "row" ? item.row : item.id;
      },
      [items, first],
    ),
    scrollMargin: barPx,
    overscan: 8,
  });
  /** The item to bring into sight once its stretch is there. */
  const wanted = useRef(-1);
  useLayoutEffect(() => {
    reveal.current = (index) => {
      const isHere = index >= first && index < end;
      if (isHere) virtualizer.scrollToIndex(index - first, { align: "auto" });
      else {
        wanted.current = index;
        asked.value = toStretch(index);
      }
    };
    return () => {
      reveal.current = null;
    };
  }, [virtualizer, reveal, first, end]);
  useLayoutEffect(() => {
    const index = wanted.current;
    wanted.current = -1;
    if (index >= first) virtualizer.scrollToIndex(index - first, { align: "auto" });
  }, [virtualizer, first]);
  const told = {
    first: positionFrom(items, first, 1),
    last: positionFrom(items, end - 1, -1),
    all: items.rowCount,
  };
  const bar = (index: number, direction: -1 | 1, action: string) => (
    <StretchBar {...told} action={action} act={() => goTo(items.rowFrom(index, direction))} />
  );
  return (
    <>
      {first > 0 && bar(first - 1, -1, longList.before(longestStretch))}
      <ul class="event-list-virtual" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = itemAt(index);
          const place = {
            ref: virtualizer.measureElement as (element: HTMLElement | null) => void,
            "data-index": index,
            style: { transform: `translateY(${start - barPx}px)` },
          };
          if (item.type === "heading") {
            return (
              <li key={key} role="presentation" {...place}>
                <GroupHeading heading={item.heading} note={item.note} />
              </li>
            );
          }
          return (
            <li key={key} aria-setsize={items.rowCount} aria-posinset={item.position} {...place}>
              <EventRow
                row={item.row}
                standing={item.standing}
                terms={terms}
                isTabStop={item.row === tabStop}
              />
            </li>
          );
        })}
      </ul>
      {end < items.length && bar(end, 1, longList.after(Math.min(longestStretch, items.length - end)))}
    </>
  );
}

/** The first item of the stretch that holds an item. */
function toStretch(index: number): number {
  return Math.floor(index / longestStretch) * longestStretch;
}

/** The position of the row at or next to an index, in the given direction; 0 where there is none. */
function positionFrom(items: ListItems, index: number, direction: -1 | 1): number {
  for (let at = index; at >= 0 && at < items.length; at += direction) {
    const item = items.itemAt(at);
    if (item.type === "row") return item.position;
  }
  return 0;
}
