import { findMarks } from "../../model/text-fold.ts";

interface MarkedTextProps {
  readonly text: string;
  /** Folded words of the query; none: the text stands as it is. */
  readonly terms: readonly string[];
}

/** Text in which what the query found is marked. */
export function MarkedText({ text, terms }: MarkedTextProps) {
  if (terms.length === 0) return <>{text}</>;
  const pieces = [];
  let end = 0;
  for (const [from, to] of findMarks(text, terms)) {
    if (from > end) pieces.push(text.slice(end, from));
    pieces.push(<mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  pieces.push(text.slice(end));
  return <>{pieces}</>;
}
