import { createOpener, type Opener, type OpenerOptions } from "../../../src/formats/tables/opener.ts";
import type { FromWorker, PreviewedMessage, TabledMessage } from "../../../src/formats/tables/protocol.ts";
import { createTableDocument, type FilledDocument } from "../../../src/formats/tables/table-document.ts";
import type { Inspection, ReadOptions } from "../../../src/model/documents/inspection.ts";
import type { Mapping } from "../../../src/model/documents/mapping.ts";
import { type TableIssueCode, tableIssueCodes } from "../../../src/model/documents/table-issue.ts";
import type { SituationEvent } from "../../../src/model/event.ts";
import type { EventTable } from "../../../src/model/event-table.ts";

const noOptions: ReadOptions = { encoding: null, delimiter: null };

/** A file as the page's side sees it, spoken with through the real protocol, without a worker between. */
export interface OpenedTable {
  readonly inspected: Inspection;
  readonly document: FilledDocument;
  readonly table: EventTable;
  readonly events: readonly SituationEvent[];
  /** In the order of the file. */
  readonly byNumber: (number: number) => SituationEvent;
  readonly problems: readonly Problem[];
  readonly messages: readonly FromWorker[];
}

export interface Problem {
  readonly code: TableIssueCode;
  /** From 1. */
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
}

export type FileBytes = string | Uint8Array;

export function toBlob(bytes: FileBytes): Blob {
  return new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]);
}

/** An opener whose messages are kept, but for those that ask texts back: nothing is searched here. */
export function createToldOpener(messages: FromWorker[], options?: OpenerOptions): Opener {
  return createOpener((message) => {
    if (message.kind !== "wanted") messages.push(message);
  }, options);
}

export async function inspectFile(
  name: string,
  bytes: FileBytes,
  options: Partial<ReadOptions> = {},
): Promise<FromWorker> {
  const messages: FromWorker[] = [];
  const opener = createToldOpener(messages);
  await opener.handle({
    ...{ kind: "inspect", opening: 1, name, entry: null },
    blob: toBlob(bytes),
    options: { ...noOptions, ...options },
  });
  const [first] = messages;
  if (first === undefined) throw new Error("No answer");
  return first;
}

/** Opens a file from end to end; `change` answers what would be asked. */
export async function openTable(
  name: string,
  bytes: FileBytes,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
  options: Partial<ReadOptions> = {},
): Promise<OpenedTable> {
  const messages: FromWorker[] = [];
  const opener = createToldOpener(messages);
  await opener.handle({
    ...{ kind: "inspect", opening: 1, name, entry: null },
    blob: toBlob(bytes),
    options: { ...noOptions, ...options },
  });
  const answer = messages[0];
  if (answer?.kind !== "inspected") throw new Error(`Not inspected: ${JSON.stringify(answer)}`);
  const inspected = answer.inspection;
  const mapping = change(inspected.mapping);
  await opener.handle({ kind: "read", opening: 1, mapping, documentId: "doc" });
  const document = createTableDocument({ id: "doc", title: name, mapping, colors: ["blue", "red"] });
  let tabled: TabledMessage | undefined;
  for (const message of messages) {
    if (message.kind === "texts") document.takeTexts(message);
    if (message.kind === "tabled") tabled = message;
    if (message.kind === "failed") throw new Error(`Failed: ${message.code} ${message.value}`);
  }
  const finished = messages.at(-1);
  if (tabled === undefined || finished?.kind !== "finished") throw new Error("Never finished");
  const table = document.takeTable(tabled);
  const events = Array.from({ length: table.length }, (_, row) => table.eventAt(row));
  const { rows, codes, columns, values } = finished.problems;
  const problems = Array.from(rows, (row, index): Problem => {
    const column = columns[index] ?? 0;
    return {
      code: tableIssueCodes[codes[index] ?? 0] ?? "file-unreadable",
      row: row + 1,
      column: document.names[column] ?? null,
      value: values.get(index) ?? document.cellOf(row, column),
    };
  });
  const byNumber = (number: number) => {
    const event = events.find(({ id }) => id === `doc:${number}`);
    if (event === undefined) throw new Error(`No event ${number}`);
    return event;
  };
  return { inspected, document, table, events, byNumber, problems, messages };
}

export async function previewFile(name: string, bytes: FileBytes): Promise<PreviewedMessage> {
  const messages: FromWorker[] = [];
  const opener = createToldOpener(messages);
  await opener.handle({
    ...{ kind: "inspect", opening: 1, name, entry: null, blob: toBlob(bytes), options: noOptions },
  });
  const inspected = messages[0];
  if (inspected?.kind !== "inspected") throw new Error("Not inspected");
  await opener.handle({ kind: "preview", opening: 1, mapping: inspected.inspection.mapping, serial: 1 });
  const previewed = messages[1];
  if (previewed?.kind !== "previewed") throw new Error("Not previewed");
  return previewed;
}
