import { comparisonGroups } from "../../model/compare.ts";
import { claimStatuses, placePrecisions } from "../../model/event.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { LayerColor } from "../../model/situation.ts";
import { comparisonMarks } from "../../style/mark-specs.ts";
import { comparison as comparisonWords } from "../../words/comparison.ts";
import { counts } from "../../words/counts.ts";
import { legend } from "../../words/legend.ts";
import { takeAway } from "../../words/take-away.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import type { Sample } from "./item.ts";

export interface LegendEntry {
  readonly sample: Sample;
  readonly text: string;
}

export interface LegendGroup {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** What is said of fill and edge holds in every layer, so it is shown in the hue of none. */
const neutral: LayerColor = "grey";

const plainMark = {
  type: "mark",
  color: neutral,
  claim: "confirmed",
  shape: "disc",
  certain: true,
  gap: "none",
  halo: false,
} as const satisfies Sample;

/** The legend of what is on: of every channel only what stands on this very map. Groups without an entry are left out. */
export function listLegendGroups(view: ExportedView): readonly LegendGroup[] {
  const shown = toShown(view);
  const words = takeAway.legend;
  return [
    { title: words.layers, entries: layerEntries(view, shown) },
    { title: words.claim, entries: claimEntries(shown) },
    { title: words.time, entries: timeEntries(view) },
    { title: words.place, entries: [...placeEntries(shown), ...groundEntries(view, shown)] },
  ].filter(({ entries }) => entries.length > 0);
}

interface Shown {
  readonly layerCounts: ReadonlyMap<number, number>;
  readonly claims: ReadonlySet<string>;
  readonly precisions: ReadonlySet<string>;
}

function toShown({ table, rows }: ExportedView): Shown {
  const layerCounts = new Map<number, number>();
  const claims = new Set<string>();
  const precisions = new Set<string>();
  for (const row of rows.rows) {
    const layer = table.layer[row] ?? 0;
    layerCounts.set(layer, (layerCounts.get(layer) ?? 0) + 1);
    claims.add(claimStatuses[table.claim[row] ?? 0] ?? "");
    if (table.placed[row] === 1) precisions.add(placePrecisions[table.precision[row] ?? 0] ?? "");
  }
  return { layerCounts, claims, precisions };
}

function layerEntries(
  { situation, table, hiddenLayers }: ExportedView,
  { layerCounts }: Shown,
): LegendEntry[] {
  return situation.layers
    .filter(({ id }) => !hiddenLayers.has(id))
    .map(({ id, title, color }) => ({
      sample: { ...plainMark, color },
      text: `${title} (${counts.formatNumber(layerCounts.get(table.layerIds.indexOf(id)) ?? 0)})`,
    }));
}

function claimEntries({ claims }: Shown): LegendEntry[] {
  return claimStatuses
    .filter((claim) => claims.has(claim))
    .map((claim) => ({ sample: { ...plainMark, claim }, text: vocabulary.claim(claim) }));
}

function timeEntries({ comparison, rows, comparisonCounts }: ExportedView): LegendEntry[] {
  if (comparison !== null && comparisonCounts !== null)
    return comparisonGroups.map((group) => ({
      sample: { ...plainMark, ...comparisonMarks[group] },
      text: comparisonWords.legend.groups[group].name,
    }));
  return rows.certain.includes(0)
    ? [
        { sample: plainMark, text: legend.date.certain.name },
        { sample: { ...plainMark, certain: false }, text: legend.date.possible.name },
      ]
    : [];
}

function placeEntries({ precisions }: Shown): LegendEntry[] {
  const { place } = legend;
  return [
    ...(precisions.has("site") ? [{ sample: plainMark, text: place.site.name }] : []),
    ...(precisions.has("city") ? [{ sample: { ...plainMark, halo: true }, text: place.city.name }] : []),
    ...(precisions.has("country")
      ? [{ sample: { ...plainMark, shape: "square" as const }, text: place.country.name }]
      : []),
  ];
}

/** Hatched ground and lines, where layers that are on have any. */
function groundEntries(
  { situation, table, rows, hiddenLayers }: ExportedView,
  { precisions }: Shown,
): LegendEntry[] {
  const areas = [...situation.areas.values()].filter(
    ({ layerId, geometry }) => geometry !== null && !hiddenLayers.has(layerId),
  );
  const hasDiscs = precisions.has("district") || precisions.has("region");
  const shownIds = new Set(Array.from(rows.rows, (row) => row));
  const arcs = [...situation.links.values()].filter(
    ({ arc, eventId }) => arc && eventId !== null && shownIds.has(table.rowOf(eventId)),
  );
  const area = (approximate: boolean, text: string): LegendEntry => ({
    sample: { type: "area", color: neutral, approximate },
    text,
  });
  const line = (alleged: boolean, text: string): LegendEntry => ({
    sample: { type: "arc", color: neutral, alleged },
    text,
  });
  return [
    ...(areas.some(({ approximate }) => !approximate) ? [area(false, legend.place.area.name)] : []),
    ...(hasDiscs || areas.some(({ approximate }) => approximate)
      ? [area(true, legend.place.approximate.name)]
      : []),
    ...(arcs.some(({ alleged }) => !alleged) ? [line(false, takeAway.legend.movement)] : []),
    ...(arcs.some(({ alleged }) => alleged) ? [line(true, takeAway.legend.allegedMovement)] : []),
  ];
}
