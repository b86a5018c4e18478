import { toVisibleText } from "../../lib/visible-text.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { facets } from "../../model/filter.ts";
import { withImprecise } from "../../model/imprecise.ts";
import { comparison } from "../../words/comparison.ts";
import { counts } from "../../words/counts.ts";
import { dates } from "../../words/dates.ts";
import { map as mapWords } from "../../words/map.ts";
import { describeColumnFilter, describePlaceFilter } from "../../words/narrowed.ts";
import { panel } from "../../words/panel.ts";
import { takeAway } from "../../words/take-away.ts";
import { nameFacetValue } from "./facet-names.ts";

/** What is written around a map so that it can be believed without the app. */
export interface Captions {
  readonly title: string;
  /** The window of time, or both. */
  readonly time: string;
  /** How many events, how many of them possible, and so on. */
  readonly counts: string;
  /** What is left out by layers, filters, place and search, and what is ringed; empty where all is shown. */
  readonly narrowed: string;
  readonly data: string;
  readonly credits: string;
}

export function toCaptions(view: ExportedView): Captions {
  const { situation, window, comparison: other, mode } = view;
  return {
    title: situation.title,
    time: other === null ? takeAway.formatTime(window, mode) : takeAway.formatTimes(other, window, mode),
    counts: sentence(formatCounts(view)),
    narrowed: formatNarrowed(view),
    data: takeAway.formatData(situation.dataVersion, situation.asOf),
    credits: takeAway.formatCredits(mapWords.credits),
  };
}

function formatCounts({
  comparisonCounts,
  comparison: a,
  window: b,
  mode,
  counts: counted,
  documents = [],
}: ExportedView): string {
  const told = withImprecise(counted, documents);
  if (comparisonCounts === null || a === null) return counts.formatCounts(told);
  const names = { a: comparison.nameWindow(a, mode), b: comparison.nameWindow(b, mode) };
  return comparison.formatComparison(comparisonCounts, names, counts.nameImprecise(told));
}

function formatNarrowed(view: ExportedView): string {
  const { situation, hiddenLayers, filters, query, selectedRow, table } = view;
  const off = situation.layers.filter(({ id }) => hiddenLayers.has(id)).map(({ title }) => title);
  const narrowed = facets.flatMap((facet) => {
    const chosen = filters[facet];
    if (chosen === null) return [];
    const values = [...chosen].map((value) => nameFacetValue(situation, facet, String(value)));
    return [takeAway.filtered(panel.facetNames[facet], values)];
  });
  const selected = selectedRow < 0 ? null : table.eventAt(selectedRow);
  return [
    ...(off.length > 0 ? [takeAway.layersOff(off)] : []),
    ...narrowed,
    ...(view.where === null
      ? []
      : [takeAway.placed(describePlaceFilter(view.where, situation, view.language))]),
    ...[...(view.columnFilters ?? [])].map(([name, filter]) =>
      takeAway.filtered(toVisibleText(name), [describeColumnFilter(filter)]),
    ),
    ...(query.trim() === "" ? [] : [takeAway.searched(query.trim())]),
    ...(selected === null ? [] : [takeAway.chosen(selected.title, dates.formatWhen(selected.when))]),
  ].join(" ");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
