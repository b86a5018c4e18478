import type { ContenderName } from "./bench-pages.ts";
import type { Round, Summary } from "./report.ts";
import { median, quantile } from "./statistics.ts";

export interface Judgement {
  readonly target: string;
  readonly measured: string;
  readonly met: "met" | "NOT met" | "not measured";
}

const thousand = 1000;
const large = 100_000;
const largest = 1_000_000;

/** What the project asks of itself; in software WebGL as anywhere, since most are ratios. */
export function judgeTargets(summaries: readonly Summary[], rounds: readonly Round[]): Judgement[] {
  const of = (name: ContenderName, count: number) =>
    summaries.find((summary) => summary.name === name && summary.count === count);
  const medianOf = (name: ContenderName, count: number, values: (summary: Summary) => readonly number[]) => {
    const summary = of(name, count);
    return summary === undefined ? Number.NaN : median(values(summary));
  };
  const ratio = (name: ContenderName, values: (summary: Summary) => readonly number[]) =>
    medianOf(name, large, values) / medianOf("ours", large, values);
  const p95 = (count: number, values: (summary: Summary) => readonly number[]) => {
    const summary = of("ours", count);
    return summary === undefined ? Number.NaN : quantile(values(summary), 0.95);
  };
  const most = (target: string, measured: number, limit: number, unit: string): Judgement => ({
    target,
    measured: Number.isNaN(measured) ? "" : `${measured.toFixed(2)} ${unit}`,
    met: Number.isNaN(measured) ? "not measured" : measured <= limit ? "met" : "NOT met",
  });
  const share = (target: string, times: number, wanted: number): Judgement => ({
    target,
    measured: Number.isNaN(times) ? "" : `1/${times.toFixed(1)}`,
    met: Number.isNaN(times) ? "not measured" : times >= wanted ? "met" : "NOT met",
  });

  const drag = rounds.map(({ measured }) => measured.drag).find((found) => found !== null);
  const bytes = of("ours", largest)?.bytesPerEvent;
  const pixels = ({ pixelsMs }: Summary) => pixelsMs;
  const main = ({ mainMs }: Summary) => mainMs;
  const counts = ({ countMs }: Summary) => countMs;
  const tasks = ({ filterTaskMs }: Summary) => filterTaskMs;
  return [
    share("deed to pixels at 100k: at most 1/5 of (a)", ratio("geojson", pixels), 5),
    share("deed to pixels at 100k: at most 1/10 of (b)", ratio("deck", pixels), 10),
    share(
      "load at 100k: at most 1/6 of (a)",
      ratio("geojson", ({ loadMs }) => loadMs),
      6,
    ),
    most("main thread per step at 1M: at most 3 ms at p95", p95(largest, main), 3, "ms"),
    most(
      "main thread per step at 1M: within 1.5x of that at 1k (medians)",
      medianOf("ours", largest, main) / medianOf("ours", thousand, main),
      1.5,
      "x",
    ),
    most("counts + histogram, every filter, at 100k: at most 2 ms", medianOf("ours", large, counts), 2, "ms"),
    most("counts + histogram, every filter, at 1M: at most 8 ms", medianOf("ours", largest, counts), 8, "ms"),
    most(
      "no task of a filter's change at 1M over 8 ms (median of rounds)",
      medianOf("ours", largest, tasks),
      8,
      "ms",
    ),
    most(
      "pick at 1M: at most 3 ms",
      medianOf("ours", largest, ({ pickMs }) => pickMs),
      3,
      "ms",
    ),
    most(
      "own memory at 1M: at most 120 bytes an event beyond the strings",
      bytes === undefined ? Number.NaN : bytes.heap + bytes.card,
      120,
      "bytes",
    ),
    most("drag: frames with another window than the newest: 0", drag?.stale ?? Number.NaN, 0, "frames"),
    most(
      "drag: lag at p95 at most two frames of its own",
      drag === undefined ? Number.NaN : quantile(drag.lagFrames, 0.95),
      2,
      "frames",
    ),
  ];
}
