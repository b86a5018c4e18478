import type { DocumentDeeds } from "../document-deeds.ts";
import type { DocumentEngine } from "../document-engine.ts";
import type { Preparation } from "../documents.ts";
import type { AskedView } from "../late-view.ts";
import type { Clock } from "../ports.ts";
import type { Signals } from "../signals.ts";

export interface DocumentActions {
  readonly actions: DocumentDeeds;
  /** From then on deeds are done at once. */
  ready(): Promise<unknown>;
  dispose(): void;
}

/** Few change what is open: what does it is fetched with the first deed, and the deeds are done in their order. `fail`: it cannot be had, or its memory. */
export function createDocumentActions(
  signals: Signals,
  clock: Clock,
  prepare: Preparation,
  asked: AskedView,
  fail: (code: "part-missing" | "memory-full") => void,
): DocumentActions {
  let engine: DocumentEngine | null = null;
  let loading: Promise<DocumentEngine> | null = null;
  let isOver = false;
  const load = async () => {
    const { createDocumentEngine } = await import("../document-engine.ts");
    engine = createDocumentEngine(signals, clock, prepare, asked, () => fail("memory-full"));
    return engine;
  };
  const ready = () => {
    loading ??= load();
    return loading;
  };
  const run = (deed: (engine: DocumentEngine) => void): void => {
    if (engine !== null) {
      deed(engine);
      return;
    }
    ready().then(
      (loaded) => {
        if (!isOver) deed(loaded);
      },
      () => {
        loading = null;
        fail("part-missing");
      },
    );
  };
  return {
    actions: {
      documentOpened: (document) => run((deeds) => deeds.documentOpened(document)),
      documentClosed: (id) => run((deeds) => deeds.documentClosed(id)),
      layerRenamed: (id, title) => run((deeds) => deeds.layerRenamed(id, title)),
      layerRecolored: (id, color) => run((deeds) => deeds.layerRecolored(id, color)),
      layerMoved: (id, direction) => run((deeds) => deeds.layerMoved(id, direction)),
      layersRemoved: (title, ids) => run((deeds) => deeds.layersRemoved(title, ids)),
      removalUndone: () => run((deeds) => deeds.removalUndone()),
      removalAccepted: () => run((deeds) => deeds.removalAccepted()),
    },
    ready,
    dispose() {
      isOver = true;
      engine?.dispose();
    },
  };
}
