/** What words of a story may lead to. */
export const referenceTypes = ["event", "place", "source"] as const;
export type ReferenceType = (typeof referenceTypes)[number];
export interface Reference {
  readonly type: ReferenceType;
  readonly id: string;
}

/** A run of words that look and act alike. */
export interface Span {
  readonly text: string;
  readonly isEmphasis: boolean;
  /** null: plain words. Whether it is there the situation must say. */
  readonly reference: Reference | null;
}
export type Paragraph = readonly Span[];

/** "[words](event:id)"; a backslash before a bracket or another backslash takes it as part of the words or the id. */
const referencePattern = /\[((?:\\.|[^\\\][])+)\]\((event|place|source):((?:\\.|[^\\()\n]){1,400})\)/sy;

/**
 * A scene's text: paragraphs by blank line, *emphasis*, [words](event:id) and likewise place and source; a backslash
 * takes the next character as it is. Anything else, HTML above all, is text. Never fails: what is no mark-up is words.
 */
export function parseStoryText(source: string): readonly Paragraph[] {
  return source
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => parseParagraph(paragraph.trim()))
    .filter((paragraph) => paragraph.length > 0);
}

/** What the text refers to, each once, in order. */
export function listReferences(paragraphs: readonly Paragraph[]): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const { reference } of paragraphs.flat())
    if (reference !== null) found.set(`${reference.type}:${reference.id}`, reference);
  return [...found.values()];
}

function parseParagraph(source: string): Paragraph {
  const spans: Span[] = [];
  let isEmphasis = false;
  let text = "";
  const close = () => {
    if (text !== "") spans.push({ text, isEmphasis, reference: null });
    text = "";
  };
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? "";
    referencePattern.lastIndex = at;
    const found = character === "[" ? referencePattern.exec(source) : null;
    if (found !== null) {
      close();
      const [whole, words = "", type = "", id = ""] = found;
      spans.push({
        text: withoutBackslashes(words).replaceAll(/\s+/g, " "),
        isEmphasis,
        reference: { type: toReferenceType(type), id: withoutBackslashes(id) },
      });
      at += whole.length;
    } else if (character === "*" && (isEmphasis || hasClosingStar(source, at + 1))) {
      close();
      isEmphasis = !isEmphasis;
      at += 1;
    } else if (character === "\\" && at + 1 < source.length) {
      text += source[at + 1];
      at += 2;
    } else {
      // A line break within a paragraph is a space.
      text += /\s/.test(character) ? (text.endsWith(" ") ? "" : " ") : character;
      at += 1;
    }
  }
  close();
  return spans;
}

function withoutBackslashes(text: string): string {
  return text.replaceAll(/\\(.)/gs, "$1");
}

function hasClosingStar(source: string, from: number): boolean {
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "*") return at > from;
  }
  return false;
}

function toReferenceType(text: string): ReferenceType {
  const type = referenceTypes.find((known) => known === text);
  if (type === undefined) throw new Error(`the pattern lets no ${text} through`);
  return type;
}
