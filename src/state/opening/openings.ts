import { effect, signal } from "@preact/signals-core";
import type { NewDocument, Opening, OpeningListener } from "../../model/documents/file-opener.ts";
import { toOpenDocument } from "../../model/documents/to-open-document.ts";
import { buildEventTable } from "../../model/event-table.ts";
import { layerColors } from "../../model/situation.ts";
import type { FoundSituation, Keepsakes, OpenerDoors } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";
import { toDocumentId } from "./document-id.ts";
import { createFraming } from "./framing.ts";
import { forgetMapping, recallMapping, rememberMapping } from "./remembered-mapping.ts";
import type { OfferedFile, OpeningFile, Openings } from "./types.ts";

const beginning: Omit<OpeningFile, "id" | "name"> = {
  phase: "inspecting",
  entries: [],
  inspection: null,
  mapping: null,
  isRemembered: false,
  preview: null,
  situationTitle: null,
  progress: null,
  documentId: null,
  document: null,
  events: 0,
  isWhole: false,
  isMemoryFull: false,
  problems: null,
  failure: null,
};

/** Phases in which the reader is asked something. */
const asks = ["choosing", "asking", "replacing"] as const;
const isAsking = ({ phase }: OpeningFile) => (asks as readonly string[]).includes(phase);

export function createOpenings(
  signals: Signals,
  actions: () => Actions,
  { opener, readSituation, saveProblems }: OpenerDoors,
  keepsakes: Keepsakes,
): Openings {
  const files = signal<readonly OpeningFile[]>([]);
  const problemsOf = signal<number | null>(null);
  const situationTexts = signal<ReadonlyMap<string, string> | null>(null);
  const running = new Map<number, Opening>();
  const offers = new Map<number, OfferedFile>();
  const situations = new Map<number, FoundSituation & { readonly texts: ReadonlyMap<string, string> }>();
  /** Off the list, but on the map. */
  const dismissed = new Map<string, OpeningFile>();
  const lost = new Set<string>();
  const framing = createFraming(signals, actions);
  let serial = 0;

  const find = (id: number) => files.value.find((file) => file.id === id);
  function change(id: number, what: Partial<OpeningFile>): void {
    files.value = files.value.map((file) => (file.id === id ? { ...file, ...what } : file));
  }
  /** Asks the reader, who may be in the middle of something else: then the strip says that something waits. */
  function ask(id: number, what: Partial<OpeningFile>): void {
    change(id, what);
    if (signals.overlay.value === null || signals.overlay.value === "open")
      actions().overlayOpened("opening");
  }
  function asked(): void {
    if (signals.overlay.value === "opening" && !files.value.some(isAsking)) actions().overlayClosed();
  }

  async function preview(id: number): Promise<void> {
    const mapping = find(id)?.mapping ?? null;
    const found = mapping === null ? null : await running.get(id)?.preview(mapping);
    if (found != null) change(id, { preview: found });
  }

  function read(id: number): void {
    const file = find(id);
    const { mapping, name } = file ?? {};
    if (mapping == null || name === undefined) return;
    const kept = offers.get(id)?.kept?.documentId;
    const documentId =
      kept ??
      toDocumentId(name, [
        ...signals.documents.value.map((document) => document.id),
        ...files.value.flatMap((one) => (one.phase === "failed" ? [] : (one.documentId ?? []))),
      ]);
    const document: NewDocument = { id: documentId, title: name, colors: layerColors };
    lost.delete(documentId);
    if (kept === undefined) framing.begin(id);
    change(id, { phase: "reading", preview: null, documentId });
    running.get(id)?.read(mapping, document);
  }
  const listen = (id: number): OpeningListener => ({
    inspected(inspection) {
      const before = offers.get(id)?.kept;
      if (before !== undefined) {
        change(id, { inspection, mapping: before.mapping });
        return read(id);
      }
      const kept = inspection.isCertain ? null : recallMapping(keepsakes, inspection);
      change(id, { inspection, mapping: kept ?? inspection.mapping, isRemembered: kept !== null });
      if (inspection.isCertain) return read(id);
      ask(id, { phase: "asking" });
      void preview(id);
    },
    contained: (entries) => ask(id, { phase: "choosing", entries }),
    situation(texts) {
      const found = readSituation(texts);
      if (found === null)
        return change(id, { phase: "failed", failure: { code: "file-unreadable", value: "" } });
      situations.set(id, { ...found, texts });
      ask(id, { phase: "replacing", situationTitle: found.situation.title });
    },
    progressed: (progress) => change(id, { progress }),
    tabled(document, table) {
      change(id, { document, events: table.length });
      actions().documentOpened(toOpenDocument(document, table));
    },
    finished({ isWhole, isMemoryFull, problems }) {
      running.delete(id);
      change(id, { phase: "done", isWhole, isMemoryFull, problems });
      const table = signals.documents.value.find((one) => one.id === find(id)?.documentId)?.table;
      if (table !== undefined && offers.get(id)?.kept === undefined) framing.finish(id, table);
    },
    failed(code, value) {
      running.delete(id);
      framing.forget(id);
      change(id, { phase: "failed", failure: { code, value } });
      asked();
    },
  });

  function offer(offered: OfferedFile): void {
    const id = ++serial;
    offers.set(id, offered);
    files.value = [...files.value, { ...beginning, id, name: offered.entry ?? offered.name }];
    running.set(id, opener.open(offered, listen(id)));
  }

  function dismiss(id: number): void {
    const file = find(id);
    running.delete(id);
    framing.forget(id);
    situations.delete(id);
    // What is on the map may still be asked for, by whoever keeps it.
    if (file?.phase === "done" && file.documentId !== null) dismissed.set(file.documentId, file);
    else offers.delete(id);
    files.value = files.value.filter((file) => file.id !== id);
    asked();
  }

  // A document that was closed is let go by the worker too, and is no longer told of.
  let open: readonly string[] = [];
  const stopWatching = effect(() => {
    const now = signals.documents.value.map(({ id }) => id);
    const gone = open.filter((id) => !now.includes(id));
    open = now;
    for (const documentId of gone) {
      const off = dismissed.get(documentId);
      if (off !== undefined) offers.delete(off.id);
      dismissed.delete(documentId);
      const file = files.peek().find((one) => one.documentId === documentId);
      if (file !== undefined) {
        running.get(file.id)?.stop(false);
        dismiss(file.id);
      }
      if (documentId !== "") opener.forget(documentId);
    }
  });

  return {
    files,
    problemsOf,
    situationTexts,
    search: opener.search,
    filesOffered: (offered) => {
      for (const file of offered) offer(file);
    },
    entriesChosen(id, entries) {
      const archive = offers.get(id);
      if (archive === undefined) return;
      dismiss(id);
      for (const entry of entries) offer({ ...archive, entry });
    },
    mappingChanged(id, mapping) {
      change(id, { mapping, isRemembered: false });
      void preview(id);
    },
    mappingAccepted(id) {
      const { inspection, mapping } = find(id) ?? {};
      if (inspection == null || mapping == null) return;
      rememberMapping(keepsakes, inspection, mapping);
      read(id);
      asked();
    },
    mappingForgotten(id) {
      const inspection = find(id)?.inspection;
      if (inspection == null) return;
      forgetMapping(keepsakes, inspection);
      change(id, { mapping: inspection.mapping, isRemembered: false });
      void preview(id);
    },
    situationAccepted(id) {
      const found = situations.get(id);
      if (found === undefined) return;
      const { situation, issues, stories, texts } = found;
      situationTexts.value = texts;
      const table = buildEventTable(situation.events, situation);
      signals.issues.value = issues;
      signals.stories.value = stories;
      signals.storyStatus.value = "ready";
      // Those that the reader makes are kept by the situation that they are about.
      signals.authoring.value = { ...signals.authoring.value, isOpen: false, drafts: new Set() };
      actions().storyClosed();
      actions().documentOpened({ id: "", title: situation.title, situation, table });
      change(id, { phase: "done", events: table.length, isWhole: true });
      asked();
      framing.finish(id, table);
    },
    openingStopped(id, keeps) {
      const file = find(id);
      running.get(id)?.stop(keeps);
      if (keeps) return;
      dismiss(id);
      // Only what was shown already can be closed.
      if (file?.phase === "reading" && file.documentId !== null) actions().documentClosed(file.documentId);
    },
    openingDismissed(id) {
      running.get(id)?.stop(true);
      dismiss(id);
    },
    memoryEnded(documentId) {
      lost.add(documentId);
      const known = files.value.some((one) => one.documentId === documentId);
      const off = dismissed.get(documentId);
      dismissed.delete(documentId);
      // Off the list or not: why it is gone must be said.
      if (!known && off !== undefined) files.value = [...files.value, off];
      const file = files.value.find((one) => one.documentId === documentId);
      if (file === undefined) return;
      running.get(file.id)?.stop(false);
      running.delete(file.id);
      framing.forget(file.id);
      const failure = { code: "memory-exhausted", value: "" } as const;
      change(file.id, { phase: "failed", failure, document: null, documentId: null, events: 0 });
    },
    isLost: (documentId) => lost.has(documentId),
    offerOf(documentId) {
      const file = dismissed.get(documentId) ?? files.value.find((one) => one.documentId === documentId);
      const offered = file === undefined ? undefined : offers.get(file.id);
      if (file?.mapping == null || offered === undefined) return null;
      return { ...offered, kept: { documentId, mapping: file.mapping } };
    },
    problemsListed(id) {
      problemsOf.value = id;
      actions().overlayOpened("file-problems");
    },
    problemsSaved(id) {
      const { document, problems, name } = find(id) ?? {};
      if (document != null && problems != null && name !== undefined) saveProblems(name, document, problems);
    },
    dispose() {
      stopWatching();
      framing.dispose();
      opener.dispose();
    },
  };
}
