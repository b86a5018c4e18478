import { parseKeptRecord, writeKeptRecord } from "../formats/kept-records.ts";
import type { KeptFile } from "../model/documents/kept-file.ts";
import type { FileShelf } from "../state/ports.ts";
import type { ByteStore } from "./byte-store.ts";
import { readCarriedFiles } from "./carried-files.ts";
import { createDatabaseStore } from "./database-store.ts";
import { embedded } from "./embedded.ts";
import { createFolderStore } from "./folder-store.ts";

const record = ".json";
const bytes = ".data";

/** The reader's files on this device: in the browser's own file system, or in its database where it has none to write to. */
export function createFileShelf(
  page: Pick<Window, "navigator" | "indexedDB" | "addEventListener" | "removeEventListener">,
  makeStore = () => createFolderStore(page.navigator).catch(() => createDatabaseStore(page.indexedDB)),
): FileShelf {
  let store: Promise<ByteStore> | null = null;
  const stored = () => {
    store ??= makeStore();
    return store;
  };
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  // Ids may hold any letter; names of files may not.
  const nameOf = (documentId: string) => encodeURIComponent(documentId);

  async function remove(documentId: string): Promise<void> {
    const { remove: take } = await stored();
    // First the record: bytes without one are found by nobody.
    for (const ending of [record, bytes]) await take(nameOf(documentId) + ending).catch(() => undefined);
  }

  async function read(name: string): Promise<KeptFile | null> {
    const { read: find } = await stored();
    const text = await find(name);
    const kept = text === null ? null : parseKeptRecord(await text.text());
    const blob = kept === null ? null : await find(nameOf(kept.documentId) + bytes);
    return kept === null || blob === null ? null : { ...kept, blob };
  }

  return {
    async list() {
      try {
        const names = (await (await stored()).names()).filter((name) => name.endsWith(record));
        const files = await Promise.all(names.sort().map((name) => read(name).catch(() => null)));
        return files.flatMap((file) => file ?? []);
      } catch {
        return [];
      }
    },
    carried: () => readCarriedFiles(embedded()).catch(() => []),
    async put(file) {
      try {
        const { write } = await stored();
        // Without it the browser may take everything back when room is short; what it answers changes nothing here.
        await page.navigator.storage?.persist?.().catch(() => false);
        await write(nameOf(file.documentId) + bytes, file.blob);
        await write(nameOf(file.documentId) + record, new Blob([writeKeptRecord(file)]));
        return "kept";
      } catch (error) {
        await remove(file.documentId).catch(() => undefined);
        return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
      }
    },
    async note(file) {
      try {
        await (await stored()).write(nameOf(file.documentId) + record, new Blob([writeKeptRecord(file)]));
      } catch {
        // The record before still stands.
      }
    },
    take: (documentId) => remove(documentId).catch(() => undefined),
    async free() {
      const { quota, usage } = (await page.navigator.storage?.estimate?.().catch(() => null)) ?? {};
      return quota === undefined || usage === undefined ? null : Math.max(quota - usage, 0);
    },
    warnBeforeLeaving(isAtRisk) {
      if (isAtRisk) page.addEventListener("beforeunload", warn);
      else page.removeEventListener("beforeunload", warn);
    },
  };
}
