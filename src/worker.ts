import { findMemoryLimit } from "./formats/tables/memory-budget.ts";
import { createOpener } from "./formats/tables/opener.ts";
import type { ToWorker } from "./formats/tables/protocol.ts";
import { listTransferables } from "./formats/tables/transferables.ts";

// The second root: files are read, and their text is searched, beside the page's own thread.

const opener = createOpener(
  (message) => {
    // The types of the page are the ones in force here: in a worker the second argument is the list of buffers.
    self.postMessage(message, { transfer: listTransferables(message) as Transferable[] });
  },
  {
    memoryLimit: findMemoryLimit((navigator as Navigator & { readonly deviceMemory?: number }).deviceMemory),
  },
);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  void opener.handle(data);
});
