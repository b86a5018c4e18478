import { parseColumnFilters, writeColumnFilters } from "../model/column-address.ts";
import type { ColumnFilters } from "../model/column-filter.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../model/event.ts";
import type { Facet, Filters } from "../model/filter.ts";
import { minuteMs, type TimeWindow } from "../model/instant.ts";
import { type PlaceFilter, parseCircle, parsePlaceFilter, writePlaceFilter } from "../model/place-filter.ts";
import { type Camera, type NameLanguage, nameLanguages, type Situation } from "../model/situation.ts";
import type { SceneAddress } from "../model/story.ts";
import { limitAxis } from "../model/time-axis.ts";
import { type TimeMode, timeModes } from "../model/time-mode.ts";
import { parseWindow, writeWindow } from "../model/time-window.ts";
import type { Selection } from "./types.ts";

/** What an address says: everything that another reader needs to see the same. */
export interface View {
  /** The story's scene that the reader is at, or has left to look around; what it shows is then the usual. */
  readonly scene: SceneAddress | null;
  readonly window: TimeWindow;
  /** The pinned window A of a comparison, whose B is then `window`. */
  readonly comparison: TimeWindow | null;
  readonly mode: TimeMode;
  readonly axis: TimeWindow;
  readonly hiddenLayers: ReadonlySet<string>;
  readonly filters: Filters;
  readonly columnFilters: ColumnFilters;
  readonly query: string;
  /** Where events must be; null: anywhere. */
  readonly where: PlaceFilter | null;
  readonly selection: Selection | null;
  readonly readerOpen: boolean;
  readonly language: NameLanguage;
  readonly camera: Camera;
}

type Change = { -readonly [Name in Exclude<keyof View, "filters">]?: View[Name] } & {
  filters?: Partial<Filters>;
};

/** One parameter: how it is read (null: it is rubbish) and how it is written. Empty says that there is none of it. */
interface Row {
  readonly key: string;
  parse(text: string, situation: Situation): Change | null;
  format(view: View): string;
}

const maxQueryLength = 200;

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

function facetRow(key: string, facet: Facet, known: (situation: Situation) => readonly unknown[]): Row {
  return {
    key,
    parse(text, situation) {
      const chosen = parseChoice(text, known(situation));
      return chosen === null && text !== "" ? null : { filters: { [facet]: chosen } };
    },
    format: ({ filters }) => [...(filters[facet] ?? [])].map(String).sort().join(","),
  };
}

const openedRow = /^[\p{L}\p{N}-]+:[1-9]\d{0,9}$/u;

function parseSelection(text: string, situation: Situation): Selection | null {
  const [, prefix, id = ""] = /^(?:(place|area|link|spot):)?(.*)$/s.exec(text) ?? [];
  if (prefix === "place") return situation.places.has(id) ? { type: "place", id } : null;
  if (prefix === "area") return situation.areas.has(id) ? { type: "area", id } : null;
  if (prefix === "link") return situation.links.has(id) ? { type: "link", id } : null;
  if (prefix === "spot") return parseCircle(id) === null ? null : { type: "spot", id };
  // A row of a reader's own file, which may be opened only later.
  const isKnown = openedRow.test(id) || situation.events.some((event) => event.id === id);
  return isKnown ? { type: "event", id } : null;
}

