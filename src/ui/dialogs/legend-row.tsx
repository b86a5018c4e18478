import type { ComponentChildren } from "preact";

interface LegendPartProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** One question that the marks answer. */
export function LegendPart({ title, note, children }: LegendPartProps) {
  return (
    <section class="legend-part">
      <h3>{title}</h3>
      {note !== undefined && <p class="legend-note">{note}</p>}
      <ul>{children}</ul>
    </section>
  );
}

interface LegendRowProps {
  readonly sample: ComponentChildren;
  readonly name: ComponentChildren;
  readonly text: ComponentChildren;
}

/** One answer: what it looks like and what it means. */
export function LegendRow({ sample, name, text }: LegendRowProps) {
  return (
    <li class="legend-row">
      <span class="legend-sample">{sample}</span>
      <span>
        <span class="legend-name">{name}</span>
        <span class="legend-text">{text}</span>
      </span>
    </li>
  );
}
