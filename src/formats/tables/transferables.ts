import type { FromWorker, TabledMessage, TextsMessage, ToWorker } from "./protocol.ts";

/** The buffers of a message that move to the other side instead of being copied. */
export function listTransferables(message: FromWorker | ToWorker): readonly ArrayBufferLike[] {
  switch (message.kind) {
    case "texts":
      return ofTexts(message);
    case "tabled":
      return ofTable(message);
    case "previewed":
      return [...message.texts.flatMap(ofTexts), ...ofTable(message.table)];
    case "finished": {
      const { rows, codes, columns } = message.problems;
      return [rows.buffer, codes.buffer, columns.buffer];
    }
    case "hits":
      return [message.rows.buffer];
    default:
      return [];
  }
}

function ofTexts({
  columns,
}: {
  readonly columns: TextsMessage["columns"] | null;
}): readonly ArrayBufferLike[] {
  return (columns ?? []).flatMap(({ bytes, offsets, codes }) =>
    codes === null ? [bytes.buffer, offsets.buffer] : [bytes.buffer, offsets.buffer, codes.buffer],
  );
}

function ofTable({ columns, fileRows, magnitudes }: TabledMessage): readonly ArrayBufferLike[] {
  const { actors, sources, ...plain } = columns;
  const arrays = [...Object.values(plain), actors.offsets, actors.values, sources.offsets, sources.values];
  const views = [...arrays, fileRows, magnitudes].filter((value) => ArrayBuffer.isView(value));
  return [...new Set(views.map(({ buffer }) => buffer))];
}
