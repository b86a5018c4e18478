import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../model/event.ts";
import { type Facet, type Filters, noFilters } from "../model/filter.ts";
import { minuteMs, type TimeWindow } from "../model/instant.ts";
import { type Camera, type NameLanguage, nameLanguages, type Situation } from "../model/situation.ts";
import { limitAxis } from "../model/time-axis.ts";
import { type TimeMode, timeModes } from "../model/time-mode.ts";
import { parseWindow, writeWindow } from "../model/time-window.ts";
import type { Selection } from "./types.ts";

/** What an address says: everything that another reader needs to see the same. */
export interface View {
  readonly window: TimeWindow;
  /** The pinned window A of a comparison, whose B is then `window`. */
  readonly comparison: TimeWindow | null;
  readonly mode: TimeMode;
  readonly axis: TimeWindow;
  readonly hiddenLayers: ReadonlySet<string>;
  readonly filters: Filters;
  readonly query: string;
  readonly selection: Selection | null;
  readonly readerOpen: boolean;
  readonly language: NameLanguage;
  readonly camera: Camera;
}

type Change = { -readonly [Name in keyof View]?: View[Name] };

/** One parameter: how it is read (nothing, where it is rubbish) and how it is written (null: as by default). */
interface Row {
  readonly key: string;
  parse(text: string, situation: Situation): Change | null;
  format(view: View, usual: View): string | null;
}

const maxQueryLength = 200;

function sameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to;
}

function sameCamera(a: Camera, b: Camera): boolean {
  return formatCamera(a) === formatCamera(b);
}

function formatCamera({ center: [lng, lat], zoom }: Camera): string {
  const number = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));
  return `${number(zoom, 2)}/${number(lat, 5)}/${number(lng, 5)}`;
}

function parseCamera(text: string): Camera | null {
  const parts = text.split("/");
  const [zoom, lat, lng] = parts.map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 3 || zoom === undefined || lat === undefined || lng === undefined) return null;
  const isSane = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 540;
  return isSane ? { center: [lng, lat], zoom } : null;
}

/** Of a comma-separated list, the known values; null where none is. */
function parseChoice<Value>(text: string, known: readonly Value[]): ReadonlySet<Value> | null {
  const asked = new Set(text.split(","));
  const found = known.filter((value) => asked.has(String(value)));
  return found.length > 0 ? new Set(found) : null;
}

/** The changes of several facets are merged by the caller, each into the filters found so far. */
function facetRow(key: string, facet: Facet, known: (situation: Situation) => readonly unknown[]): Row {
  return {
    key,
    parse(text, situation) {
      const chosen = parseChoice(text, known(situation));
      return chosen === null ? null : { filters: { ...noFilters, [facet]: chosen } };
    },
    format(view) {
      const chosen = view.filters[facet];
      return chosen === null ? null : [...chosen].map(String).sort().join(",");
    },
  };
}

function parseSelection(text: string, situation: Situation): Selection | null {
  const [, prefix, id = ""] = /^(?:(place|area|link):)?(.*)$/s.exec(text) ?? [];
  if (prefix === "place") return situation.places.has(id) ? { type: "place", id } : null;
  if (prefix === "area") return situation.areas.has(id) ? { type: "area", id } : null;
  if (prefix === "link") return situation.links.has(id) ? { type: "link", id } : null;
  return situation.events.some((event) => event.id === id) ? { type: "event", id } : null;
}

