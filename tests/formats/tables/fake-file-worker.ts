import { createOpener } from "../../../src/formats/tables/opener.ts";
import type { FromWorker, ToWorker } from "../../../src/formats/tables/protocol.ts";
import type { FileWorker } from "../../../src/platform/file-opener.ts";

/** A worker without a thread: messages are cloned as they would be, and answered later. */
export function createFakeWorker(): FileWorker {
  const worker: FileWorker = {
    postMessage: (message) =>
      void Promise.resolve().then(() => opener.handle(structuredClone(message) as ToWorker)),
    onmessage: null,
    terminate: () => undefined,
  };
  const opener = createOpener((message) =>
    worker.onmessage?.(new MessageEvent("message", { data: structuredClone(message) as FromWorker })),
  );
  return worker;
}
