import type { Reference } from "../../model/story-text.ts";

/** Brackets and backslashes of plain words, so that they stay plain. */
const escaped = (text: string) => text.replaceAll(/[\\[\]()*]/g, "\\$&");

export interface LinkedText {
  readonly text: string;
  /** Where the caret stands afterwards. */
  readonly caret: number;
}

/** The text with a link in place of what is marked in it; where nothing is marked the link takes a name of its own. */
export function linkText(
  text: string,
  from: number,
  to: number,
  { type, id }: Reference,
  name: string,
): LinkedText {
  const marked = text.slice(from, to).trim();
  const words = marked === "" ? escaped(name) : marked.replaceAll(/[[\]]/g, "\\$&");
  const link = `[${words}](${type}:${id.replaceAll(/[\\()]/g, "\\$&")})`;
  return { text: text.slice(0, from) + link + text.slice(to), caret: from + link.length };
}
