import { parseKeptRecord } from "../formats/kept-records.ts";
import type { KeptFile } from "../model/documents/kept-file.ts";
import { carriedFolderName, carriedNames } from "../model/one-file.ts";
import type { Embedded } from "./embedded.ts";

/** The opened files that a page carries in itself; a part that is missing or cannot be read costs no other. */
export async function readCarriedFiles(page: Embedded | null): Promise<readonly KeptFile[]> {
  if (page === null) return [];
  const fetchPart = async (name: string) => {
    const address = page.addresses.get(name);
    return address === undefined ? null : (await fetch(address)).blob();
  };
  const records = [...page.addresses.keys()].filter(
    (name) => name.startsWith(carriedFolderName) && name.endsWith(carriedNames.record),
  );
  const files = await Promise.all(
    records.map(async (name): Promise<KeptFile | null> => {
      const text = await (await fetchPart(name))?.text();
      const record = text === undefined ? null : parseKeptRecord(text);
      const blob = await fetchPart(name.replace(carriedNames.record, carriedNames.bytes));
      return record === null || blob === null ? null : { ...record, blob };
    }),
  );
  return files.flatMap((file) => file ?? []);
}