/** The parameters in the order in which they are written. */
const rows: readonly Row[] = [
  {
    key: "scene",
    parse(text) {
      const [, storyId, number] = /^(.+)\/([1-9]\d{0,2})$/s.exec(text) ?? [];
      return storyId === undefined ? null : { scene: { storyId, index: Number(number) - 1 } };
    },
    format: ({ scene }) => (scene === null ? "" : `${scene.storyId}/${scene.index + 1}`),
  },
  {
    key: "t",
    parse(text) {
      const window = parseWindow(text);
      return window === null ? null : { window };
    },
    format: (view) => writeWindow(view.comparison ?? view.window),
  },
  {
    // The address says "this time, versus that": `t` is A and `vs` is B, which the handles move.
    key: "vs",
    parse(text) {
      const comparison = parseWindow(text);
      return comparison === null && text !== "" ? null : { comparison };
    },
    format: (view) => (view.comparison === null ? "" : writeWindow(view.window)),
  },
  {
    key: "mode",
    parse: (text) => {
      const mode = timeModes.find((known) => known === text);
      return mode === undefined ? null : { mode };
    },
    format: ({ mode }) => mode,
  },
  {
    key: "axis",
    parse(text) {
      const axis = parseWindow(text);
      if (axis === null || !Number.isFinite(axis.from) || !Number.isFinite(axis.to)) return null;
      return { axis: limitAxis(axis, minuteMs) };
    },
    format: ({ axis }) => writeWindow(axis),
  },
  {
    key: "off",
    parse(text, situation) {
      const hiddenLayers = parseChoice(
        text,
        situation.layers.map((layer) => layer.id),
      );
      return hiddenLayers === null && text !== "" ? null : { hiddenLayers: hiddenLayers ?? new Set() };
    },
    format: ({ hiddenLayers }) => [...hiddenLayers].sort().join(","),
  },
  facetRow("kind", "kind", () => kinds),
  facetRow("claim", "claim", () => claimStatuses),
  facetRow("relevance", "relevance", () => relevances),
  facetRow("rel", "reliability", () => reliabilities),
  facetRow("cred", "credibility", () => credibilities),
  facetRow("actor", "actor", (situation) => [...situation.actors.keys()]),
  facetRow("source", "source", (situation) => [...situation.sources.keys()]),
  {
    key: "col",
    parse(text) {
      const columnFilters = parseColumnFilters(text);
      return columnFilters === null ? null : { columnFilters };
    },
    format: ({ columnFilters }) => writeColumnFilters(columnFilters),
  },
  {
    key: "q",
    parse: (text) => (text.trim() === "" && text !== "" ? null : { query: text.slice(0, maxQueryLength) }),
    format: ({ query }) => query,
  },
  {
    key: "where",
    parse(text, situation) {
      const where = parsePlaceFilter(text, situation);
      return where === null && text !== "" ? null : { where };
    },
    format: ({ where }) => (where === null ? "" : writePlaceFilter(where)),
  },
  {
    key: "sel",
    parse(text, situation) {
      const selection = parseSelection(text, situation);
      return selection === null && text !== "" ? null : { selection };
    },
    format: ({ selection }) => {
      if (selection === null) return "";
      return selection.type === "event" ? selection.id : `${selection.type}:${selection.id}`;
    },
  },
  {
    key: "read",
    parse: (text) => (text === "1" ? { readerOpen: true } : null),
    format: ({ readerOpen }) => (readerOpen ? "1" : ""),
  },
  {
    key: "lang",
    parse: (text) => {
      const language = nameLanguages.find((known) => known === text);
      return language === undefined ? null : { language };
    },
    format: ({ language }) => language,
  },
  {
    key: "map",
    parse: (text) => {
      const camera = parseCamera(text);
      return camera === null ? null : { camera };
    },
    format: ({ camera }) => formatCamera(camera),
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
  return rows
    .map((row) => ({ key: row.key, text: row.format(view), usual: row.format(usual) }))
    .filter(({ key, text, usual }) => text !== usual || (outright && saidOutright.has(key)))
    .map(({ key, text }) => `${key}=${encode(text)}`)
    .join("&");
}

/** The address says A first, the state moves B: either way round. */
function swapWindows(view: View): View {
  return view.comparison === null ? view : { ...view, window: view.comparison, comparison: view.window };
}

/** The view of a hash: what it does not say, or says in an unreadable way, is as usual. Never an error. */
export function parseView(hash: string, usual: View, situation: Situation): View {
  let view = swapWindows(usual);
  for (const part of hash.replace(/^#/, "").split("&")) {
    const cut = part.indexOf("=");
    const row = rows.find((known) => known.key === part.slice(0, Math.max(cut, 0)));
    const value = decode(part.slice(cut + 1));
    if (row === undefined || value === null) continue;
    const change = row.parse(value, situation);
    if (change !== null) view = { ...view, ...change, filters: { ...view.filters, ...change.filters } };
  }
  // Only now are both windows of a comparison known.
  view = swapWindows(view);
  // A reader without something to read would be an empty column.
  return view.selection?.type === "event" ? view : { ...view, readerOpen: false };
}
