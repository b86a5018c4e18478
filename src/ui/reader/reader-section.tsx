import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./reader-section.css";

export interface ReaderSectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the reader under its heading. */
export function ReaderSection({ title, children }: ReaderSectionProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named section would be one more landmark for every heading
    <div class="reader-section" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
