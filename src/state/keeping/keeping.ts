import { computed, effect, signal } from "@preact/signals-core";
import type { KeptFile } from "../../model/documents/kept-file.ts";
import type { OpenDocument } from "../../model/open-document.ts";
import { keepsakeKeys } from "../actions/page-actions.ts";
import type { Openings } from "../opening/types.ts";
import type { FileShelf, Keepsakes } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Keeping, KeepingStatus } from "./types.ts";

export function createKeeping(
  signals: Signals,
  openings: Openings,
  shelf: FileShelf,
  keepsakes: Keepsakes,
): Keeping {
  const statuses = signal<ReadonlyMap<string, KeepingStatus>>(new Map());
  const sizes = signal<ReadonlyMap<string, number>>(new Map());
  const free = signal<number | null>(null);
  /** Came with the page itself, and so is not lost with it. */
  const carried = new Set<string>();
  const room = computed(() => ({
    used: [...sizes.value.values()].reduce((sum, size) => sum + size, 0),
    free: free.value,
  }));

  function say(documentId: string, status: KeepingStatus): void {
    statuses.value = new Map(statuses.value).set(documentId, status);
  }
  function measure(documentId: string, size: number | null): void {
    const next = new Map(sizes.value);
    if (size === null) next.delete(documentId);
    else next.set(documentId, size);
    sizes.value = next;
    keepsakes.set(keepsakeKeys.keptFiles, next.size > 0 ? "on" : "");
    void shelf.free().then((bytes) => {
      free.value = bytes;
    });
  }
  void shelf.free().then((bytes) => {
    free.value = bytes;
  });

  /** The file as it is open now; null where it did not come from a file of rows. */
  function toKept(documentId: string): KeptFile | null {
    const offered = openings.offerOf(documentId);
    const document = signals.documents.value.find(({ id }) => id === documentId);
    if (offered?.kept === undefined || document === undefined) return null;
    const { name, blob, entry = null, kept } = offered;
    return { documentId, name, entry, blob, mapping: kept.mapping, looks: looksOf(document, signals) };
  }

  // What was kept is kept with the looks that it has now, and what is closed is kept no longer.
  let open = new Map<string, ReturnType<typeof looksOf>>();
  const stopFollowing = effect(() => {
    const now = new Map(signals.documents.value.map((document) => [document.id, looksOf(document, signals)]));
    const before = open;
    open = now;
    for (const [id, looks] of before) {
      if (statuses.peek().get(id) !== "kept") continue;
      const next = now.get(id);
      // What was lost for want of memory may fit on the next visit.
      if (next === undefined) {
        if (!openings.isLost(id)) forget(id);
      } else if (!isSame(looks, next)) {
        const file = toKept(id);
        if (file !== null) void shelf.note(file);
      }
    }
  });

  const stopWarning = effect(() => {
    const isComing = openings.files.value.some(({ phase }) => phase === "reading" || phase === "asking");
    const isUnkept = signals.documents.value.some(
      ({ id, file }) => file !== undefined && !carried.has(id) && statuses.value.get(id) !== "kept",
    );
    shelf.warnBeforeLeaving(isComing || isUnkept);
  });

  function forget(documentId: string): void {
    say(documentId, "off");
    measure(documentId, null);
    void shelf.take(documentId);
  }

  return {
    statuses,
    room,
    listOpen: () => signals.documents.value.flatMap(({ id }) => toKept(id) ?? []),
    async fileKept(documentId) {
      const file = toKept(documentId);
      if (file === null || statuses.value.get(documentId) === "writing") return;
      say(documentId, "writing");
      const outcome = await shelf.put(file);
      // Closed or forgotten while it was written.
      if (statuses.value.get(documentId) !== "writing" || toKept(documentId) === null) {
        void shelf.take(documentId);
        say(documentId, "off");
        return;
      }
      say(documentId, outcome);
      if (outcome === "kept") measure(documentId, file.blob.size);
    },
    fileForgotten: forget,
    async reopen() {
      const [own, kept] = await Promise.all([shelf.carried(), shelf.list()]);
      const taken = new Set(own.map(({ documentId }) => documentId));
      const isFree = ({ documentId }: KeptFile) =>
        !taken.has(documentId) && !signals.documents.value.some(({ id }) => id === documentId);
      const files = [...own, ...kept.filter(isFree)];
      const looks = new Map(signals.layerLooks.value);
      for (const file of files) for (const [layerId, look] of file.looks) looks.set(layerId, look);
      signals.layerLooks.value = looks;
      for (const { documentId } of own) carried.add(documentId);
      for (const { documentId, blob } of kept.filter(isFree)) {
        say(documentId, "kept");
        measure(documentId, blob.size);
      }
      if (kept.length === 0) keepsakes.set(keepsakeKeys.keptFiles, "");
      openings.filesOffered(
        files.map(({ name, blob, entry, documentId, mapping }) => ({
          ...{ name, blob, kept: { documentId, mapping } },
          ...(entry === null ? {} : { entry }),
        })),
      );
    },
    dispose() {
      stopFollowing();
      stopWarning();
      shelf.warnBeforeLeaving(false);
    },
  };
}

function looksOf({ situation }: OpenDocument, { layerLooks }: Signals): KeptFile["looks"] {
  const own = new Set(situation.layers.map(({ id }) => id));
  return new Map([...layerLooks.value].filter(([id]) => own.has(id)));
}

function isSame(one: KeptFile["looks"], other: KeptFile["looks"]): boolean {
  return one.size === other.size && [...one].every(([id, look]) => other.get(id) === look);
}
