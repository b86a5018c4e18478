import type { Guess } from "../../model/documents/inspection.ts";
import { type Mapping, type Role, roles } from "../../model/documents/mapping.ts";
import { type RoleRule, roleRules } from "./role-rules.ts";
import type { TableSample } from "./sample.ts";

export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}

const fittingShare = 0.6;

/** The likeliest mapping of a table whose columns nobody knows. A guess is shown to the reader, never acted on unasked. */
export function guessMapping(sample: TableSample): GuessedMapping {
  const taken = new Set<string>();
  const guesses: Guess[] = [];
  const give = (role: Role, name: string, because: Guess["because"]) => {
    taken.add(name);
    guesses.push({ role, columns: [name], because });
  };
  const facts = sample.names.map((name, index) => toFacts(name, index, sample));

  for (const [role, rule] of roleRules) {
    // Geometries of the format's own are better than any column.
    if (sample.hasPositions && (role === "geometry" || role === "lat" || role === "lng")) continue;
    if ((role === "lat" || role === "lng") && guesses.some((guess) => guess.role === "geometry")) continue;
    const named = facts
      .filter(({ name, plain }) => !taken.has(name) && rule.names.includes(plain))
      .filter((column) => isFitting(column, rule))
      .sort((a, b) => rule.names.indexOf(a.plain) - rule.names.indexOf(b.plain))[0];
    if (named !== undefined) {
      give(role, named.name, "name");
      continue;
    }
    if (rule.byValues !== true) continue;
    const byValues = facts.find(
      (column) => !taken.has(column.name) && isFitting(column, rule) && !isBareNumber(column),
    );
    if (byValues !== undefined) give(role, byValues.name, "values");
  }
  if (!guesses.some(({ role }) => role === "title")) {
    const wordy = facts.find(
      (column) => !taken.has(column.name) && isFitting(column, { names: [], fits: isWordy }),
    );
    if (wordy !== undefined) give("title", wordy.name, "values");
    else nameByKind(guesses);
  }
  const columns = Object.fromEntries(
    roles.flatMap((role) => {
      const found = guesses.find((guess) => guess.role === role);
      return found === undefined ? [] : [[role, found.columns] as const];
    }),
  );
  return {
    mapping: {
      shape: "table",
      columns,
      dateOrder: null,
      epoch: null,
      codebook: "own",
      placePrecision: "city",
      isSwapped: false,
      crs: null,
    },
    guesses,
  };
}

/** What kind of event by whom tells a reader more than a row's number; these columns keep their own meaning too. */
function nameByKind(guesses: Guess[]): void {
  const parts = (["layer", "actors"] as const).flatMap(
    (role) => guesses.find((guess) => guess.role === role)?.columns ?? [],
  );
  if (parts.length > 0) guesses.push({ role: "title", columns: parts, because: "name" });
}

interface ColumnFacts {
  readonly name: string;
  /** Letters and digits alone, in lower case. */
  readonly plain: string;
  readonly filled: readonly string[];
}

function toFacts(name: string, index: number, sample: TableSample): ColumnFacts {
  const filled = sample.rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  return { name, plain: name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""), filled: filled.slice(0, 200) };
}

function isFitting({ filled }: ColumnFacts, { fits, distinct }: RoleRule): boolean {
  if (filled.length === 0) return false;
  if (distinct !== undefined && new Set(filled).size > distinct) return false;
  return filled.filter((cell) => fits(cell)).length >= filled.length * fittingShare;
}

/** A column of plain numbers may be anything; its values alone do not make it a date. */
function isBareNumber({ filled }: ColumnFacts): boolean {
  return filled.every((cell) => /^-?\d+([.,]\d+)?$/.test(cell));
}

function isWordy(cell: string): boolean {
  return cell.length <= 200 && /\p{L}{3}/u.test(cell);
}
