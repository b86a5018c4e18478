import { useSignal } from "@preact/signals";
import type { Keepsakes } from "../../state/ports.ts";
import type { Presenter } from "../../state/presenter.ts";
import { presenter as words } from "../../words/presenter.ts";
import { dataText } from "../card/data-text.ts";

/** Sizes of the notes in rem, for eyes and distances of all kinds. */
const sizes = [1, 1.2, 1.45, 1.75, 2.1, 2.5] as const;
const usual = 2;
const keepsakeKey = "notes-size";

/** What the presenter wrote down to say. The largest part of the page, in a size of one's own. */
export function Notes({
  presenter,
  keepsakes,
}: {
  readonly presenter: Presenter;
  readonly keepsakes: Keepsakes;
}) {
  const size = useSignal(readKept(keepsakes));
  const resize = (by: -1 | 1) => {
    size.value = Math.min(Math.max(size.value + by, 0), sizes.length - 1);
    keepsakes.set(keepsakeKey, String(size.value));
  };
  const notes = presenter.step.value?.notes.trim() ?? "";
  return (
    <section class="presenter-part presenter-notes surface" aria-label={words.notes}>
      <div class="presenter-part-top">
        <p class="overline">{words.notes}</p>
        <span class="presenter-sizes">
          <SizeButton name={words.smaller} sign="A−" isOff={size.value === 0} act={() => resize(-1)} />
          <SizeButton
            name={words.larger}
            sign="A+"
            isOff={size.value === sizes.length - 1}
            act={() => resize(1)}
          />
        </span>
      </div>
      <div
        class="presenter-notes-text scroller"
        key={presenter.place.value?.index}
        style={{ fontSize: `${sizes[size.value] ?? 1}rem` }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {notes === "" ? (
          <p class="presenter-nothing">{words.noNotes}</p>
        ) : (
          notes.split(/\n\s*\n/).map((paragraph, at) => (
            <p key={at} {...dataText(paragraph)}>
              {paragraph}
            </p>
          ))
        )}
      </div>
    </section>
  );
}

interface SizeButtonProps {
  readonly name: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly act: () => void;
}

function SizeButton({ name, sign, isOff, act }: SizeButtonProps) {
  return (
    <button type="button" class="button" aria-label={name} title={name} disabled={isOff} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function readKept(keepsakes: Keepsakes): number {
  const kept = Number(keepsakes.get(keepsakeKey) ?? usual);
  return Number.isInteger(kept) && kept >= 0 && kept < sizes.length ? kept : usual;
}
