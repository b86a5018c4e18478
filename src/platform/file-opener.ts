import type { FromWorker, TextsMessage, ToWorker } from "../formats/tables/protocol.ts";
import { createTableDocument, type FilledDocument } from "../formats/tables/table-document.ts";
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
  postMessage(message: ToWorker): void;
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

  function send(message: ToWorker): void {
    worker ??= start();
    worker.postMessage(message);
  }

  function start(): FileWorker {
    const started = startWorker();
    started.onmessage = ({ data }) => {
      if (data.kind !== "hits") return listeners.get(data.opening)?.(data);
      const question = questions.get(data.documentId);
      if (question?.serial === data.serial) question.listener(data);
    };
    return started;
  }

  return {
    open({ name, blob, options, entry }, listener) {
      const opening = ++openings;
      const { handle, ...methods } = createOpening(opening, listener, send, () => listeners.delete(opening));
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
      if (worker !== null) send({ kind: "forget", documentId });
    },
    dispose() {
      worker?.terminate();
      worker = null;
      listeners.clear();
      questions.clear();
    },
  };
}

function createOpening(
  opening: number,
  listener: OpeningListener,
  send: (message: ToWorker) => void,
  end: () => void,
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
      send({ kind: "read", opening, mapping, documentId: created.id });
    },
    stop(keeps) {
      resolvePreview(null);
      send({ kind: "stop", opening, keeps });
      if (!keeps) end();
    },
    handle(message) {
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
          end();
          resolvePreview(null);
          return listener.failed(message.code, message.value);
        case "hits":
          return;
      }
    },
  };
}
