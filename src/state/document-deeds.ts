import type { OpenDocument } from "../model/open-document.ts";
import type { LayerColor } from "../model/situation.ts";

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
}
