import type { MeasuredOpening, OpenerName } from "./measure-opening.ts";
import type { BenchFile, FileKind } from "./write-files.ts";

/** One file opened one way; a text: it failed, and how. */
export interface OpeningRound {
  readonly name: OpenerName;
  readonly file: BenchFile;
  readonly measured: MeasuredOpening | string;
}

const titles: Readonly<Record<OpenerName, string>> = {
  "open-ours": "Situation Map",
  "open-plain": "plain way",
};
const large = 1_000_000;
const mega = (bytes: number): string => (Number.isNaN(bytes) ? "" : (bytes / 1e6).toFixed(0));
const shown = (value: number, digits = 0): string => (Number.isNaN(value) ? "" : value.toFixed(digits));

export function printOpenings(rounds: readonly OpeningRound[]): void {
  console.log("\nFrom the choice of a file to events drawn. Compare lines of one run, not runs.");
  console.table(rounds.map(toLine));
  for (const { name, file, measured } of rounds) {
    if (typeof measured === "string" || name !== "open-ours" || measured.longTasks.length === 0) continue;
    const tasks = measured.longTasks.map(({ ms }) => ms.toFixed(0)).join(", ");
    console.log(`Tasks of 50 ms and more while ${file.kind} of ${file.count} rows was opened: ${tasks}`);
  }
  const searches = rounds.flatMap(({ measured, file }) =>
    typeof measured === "string"
      ? []
      : measured.searches.map(({ text, firstMs, allMs, count }) => ({
          events: file.count.toLocaleString("en"),
          typed: text,
          "first ms": shown(firstMs),
          "all ms": shown(allMs),
          found: count.toLocaleString("en"),
        })),
  );
  if (searches.length > 0) {
    console.log("\nSearching the text of an opened file, in its worker:");
    console.table(searches);
  }
  console.log("\nTargets:");
  console.table(judge(rounds));
}

function toLine({ name, file, measured }: OpeningRound): Record<string, string> {
  const line = {
    events: file.count.toLocaleString("en"),
    file: `${file.kind}, ${mega(file.bytes)} MB`,
    who: titles[name],
  };
  if (typeof measured === "string") return { ...line, "all ms": measured.slice(0, 40) };
  return {
    ...line,
    who: measured.keeps === "all" ? titles[name] : `${titles[name]}, times alone`,
    "first ms": shown(measured.firstMs),
    "read ms": shown(measured.readMs),
    "all ms": shown(measured.allMs),
    "longest task ms": measured.longestTaskMs === 0 ? "below 50" : shown(measured.longestTaskMs),
    "peak MB": mega(measured.peakBytes),
  };
}

interface Judgement {
  readonly target: string;
  readonly measured: string;
  readonly met: "met" | "NOT met" | "not measured";
}

function judge(rounds: readonly OpeningRound[]): readonly Judgement[] {
  const of = (name: OpenerName, kind: FileKind) => {
    // Of a plain way that died, the lesser one that did not.
    const found = rounds.flatMap(({ measured, ...one }) =>
      one.name === name && one.file.kind === kind && one.file.count === large && typeof measured !== "string"
        ? [{ ...measured, bytes: one.file.bytes }]
        : [],
    );
    return found[0] ?? null;
  };
  const most = (target: string, measured: number, limit: number, digits = 2): Judgement => ({
    target,
    measured: shown(measured, digits),
    met: Number.isNaN(measured) ? "not measured" : measured <= limit ? "met" : "NOT met",
  });
  const least = (target: string, measured: number, limit: number): Judgement => ({
    target,
    measured: Number.isNaN(measured) ? "" : `${measured.toFixed(1)}x`,
    met: Number.isNaN(measured) ? "not measured" : measured >= limit ? "met" : "NOT met",
  });
  const csv = of("open-ours", "csv");
  const all = (name: OpenerName, kind: FileKind) => of(name, kind)?.allMs ?? Number.NaN;
  const searches = csv?.searches ?? [];
  return [
    least(
      "CSV of 1M rows: at least 3x as fast as the plain way",
      all("open-plain", "csv") / all("open-ours", "csv"),
      3,
    ),
    most(
      "CSV of 1M rows: first events within a tenth of the whole",
      csv === null ? Number.NaN : csv.firstMs / csv.allMs,
      0.1,
    ),
    most(
      "no task of the page's own thread over 50 ms, any file",
      Math.max(
        ...rounds.map(({ name, measured }) =>
          typeof measured === "string" || name === "open-plain" ? 0 : measured.longestTaskMs,
        ),
      ),
      50,
      0,
    ),
    most(
      "CSV of 1M rows: peak memory at most 3x the file",
      csv === null ? Number.NaN : csv.peakBytes / csv.bytes,
      3,
    ),
    least(
      "GeoParquet of 1M rows: at least 4x as fast as GeoJSON",
      all("open-ours", "geojson") / all("open-ours", "parquet"),
      4,
    ),
    most(
      "search over 1M rows: first results within 100 ms",
      searches.length === 0
        ? Number.NaN
        : Math.max(...searches.filter(({ count }) => count > 0).map(({ firstMs }) => firstMs)),
      100,
      0,
    ),
  ];
}
