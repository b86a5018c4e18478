import { chain } from "../lib/chain.ts";
import type { TableDocument } from "./documents/table-document.ts";
import type { EventTable } from "./event-table.ts";
import { type Layer, type LayerColor, layerColors, type Situation } from "./situation.ts";

/** What is open: the situation that ships with the page, or a file of the reader's own. */
export interface OpenDocument {
  /** Begins the ids of its events and layers ("<id>:…"); empty for the shipped situation, whose ids stand alone. */
  readonly id: string;
  /** The file's name, or the situation's title. */
  readonly title: string;
  /** Its layers, places, actors, sources and links. `events` is empty where they are rows of a file. */
  readonly situation: Situation;
  readonly table: EventTable;
  /** The rows and columns as they stand in the file; absent: it is a whole situation. */
  readonly file?: TableDocument;
}

/** What a reader made of a layer's looks. */
export interface LayerLook {
  readonly title?: string;
  readonly color?: LayerColor;
}

/** All layers of all documents but the removed, in the reader's order and looks. Those that `order` does not know stand behind. */
export function listLayers(
  documents: readonly OpenDocument[],
  order: readonly string[],
  looks: ReadonlyMap<string, LayerLook>,
  removed: ReadonlySet<string> = new Set(),
): readonly Layer[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const layers = documents.flatMap(({ situation }) => situation.layers.filter(({ id }) => !removed.has(id)));
  const known = layers.filter(({ id }) => rank.has(id));
  const sorted = known.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return [...sorted, ...layers.filter(({ id }) => !rank.has(id))].map((layer) => ({
    ...layer,
    ...looks.get(layer.id),
  }));
}

/** The hue that the layers so far wear least: the first of the palette's that none of them does, where there is one. */
export function chooseColor(worn: readonly LayerColor[]): LayerColor {
  const count = (color: LayerColor) => worn.filter((other) => other === color).length;
  const choices = layerColors.filter((color) => color !== "grey");
  return choices.reduce((best, color) => (count(color) < count(best) ? color : best), choices[0] ?? "grey");
}

/**
 * The documents as one situation with these layers: what it says of itself is the first document's, and all that can be
 * looked up by id is everyone's. null where nothing is open.
 */
export function mergeSituations(
  documents: readonly OpenDocument[],
  layers: readonly Layer[],
): Situation | null {
  const first = documents[0]?.situation;
  if (first === undefined) return null;
  const all = <Value>(
    read: (situation: Situation) => ReadonlyMap<string, Value>,
  ): ReadonlyMap<string, Value> =>
    documents.length === 1 ? read(first) : chain(documents.map(({ situation }) => read(situation)));
  return {
    ...first,
    layers,
    places: all(({ places }) => places),
    areas: all(({ areas }) => areas),
    actors: all(({ actors }) => actors),
    sources: all(({ sources }) => sources),
    links: all(({ links }) => links),
    findOpened(id) {
      for (const { file, table } of documents) {
        const row = file === undefined || !id.startsWith(`${file.id}:`) ? -1 : table.rowOf(id);
        if (row >= 0) return table.eventAt(row);
      }
      return undefined;
    },
    events: documents.length === 1 ? first.events : documents.flatMap(({ situation }) => situation.events),
  };
}

/** The document with a hue for each of its layers that the others wear least. */
export function withOwnColors(document: OpenDocument, others: readonly OpenDocument[]): OpenDocument {
  const worn = others.flatMap(({ situation }) => situation.layers.map(({ color }) => color));
  const layers = document.situation.layers.map((layer) => {
    const color = chooseColor(worn);
    worn.push(color);
    return { ...layer, color };
  });
  return { ...document, situation: { ...document.situation, layers } };
}

/** The layers' ids with this one a step towards the beginning or the end; as they are where it stands there already. */
export function moveLayer(ids: readonly string[], id: string, direction: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + direction;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((each, index) => (index === from ? other : index === to ? id : each));
}
