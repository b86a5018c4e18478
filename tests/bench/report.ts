import type { ContenderName } from "./bench-pages.ts";
import type { Measured } from "./measure-page.ts";
import { median, quantile } from "./statistics.ts";
import { judgeTargets } from "./targets.ts";

/** One page of one contender. */
export interface Round {
  readonly name: ContenderName;
  readonly count: number;
  readonly measured: Measured;
}

/** All rounds of one contender with one number of events, as if they were one. */
export interface Summary {
  readonly name: ContenderName;
  readonly count: number;
  readonly loadMs: readonly number[];
  readonly bytesPerEvent: { readonly heap: number; readonly card: number };
  readonly mainMs: readonly number[];
  readonly pixelsMs: readonly number[];
  readonly pickMs: readonly number[];
  readonly countMs: readonly number[];
  readonly listMs: readonly number[];
  readonly filterReadyMs: readonly number[];
  readonly filterTaskMs: readonly number[];
}

const titles: Readonly<Record<ContenderName, string>> = {
  ours: "Situation Map",
  geojson: "(a) setFilter",
  deck: "(b) deck.gl",
};

export function printReport(rounds: readonly Round[]): void {
  const summaries = summarize(rounds);
  console.log("\nMilliseconds as median / 95th of a hundred. Compare columns of one run, not runs.");
  console.table(summaries.map(toLine));
  printDrag(rounds);
  console.log("\nOurs to theirs, as ratios of medians:");
  console.table(toRatios(summaries));
  console.log("\nTargets:");
  console.table(judgeTargets(summaries, rounds));
}

function summarize(rounds: readonly Round[]): Summary[] {
  const keys = [...new Set(rounds.map(({ name, count }) => `${count} ${name}`))];
  const summaries = keys.map((key): Summary => {
    const own = rounds.filter(({ name, count }) => `${count} ${name}` === key);
    const { name, count } = own[0] ?? { name: "ours" as const, count: 0 };
    const all = own.map(({ measured }) => measured);
    const found = <Value>(pick: (measured: Measured) => readonly Value[]) => all.flatMap(pick);
    return {
      name,
      count,
      loadMs: all.map(({ loadMs }) => loadMs),
      bytesPerEvent: {
        heap: median(all.map(({ heapBytes }) => heapBytes)) / count,
        card: median(all.map(({ cardBytes }) => cardBytes)) / count,
      },
      mainMs: found(({ mainMs }) => mainMs),
      pixelsMs: found(({ pixelsMs }) => pixelsMs),
      pickMs: found(({ pickMs }) => pickMs),
      countMs: found(({ counts }) => counts?.countMs ?? []),
      listMs: found(({ counts }) => counts?.listMs ?? []),
      filterReadyMs: found(({ filters }) => (filters === null ? [] : [filters.readyMs])),
      filterTaskMs: found(({ filters }) => (filters === null ? [] : [filters.longestTaskMs])),
    };
  });
  return summaries.sort((a, b) => a.count - b.count);
}

const digits = (value: number): string =>
  Number.isNaN(value)
    ? ""
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

const both = (values: readonly number[]): string =>
  values.length === 0 ? "" : `${digits(median(values))} / ${digits(quantile(values, 0.95))}`;

function toLine(summary: Summary): Record<string, string> {
  const { heap, card } = summary.bytesPerEvent;
  return {
    events: summary.count.toLocaleString("en"),
    who: titles[summary.name],
    "load ms": digits(median(summary.loadMs)),
    "bytes/event (heap + card)": `${heap.toFixed(0)} + ${card.toFixed(0)}`,
    "main thread ms/step": both(summary.mainMs),
    "deed to pixels ms": both(summary.pixelsMs),
    "counts + histogram ms": both(summary.countMs),
    "list ms": both(summary.listMs),
    "pick ms": both(summary.pickMs),
  };
}

function printDrag(rounds: readonly Round[]): void {
  for (const { count, measured } of rounds) {
    const { drag } = measured;
    if (drag === null) continue;
    console.log(
      `A drag across ${count.toLocaleString("en")} events: ${drag.deeds} deeds, ${drag.frames} frames, ` +
        `${drag.stale} of them with another window than the newest; lag ${both(drag.lagMs)} ms, frame ${both(drag.frameMs)} ms.`,
    );
  }
}

function toRatios(summaries: readonly Summary[]): Record<string, string>[] {
  return summaries.flatMap((theirs) => {
    const ours = summaries.find(({ name, count }) => name === "ours" && count === theirs.count);
    if (theirs.name === "ours" || ours === undefined) return [];
    const ratio = (values: (summary: Summary) => readonly number[]) =>
      `1/${(median(values(theirs)) / median(values(ours))).toFixed(1)}`;
    return [
      {
        events: theirs.count.toLocaleString("en"),
        to: titles[theirs.name],
        load: ratio(({ loadMs }) => loadMs),
        "main thread": ratio(({ mainMs }) => mainMs),
        "deed to pixels": ratio(({ pixelsMs }) => pixelsMs),
        pick: ratio(({ pickMs }) => pickMs),
      },
    ];
  });
}
