import type { OpenDocument } from "../open-document.ts";
import type { Role } from "./mapping.ts";
import { toNumber } from "./to-number.ts";

/** A column by which opened rows might be narrowed; files that have one of the same name share it. */
export interface ColumnChoice {
  readonly name: string;
  /** many: as many different texts as there are rows, or nearly; searching finds them better. */
  readonly kind: "facet" | "range" | "many";
  /** Likely to be of use, by its values. */
  readonly isGuess: boolean;
}

/** So many rows of a file are looked at, evenly. */
const sampledRows = 200;
/** More pills than these would hide the filters that every situation has. */
const mostGuesses = 6;
const mostFacetValues = 40;
/** With so many different numbers bars say more than boxes. */
const leastRangeNumbers = 9;

/** What says nothing as a filter, or has one of its own already. */
const tellingElsewhere: readonly Role[] = [
  "id",
  "title",
  "summary",
  "start",
  "end",
  "datePrecision",
  "dateNote",
  "lng",
  "lat",
  "geometry",
  "placePrecision",
  "actors",
  "claim",
  "reliability",
  "credibility",
  "source",
  "link",
];
const numbering = /(^|[_\W])(id|code|key|year|timestamp|iso\d?|lat|latitude|lon|lng|longitude)$/i;

/** Every column of the opened files, in their order. */
export function listColumns(documents: readonly OpenDocument[]): readonly ColumnChoice[] {
  const samples = new Map<string, string[]>();
  const elsewhere = new Set<string>();
  const leading = new Set<string>();
  for (const { file, table } of documents) {
    if (file === undefined) continue;
    for (const role of tellingElsewhere) {
      for (const name of file.mapping.columns[role] ?? []) elsewhere.add(name);
    }
    for (const role of ["layer", "kind", "magnitude"] as const) {
      for (const name of file.mapping.columns[role] ?? []) leading.add(name);
    }
    const step = Math.max(table.length / sampledRows, 1);
    for (const [column, name] of file.names.entries()) {
      const texts = samples.get(name) ?? [];
      samples.set(name, texts);
      for (let at = 0; at < table.length; at += step) {
        texts.push(file.cellOf(file.numberAt(Math.floor(at)) - 1, column).trim());
      }
    }
  }
  const choices = [...samples].map(([name, texts]) => {
    const filled = texts.filter((text) => text !== "");
    const distinct = new Set(filled).size;
    const kind = judge(filled, distinct);
    const isTelling =
      !elsewhere.has(name) &&
      kind !== "many" &&
      distinct > 1 &&
      filled.length * 3 > texts.length &&
      !numbering.test(name);
    return { name, kind, isTelling };
  });
  // What the file means by layer, kind and number first, then words, then numbers.
  const rank = ({ name, kind }: (typeof choices)[number]) =>
    (leading.has(name) ? 0 : 2) + (kind === "facet" && !isNumeric(samples.get(name) ?? []) ? 0 : 1);
  const guesses = choices
    .filter(({ isTelling }) => isTelling)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, mostGuesses);
  const guessed = new Set(guesses.map(({ name }) => name));
  return choices.map(({ name, kind }) => ({ name, kind, isGuess: guessed.has(name) }));
}

function isNumeric(texts: readonly string[]): boolean {
  return texts.every((text) => text === "" || Number.isFinite(toNumber(text)));
}

function judge(filled: readonly string[], distinct: number): ColumnChoice["kind"] {
  const numbers = filled.filter((text) => Number.isFinite(toNumber(text))).length;
  if (distinct >= leastRangeNumbers && numbers >= filled.length * 0.95) return "range";
  return distinct <= mostFacetValues && (distinct < leastRangeNumbers || distinct * 2 <= filled.length)
    ? "facet"
    : "many";
}
