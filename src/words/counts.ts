/** How many; the names follow the model's count of a window. */
export interface CountedWindow {
  /** Certainly or possibly in the window. */
  readonly total: number;
  /** Of the total, those that are only possibly in it. */
  readonly possible: number;
  readonly countryOnly: number;
  /** Of the total, those placed by district, region or country; told with their share where files are open. */
  readonly imprecise?: number;
  readonly unplaced: number;
  /** Not in the total: they have no place in time. */
  readonly undated: number;
}

/** One clause of the counting sentence; `part` names the list that it opens, `before` is what stands between it and the last. */
export interface CountClause {
  readonly part: "all" | "possible" | "imprecise" | "country" | "unplaced" | "undated";
  readonly before: "" | ", " | "; ";
  readonly text: string;
  /** Where there is no room for the sentence; absent: nothing is said of it there. */
  readonly brief?: string;
}

/** What those are called that are not certain: "uncertain" where two windows are compared. */
export type Doubt = "possible" | "uncertain";

/** The clauses in their order, without those that count nothing: "31 events" ", " "4 of them possible" "; " ... */
function listClauses(counts: CountedWindow, doubt: Doubt = "possible"): readonly CountClause[] {
  const all = nameEvents(counts.total);
  const clauses: CountClause[] = [{ part: "all", before: "", text: all, brief: all }];
  if (counts.possible > 0)
    clauses.push({ part: "possible", before: ", ", text: nameDoubtful(counts, doubt) });
  const imprecise = nameImprecise(counts);
  if (imprecise !== "") {
    const brief = `${namePart(counts.imprecise ?? 0, counts.total)} placed roughly`;
    clauses.push({ part: "imprecise", before: "; ", text: imprecise, brief });
  }
  const rest = [
    { part: "country", count: counts.countryOnly, tail: "placed only by country" },
    { part: "unplaced", count: counts.unplaced, tail: "without a place" },
    { part: "undated", count: counts.undated, tail: "without a date" },
  ] as const;
  for (const { part, count, tail } of rest) {
    if (count > 0) clauses.push({ part, before: "; ", text: `${formatNumber(count)} ${tail}` });
  }
  return clauses;
}

/** "50 (25 %) placed only by district or wider"; empty where none is, or none was counted. */
function nameImprecise({ imprecise = 0, total }: Pick<CountedWindow, "imprecise" | "total">): string {
  return imprecise === 0 ? "" : `${nameShare(imprecise, total)} placed only by district or wider`;
}

/** "31 events, 4 of them possible; 12 placed only by country; 2 without a place; 1 without a date". */
function formatCounts(counts: CountedWindow, doubt: Doubt = "possible"): string {
  return listClauses(counts, doubt)
    .map(({ before, text }) => before + text)
    .join("");
}

/** "no events", "1 event", "1 200 events". */
function nameEvents(count: number): string {
  if (count === 0) return "no events";
  return count === 1 ? "1 event" : `${formatNumber(count)} events`;
}

/** "99 (41 %)", "all 99". */
function nameShare(count: number, total: number): string {
  const part = namePart(count, total);
  return count === total ? part : `${formatNumber(count)} (${part})`;
}

/** "41 %", "all 99"; never 0 or 100 of some but not all. */
function namePart(count: number, total: number): string {
  if (count === total) return count === 1 ? "1" : `all ${formatNumber(count)}`;
  return `${Math.min(Math.max(Math.round((100 * count) / total), 1), 99)}\u202f%`;
}

function nameDoubtful({ total, possible }: CountedWindow, doubt: Doubt): string {
  if (total === 1) return doubt;
  return possible === total ? `all of them ${doubt}` : `${formatNumber(possible)} of them ${doubt}`;
}

/** Thousands apart from 10 000 on, by a narrow space that does not break, which no language reads as a decimal mark. */
function formatNumber(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** How many events are shown, in words. */
export const counts = {
  listClauses,
  formatCounts,
  nameEvents,
  formatNumber,
  nameShare,
  nameImprecise,
} as const;
