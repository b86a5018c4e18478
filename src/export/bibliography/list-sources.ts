import type { ExportedView } from "../../model/exported-view.ts";
import type { Source } from "../../model/situation.ts";

/** Every source of the events in view, once, in the order of a list of literature. */
export function listSources({ situation, table, rows }: ExportedView): readonly Source[] {
  const ids = new Set(
    Array.from(rows.rows, (row) => row).flatMap((row) =>
      table.eventAt(row).citations.map(({ sourceId }) => sourceId),
    ),
  );
  return [...ids]
    .flatMap((id) => situation.sources.get(id) ?? [])
    .sort((one, other) => compare(key(one), key(other)));
}

/** By author, or who published it where none is named; then by year and title. */
function key({ author, publisher, published, title }: Source): readonly string[] {
  return [author || publisher || title, published, title];
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const order = part.localeCompare(other[index] ?? "", "en", { sensitivity: "base" });
    if (order !== 0) return order;
  }
  return 0;
}
