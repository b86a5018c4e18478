import type { Mapping } from "../../../src/model/documents/mapping.ts";
import { toOpenDocument } from "../../../src/model/documents/to-open-document.ts";
import type { OpenDocument } from "../../../src/model/open-document.ts";
import { openTable } from "../../formats/tables/open-table.ts";

/** A file as it is once it has been opened, read by what reads files in the app. */
export async function openCsv(
  text: string,
  change?: (mapping: Mapping) => Mapping,
  name = "events.csv",
): Promise<OpenDocument> {
  const { document, table } = await openTable(name, text, change);
  return toOpenDocument(document, table);
}

/** `mapping` with these columns instead of what was guessed. */
export const mapped =
  (columns: Mapping["columns"], change: Partial<Mapping> = {}) =>
  (mapping: Mapping): Mapping => ({ ...mapping, ...change, columns });