/** The parameters in the order in which they are written. */
const rows: readonly Row[] = [
  {
    key: "t",
    parse(text) {
      const window = parseWindow(text);
      return window === null ? null : { window };
    },
    format(view, usual) {
      const first = view.comparison ?? view.window;
      return sameWindow(first, usual.window) ? null : writeWindow(first);
    },
  },
  {
    // The address says "this time, versus that": `t` is A and `vs` is B, which the handles move.
    key: "vs",
    parse(text) {
      const comparison = parseWindow(text);
      return comparison === null ? null : { comparison };
    },
    format: (view) => (view.comparison === null ? null : writeWindow(view.window)),
  },
  {
    key: "mode",
    parse: (text) => {
      const mode = timeModes.find((known) => known === text);
      return mode === undefined ? null : { mode };
    },
    format: (view, usual) => (view.mode === usual.mode ? null : view.mode),
  },
  {
    key: "axis",
    parse(text) {
      const axis = parseWindow(text);
      if (axis === null || !Number.isFinite(axis.from) || !Number.isFinite(axis.to)) return null;
      return { axis: limitAxis(axis, minuteMs) };
    },
    format: (view, usual) => (sameWindow(view.axis, usual.axis) ? null : writeWindow(view.axis)),
  },
  {
    key: "off",
    parse(text, situation) {
      const hiddenLayers = parseChoice(
        text,
        situation.layers.map((layer) => layer.id),
      );
      return hiddenLayers === null ? null : { hiddenLayers };
    },
    format: (view) => (view.hiddenLayers.size === 0 ? null : [...view.hiddenLayers].sort().join(",")),
  },
  facetRow("kind", "kind", () => kinds),
  facetRow("claim", "claim", () => claimStatuses),
  facetRow("relevance", "relevance", () => relevances),
  facetRow("rel", "reliability", () => reliabilities),
  facetRow("cred", "credibility", () => credibilities),
  facetRow("actor", "actor", (situation) => [...situation.actors.keys()]),
  facetRow("source", "source", (situation) => [...situation.sources.keys()]),
  {
    key: "q",
    parse: (text) => (text.trim() === "" ? null : { query: text.slice(0, maxQueryLength) }),
    format: (view) => (view.query === "" ? null : view.query),
  },
  {
    key: "sel",
    parse(text, situation) {
      const selection = parseSelection(text, situation);
      return selection === null ? null : { selection };
    },
    format: ({ selection }) => {
      if (selection === null) return null;
      return selection.type === "event" ? selection.id : `${selection.type}:${selection.id}`;
    },
  },
  {
    key: "read",
    parse: (text) => (text === "1" ? { readerOpen: true } : null),
    format: (view) => (view.readerOpen ? "1" : null),
  },
  {
    key: "lang",
    parse: (text) => {
      const language = nameLanguages.find((known) => known === text);
      return language === undefined ? null : { language };
    },
    format: (view, usual) => (view.language === usual.language ? null : view.language),
  },
  {
    key: "map",
    parse: (text) => {
      const camera = parseCamera(text);
      return camera === null ? null : { camera };
    },
    format: (view, usual) => (sameCamera(view.camera, usual.camera) ? null : formatCamera(view.camera)),
  },
];

/** As encodeURIComponent, but leaves readable what a hash may hold as it is. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|2C|3A|40|20)/gi, (found) =>
    found === "%20" ? "+" : decodeURIComponent(found),
  );
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** The parameters that a link for others says outright, because what is usual may change with the data. */
const saidOutright = new Set(["t", "mode", "axis", "map"]);

/**
 * A view as the hash of an address, without "#". What is as usual is left out; with `outright` the window, mode, axis and
 * camera are said even so.
 */
export function formatView(view: View, usual: View, outright = false): string {
  const elsewhere: TimeWindow = { from: 0, to: 0 };
  const nothingUsual: View = {
    ...usual,
    window: elsewhere,
    axis: elsewhere,
    mode: view.mode === "window" ? "until" : "window",
    camera: { center: [999, 999], zoom: 0 },
  };
  return rows
    .map((row) => ({
      key: row.key,
      value: row.format(view, outright && saidOutright.has(row.key) ? nothingUsual : usual),
    }))
    .filter((part) => part.value !== null)
    .map((part) => `${part.key}=${encode(part.value ?? "")}`)
    .join("&");
}

/** The view of a hash: what it does not say, or says in an unreadable way, is as usual. Never an error. */
export function parseView(hash: string, usual: View, situation: Situation): View {
  let view = usual;
  for (const part of hash.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=");
    const row = rows.find((known) => known.key === part.slice(0, Math.max(cut, 0)));
    const value = decode(part.slice(cut + 1));
    if (row === undefined || value === null) continue;
    const change = row.parse(value, situation);
    if (change === null) continue;
    const filters = change.filters === undefined ? view.filters : mergeFilters(view.filters, change.filters);
    view = { ...view, ...change, filters };
  }
  // Only now are both windows of a comparison known.
  if (view.comparison !== null) view = { ...view, window: view.comparison, comparison: view.window };
  // A reader without something to read would be an empty column.
  return view.selection?.type === "event" ? view : { ...view, readerOpen: false };
}

function mergeFilters(found: Filters, more: Filters): Filters {
  const merged: Record<string, unknown> = { ...found };
  for (const [facet, chosen] of Object.entries(more)) if (chosen !== null) merged[facet] = chosen;
  return merged as unknown as Filters;
}
