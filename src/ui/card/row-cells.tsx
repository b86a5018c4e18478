import { useSignal } from "@preact/signals";
import { useId, useLayoutEffect } from "preact/hooks";
import { toVisibleText } from "../../lib/visible-text.ts";
import type { NamedCell } from "../../model/documents/table-document.ts";
import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { opened } from "../../words/opened.ts";
import { dataText } from "./data-text.ts";
import { listRestCells } from "./rest-cells.ts";
import { useOpenedRow } from "./use-opened-row.ts";
import { isWebAddress } from "./web-address.ts";
import "./row-cells.css";

/** More than these are folded away on a card. */
const mostOnCard = 6;
const longText = 240;

/** What the file says of the event beside what is told already: its other columns, as they stand. */
export function RowCells({ event, isWhole }: { readonly event: SituationEvent; readonly isWhole: boolean }) {
  const row = useOpenedRow(event.id);
  const listId = useId();
  const isOpen = useSignal(false);
  useLayoutEffect(() => {
    isOpen.value = false;
  }, [event.id]);
  if (row === null) return null;
  const cells = listRestCells(row, event);
  const isFolded = !isWhole && !isOpen.value && cells.length > mostOnCard;
  return (
    <div class="row-cells">
      <p class="row-cells-origin" {...dataText(row.file.title)}>
        {opened.row(row.file.numberAt(row.row), row.file.title)}
      </p>
      <dl id={listId} aria-label={opened.columns}>
        {(isFolded ? cells.slice(0, mostOnCard) : cells).map((cell, index) => (
          <Cell key={`${event.id} ${index}`} cell={cell} />
        ))}
      </dl>
      {!isWhole && cells.length > mostOnCard && (
        <button
          type="button"
          class="text-button"
          aria-expanded={isOpen.value}
          aria-controls={listId}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {isFolded ? opened.allColumns(cells.length) : opened.fewerColumns}
        </button>
      )}
    </div>
  );
}

function Cell({ cell }: { readonly cell: NamedCell }) {
  const name = toVisibleText(cell.name);
  return (
    <div class="row-cell">
      <dt {...dataText(name)}>{name}</dt>
      <dd>
        <CellText text={toVisibleText(cell.text)} />
      </dd>
    </div>
  );
}

function CellText({ text }: { readonly text: string }) {
  const isOpen = useSignal(false);
  const address = text.trim();
  if (isWebAddress(address) && !/\s/.test(address)) {
    return (
      <a
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        title={card.newTab}
        dir="ltr"
      >
        {address}
      </a>
    );
  }
  if (text.length <= longText) return <span {...dataText(text)}>{text}</span>;
  return (
    <>
      <span {...dataText(text)}>{isOpen.value ? text : `${text.slice(0, longText).trimEnd()}…`}</span>{" "}
      <button
        type="button"
        class="text-button"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {isOpen.value ? opened.less : opened.more}
      </button>
    </>
  );
}
