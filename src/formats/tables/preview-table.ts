import type { Mapping } from "../../model/documents/mapping.ts";
import type { FromWorker, PreviewedMessage, TextsMessage } from "./protocol.ts";
import { createCollector } from "./read-table.ts";
import type { Projection } from "./row-position.ts";
import type { TableSample } from "./sample.ts";
import { copyChunk } from "./text-chunk.ts";

export interface Previewing {
  readonly opening: number;
  readonly serial: number;
  readonly mapping: Mapping;
  readonly project: Projection | null;
  readonly sample: TableSample;
}

/** The first rows as events, by the very code that reads the whole file. */
export function previewTable({ opening, serial, mapping, project, sample }: Previewing): PreviewedMessage {
  const texts: TextsMessage[] = [];
  const rows = sample.batches.reduce((sum, { length }) => sum + length, 0);
  const collector = createCollector({
    ...{ opening, mapping, project, documentId: "preview", expectedRows: rows },
    file: { size: Number.NaN },
    isStopped: () => false,
    emit: (message: FromWorker) => {
      if (message.kind === "texts") texts.push(copyOf(message));
    },
  });
  collector.sink.named(sample.names);
  for (const batch of sample.batches) collector.sink.take(batch);
  const table = collector.toTable(true);
  return {
    kind: "previewed",
    ...{ opening, serial, rows, texts, table },
    isWhole: sample.isWhole,
    dated: table.columns.dated,
    placed: table.columns.placed.reduce((sum, one) => sum + one, 0),
    problems: collector.problems.read(),
  };
}

/** The sample is kept for the next preview; what is sent away is gone. */
function copyOf(message: TextsMessage): TextsMessage {
  return { ...message, columns: message.columns.map(copyChunk) };
}
