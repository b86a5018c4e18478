import type { ReadonlySignal } from "@preact/signals-core";
import type { LayerLook, OpenDocument } from "../model/open-document.ts";
import type { LayerColor } from "../model/situation.ts";
import type { Keeping } from "./keeping/types.ts";
import type { Openings } from "./opening/types.ts";

/** What was taken away last, as long as it can be had back. */
export interface Removal {
  /** The layer's, or the file's. */
  readonly title: string;
  readonly layerIds: readonly string[];
}

/** What is open: a part of State. */
export interface DocumentState {
  /** What is open; `situation` and `table` are all of it as one. */
  readonly documents: ReadonlySignal<readonly OpenDocument[]>;
  /** Files on their way and what can be done about them; null: none was offered yet. */
  readonly openings: ReadonlySignal<Openings | null>;
  /** What of them stays on this device; null: none was offered yet. */
  readonly keeping: ReadonlySignal<Keeping | null>;
  /** What the reader made of layers' names and hues. */
  readonly layerLooks: ReadonlySignal<ReadonlyMap<string, LayerLook>>;
  /** null: nothing was removed that could be had back. */
  readonly removal: ReadonlySignal<Removal | null>;
}

/** What can be done with the files that are open and their layers: a part of Actions. */
export interface DocumentDeeds {
  /** Opens a document, or shows what has come to one that is open; its layers get hues that are not worn yet. */
  documentOpened(document: OpenDocument): void;
  /** The last one stays. */
  documentClosed(documentId: string): void;
  layerRenamed(layerId: string, title: string): void;
  layerRecolored(layerId: string, color: LayerColor): void;
  /** One place up or down, in the panel, the lanes and the legend. */
  layerMoved(layerId: string, direction: -1 | 1): void;
  /** Takes layers away; the last one shown stays. A document without layers is closed once this can no longer be undone. */
  layersRemoved(title: string, layerIds: readonly string[]): void;
  removalUndone(): void;
  /** What was removed is gone for good. */
  removalAccepted(): void;
}
