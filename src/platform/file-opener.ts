import type { FromWorker, TextsMessage, ToWorker } from "../formats/tables/protocol.ts";
import { createTableDocument, type FilledDocument } from "../formats/tables/table-document.ts";
import { listTransferables } from "../formats/tables/transferables.ts";
import { isMemoryFailure } from "../lib/memory-failure.ts";
import type {
  DocumentHits,
  FileOpener,
  Opening,
  OpeningListener,
  PreviewFailure,
  TablePreview,
} from "../model/documents/file-opener.ts";
import type { Mapping } from "../model/documents/mapping.ts";

/** What of a worker is needed; a test speaks with the opener itself instead. */
export interface FileWorker {
  /** `transfer`: buffers that move there instead of being copied. */
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  terminate(): void;
}

/** `startWorker` is called at the first file. */
export function createFileOpener(startWorker: () => FileWorker): FileOpener {
  let worker: FileWorker | null = null;
  let openings = 0;
  let serials = 0;
  const listeners = new Map<number, (message: FromWorker) => void>();
  const questions = new Map<
    string,
    { readonly serial: number; readonly listener: (hits: DocumentHits) => void }
  >();

  /** Their texts are asked back by the worker to be searched. */
  const documents = new Map<string, FilledDocument>();

  function send(message: ToWorker): void {
    worker ??= start();
    worker.postMessage(message, listTransferables(message) as Transferable[]);
  }

  function giveTexts({ documentId, part, names }: Extract<FromWorker, { kind: "wanted" }>): void {
    const columns = documents.get(documentId)?.copyTexts(part, names) ?? null;
    send({ kind: "texts", documentId, part, columns });
  }

  function start(): FileWorker {
    const started = startWorker();
    started.onmessage = ({ data }) => {
      if (data.kind === "wanted") return giveTexts(data);
      if (data.kind !== "hits") return listeners.get(data.opening)?.(data);
      const question = questions.get(data.documentId);
      if (question?.serial === data.serial) question.listener(data);
    };
    return started;
  }

  return {
    open({ name, blob, options, entry }, listener) {
      const opening = ++openings;
      const { handle, ...methods } = createOpening(opening, listener, send, {
        read: (document) => documents.set(document.id, document),
        dropped: (document) => documents.delete(document.id),
        ended: () => listeners.delete(opening),
      });
      listeners.set(opening, handle);
      send({
        ...{ kind: "inspect", opening, name, blob },
        options: { encoding: options?.encoding ?? null, delimiter: options?.delimiter ?? null },
        entry: entry ?? null,
      });
      return methods;
    },
    search(documentId, query, listener) {
      const serial = ++serials;
      questions.set(documentId, { serial, listener });
      send({ kind: "search", documentId, query, serial });
    },
    forget(documentId) {
      questions.delete(documentId);
      documents.delete(documentId);
      if (worker !== null) send({ kind: "forget", documentId });
    },
    dispose() {
      worker?.terminate();
      worker = null;
      listeners.clear();
      questions.clear();
      documents.clear();
    },
  };
}

interface OpeningTold {
  read(document: FilledDocument): void;
  /** Nothing of it is wanted. */
  dropped(document: FilledDocument): void;
  ended(): void;
}

function createOpening(
  opening: number,
  listener: OpeningListener,
  send: (message: ToWorker) => void,
  { read, dropped, ended: end }: OpeningTold,
): Opening & { readonly handle: (message: FromWorker) => void } {
  let document: FilledDocument | null = null;
  let mappingOf = new Map<number, Mapping>();
  let previews = 0;
  let resolvePreview: (preview: TablePreview | PreviewFailure | null) => void = () => undefined;

  function finishPreview(message: Extract<FromWorker, { kind: "previewed" }>): void {
    const mapping = mappingOf.get(message.serial);
    if (message.serial !== previews || mapping === undefined) return;
    mappingOf = new Map();
    const filled = createTableDocument({ id: "preview", title: "", mapping, colors: ["blue"] });
    for (const texts of message.texts) filled.takeTexts(texts);
    const { rows, isWhole, dated, placed, problems } = message;
    const table = filled.takeTable(message.table);
    resolvePreview({ ...{ rows, isWhole, dated, placed, problems, table }, document: filled });
  }

  const take = (message: FromWorker) => {
    switch (message.kind) {
      case "inspected":
        return listener.inspected(message.inspection);
      case "contained":
        end();
        return listener.contained(message.entries);
      case "situation":
        end();
        return listener.situation(message.files);
      case "previewed":
        return finishPreview(message);
      case "unpreviewed":
        if (message.serial === previews) resolvePreview({ code: message.code, value: message.value });
        return;
      case "progressed":
        return listener.progressed(message);
      case "texts":
        return document?.takeTexts(message satisfies TextsMessage);
      case "tabled":
        if (document === null) return;
        return listener.tabled(document, document.takeTable(message), message.isWhole);
      case "finished":
        end();
        return listener.finished(message);
      case "failed":
        if (document !== null) dropped(document);
        end();
        resolvePreview(null);
        return listener.failed(message.code, message.value);
      case "wanted":
      case "hits":
        return;
    }
  };

  return {
    preview(mapping) {
      resolvePreview(null);
      const serial = ++previews;
      mappingOf.set(serial, mapping);
      const answer = new Promise<TablePreview | PreviewFailure | null>((resolve) => {
        resolvePreview = resolve;
      });
      send({ kind: "preview", opening, mapping, serial });
      return answer;
    },
    read(mapping, created) {
      resolvePreview(null);
      document = createTableDocument({ ...created, mapping });
      read(document);
      send({ kind: "read", opening, mapping, documentId: created.id });
    },
    stop(keeps) {
      resolvePreview(null);
      send({ kind: "stop", opening, keeps });
      if (keeps) return;
      if (document !== null) dropped(document);
      end();
    },
    handle(message) {
      try {
        take(message);
      } catch (error) {
        if (!isMemoryFailure(error)) throw error;
        send({ kind: "stop", opening, keeps: false });
        take({ kind: "failed", opening, code: "memory-exhausted", value: "" });
      }
    },
  };
}
