import { useLayoutEffect, useRef } from "preact/hooks";
import { EventRow } from "./event-row.tsx";
import { GroupHeading } from "./group-heading.tsx";
import type { ListItems } from "./list-items.ts";
import { useVirtualizer } from "./use-virtualizer.ts";

interface VirtualRowsProps {
  readonly items: ListItems;
  readonly terms: readonly string[];
  readonly tabStop: number;
  readonly scroller: { readonly current: HTMLElement | null };
  /** Filled with how to bring an item into sight, whether or not it is in the document. */
  readonly reveal: { current: ((index: number) => void) | null };
}

const usualRowHeightPx = 58;
const headingHeightPx = 28;

/** A long list: only what is in sight is in the document; assistive technology is told the whole length. */
export function VirtualRows({ items, terms, tabStop, scroller, reveal }: VirtualRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items.itemAt(index).type === "row" ? usualRowHeightPx : headingHeightPx),
    getItemKey: (index) => {
      const item = items.itemAt(index);
      return item.type === "row" ? item.row : item.id;
    },
    overscan: 8,
  });
  useLayoutEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index, { align: "auto" });
    return () => {
      reveal.current = null;
    };
  }, [virtualizer, reveal]);
  return (
    <ul ref={list} class="event-list-virtual" style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items.itemAt(index);
        const place = {
          ref: virtualizer.measureElement as (element: HTMLElement | null) => void,
          "data-index": index,
          style: { transform: `translateY(${start}px)` },
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
  );
}
