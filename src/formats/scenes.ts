import { parseColumnFilters } from "../model/column-address.ts";
import { noColumnFilters } from "../model/column-filter.ts";
import { type Filters, noFilters } from "../model/filter.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { Issue } from "../model/issue.ts";
import { toPlaceFilter } from "../model/place-filter.ts";
import type { JsonPath } from "../model/schema/schema-shape.ts";
import { longestColumns, type SceneRecord } from "../model/schema/story-record.ts";
import type { Situation } from "../model/situation.ts";
import { chosenTypes, frameTypes, type Scene } from "../model/story.ts";
import { hasTarget, listFilterTargets } from "../model/story-targets.ts";
import { listReferences, parseStoryText } from "../model/story-text.ts";
import { parseWindow } from "../model/time-window.ts";
import { parseWhen } from "../model/when.ts";

/** Tells of something in a scene, by its path inside it. */
export type SceneReport = (
  code: Issue["code"],
  severity: Issue["severity"],
  path: JsonPath,
  values?: Readonly<Record<string, string>>,
) => void;

/**
 * A scene of its record; null, and told, where its time is unreadable. What it names stays named even where it is gone:
 * another version of the data may have it, and what is shown meanwhile says so.
 */
export function toScene(record: SceneRecord, situation: Situation, report: SceneReport): Scene | null {
  const window = toWindow(record.t, "t", "dropped", report);
  if (window === null) return null;
  const text = parseStoryText(record.text);
  const miss = (path: JsonPath, id: string) => report("reference-unknown", "note", path, { id });
  for (const reference of listReferences(text))
    if (!hasTarget(situation, reference)) miss(["text"], `${reference.type}:${reference.id}`);

  const frame = toTarget(frameTypes, record.frame);
  if (frame !== null && !hasTarget(situation, frame)) miss(["frame"], frame.id);
  const where = record.where === null ? null : toPlaceFilter(record.where);
  for (const { type, id } of where === null ? [] : listFilterTargets(where))
    if (!hasTarget(situation, { type, id })) miss(["where"], `${type}:${id}`);
  const selection = toTarget(chosenTypes, record.select);
  if (selection !== null && !hasTarget(situation, selection)) miss(["select"], selection.id);
  record.layers?.forEach((id, index) => {
    if (!hasTarget(situation, { type: "layer", id }))
      report("layer-unknown", "note", ["layers", index], { id });
  });
  for (const [facet, known] of [
    ["actor", situation.actors],
    ["source", situation.sources],
  ] as const)
    record.filters[facet]?.forEach((id, index) => {
      if (!known.has(id)) miss(["filters", facet, index], id);
    });

  return {
    title: record.title,
    source: record.text,
    text,
    window,
    versus: record.vs === null ? null : toWindow(record.vs, "vs", "field-dropped", report),
    mode: record.mode,
    camera:
      record.camera === null
        ? null
        : { center: [record.camera.center[0], record.camera.center[1]], zoom: record.camera.zoom },
    frame,
    shownLayers: record.layers,
    filters: toFilters(record.filters),
    query: record.q,
    columnFilters: parseColumnFilters(record.columns ?? "", longestColumns) ?? noColumnFilters,
    where,
    selection,
    dwellSeconds: record.dwell,
    notes: record.notes,
  };
}

function toWindow(
  edtf: string,
  field: "t" | "vs",
  severity: "dropped" | "field-dropped",
  report: SceneReport,
): TimeWindow | null {
  const window = parseWindow(edtf);
  const when = parseWhen(edtf);
  // A window may be typed with its ends the wrong way round; a file should not be.
  if (window !== null && when.ok) return window;
  if (when.ok) report("edtf-unreadable", severity, [field], { value: edtf });
  else report(when.code, window === null ? severity : "note", [field], when.values);
  return window;
}

/** "event:id" apart; the record's own pattern lets nothing else through. */
function toTarget<Type extends string>(
  types: readonly Type[],
  text: string | null,
): { readonly type: Type; readonly id: string } | null {
  const cut = text?.indexOf(":") ?? -1;
  const type = types.find((known) => known === text?.slice(0, cut));
  return type === undefined || text === null ? null : { type, id: text.slice(cut + 1) };
}

function toFilters(record: SceneRecord["filters"]): Filters {
  const set = <Value>(values: readonly Value[] | undefined) =>
    values === undefined ? null : new Set(values);
  return {
    ...noFilters,
    kind: set(record.kind),
    claim: set(record.claim),
    relevance: set(record.relevance),
    reliability: set(record.reliability),
    credibility: set(record.credibility),
    actor: set(record.actor),
    source: set(record.source),
  };
}
