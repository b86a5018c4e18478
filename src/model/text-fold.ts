/** Letters that Unicode does not take apart, but that people type for one another; all lower case. */
const variants: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ς: "σ",
  ي: "ی",
  ى: "ی",
  ئ: "ی",
  ې: "ی",
  ك: "ک",
  ڪ: "ک",
  ة: "ه",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ٱ: "ا",
};

/** Left out wherever they stand: marks, joiners, direction marks, apostrophes and their like, the Arabic stretching stroke. */
const leftOut = /[\p{M}\p{Cf}\p{Sk}'’‘`´\u02b0-\u02ff\u0640\u0621]/gu;

const combining = /^[\p{M}\p{Cf}]$/u;

const word = /[\p{L}\p{N}]+/gu;

/** "the" in Arabic, written as part of the word. */
const arabicArticle = "ال";

/**
 * Text as it is compared: without case, diacritics and letter variants (Gəncə and Gence, حسينيون and حسینیون, İrəvan and
 * irevan). Made character by character, so that findMarks can find the way back.
 */
export function fold(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The folded words of a text; an Arabic word with the article stands with and without it. */
export function foldWords(text: string): string[] {
  const words = fold(text).match(word) ?? [];
  return words.flatMap((one) => (hasArticle(one) ? [one, one.slice(arabicArticle.length)] : [one]));
}

/** The folded words of a query, each once. */
export function foldTerms(query: string): string[] {
  return [...new Set(fold(query).match(word) ?? [])];
}

/** Where words of the text begin with one of the folded terms: [start, end) in the original string, in order, not touching. */
export function findMarks(
  text: string,
  terms: readonly string[],
): readonly (readonly [start: number, end: number])[] {
  if (terms.length === 0) return [];
  const { folded, starts, ends } = foldWithPlaces(text);
  const marks: [number, number][] = [];
  for (const found of folded.matchAll(word)) {
    const length = findLength(found[0], terms);
    if (length === 0) continue;
    marks.push([starts[found.index] ?? 0, ends[found.index + length - 1] ?? text.length]);
  }
  return marks;
}

/** How much of a folded word the longest fitting term covers. */
function findLength(folded: string, terms: readonly string[]): number {
  let longest = 0;
  for (const term of terms) {
    if (term === "") continue;
    if (folded.startsWith(term)) longest = Math.max(longest, term.length);
    else if (hasArticle(folded) && folded.startsWith(term, arabicArticle.length)) {
      longest = Math.max(longest, term.length + arabicArticle.length);
    }
  }
  return longest;
}

function hasArticle(folded: string): boolean {
  return folded.startsWith(arabicArticle) && folded.length > arabicArticle.length + 2;
}

/** For each unit of the folded string: where its character begins and ends in the original. */
function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let index = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    const end = index + character.length;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
    // A combining mark is marked together with the letter that carries it.
    if (piece === "" && ends.length > 0 && combining.test(character)) ends[ends.length - 1] = end;
    folded += piece;
    index = end;
  }
  return { folded, starts, ends };
}

function foldCharacter(character: string): string {
  // Most text is plain: a table lookup and a regular expression for each letter would be slow over a million rows.
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 && character !== "'" && character !== "`" && character !== "^")
    return character.toLowerCase();
  let folded = "";
  for (const part of character.replace(leftOut, "").normalize("NFKD").toLowerCase().replace(leftOut, "")) {
    folded += foldDigit(variants[part] ?? part);
  }
  return folded;
}

/** Arabic-Indic and Persian digits to ours. */
function foldDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}
