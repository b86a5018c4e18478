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
  document: null,
  events: 0,
  isWhole: false,
  problems: null,
  failure: null,
};

/** Phases in which the reader is asked something. */
export const asks = ["choosing", "asking", "replacing"] as const;
const isAsking = ({ phase }: OpeningFile) => (asks as readonly string[]).includes(phase);

export function createOpenings(
  signals: Signals,
  actions: () => Actions,
  { opener, readSituation, saveProblems }: OpenerDoors,
  keepsakes: Keepsakes,
): Openings {
  const files = signal<readonly OpeningFile[]>([]);
  const problemsOf = signal<number | null>(null);
  const running = new Map<number, Opening>();
  const offers = new Map<number, OfferedFile>();
  const situations = new Map<number, FoundSituation>();
  const framing = createFraming(signals, actions);
  let serial = 0;

  const find = (id: number) => files.value.find((file) => file.id === id);
  function change(id: number, what: Partial<OpeningFile>): void {
    files.value = files.value.map((file) => (file.id === id ? { ...file, ...what } : file));
  }
  /** Asks the reader, who may be in the middle of something else: then the strip says that something waits. */
  function ask(id: number, what: Partial<OpeningFile>): void {
    change(id, what);
    if (signals.overlay.value === null || signals.overlay.value === "open") actions().overlayOpened("opening");
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
    const taken = [
      ...signals.documents.value.map((document) => document.id),
      ...files.value.flatMap(({ document }) => document?.id ?? []),
      ...reserved,
    ];
    const documentId = toDocumentId(name, taken);
    reserved.add(documentId);
    const document: NewDocument = { id: documentId, title: name, colors: layerColors };
    framing.begin(id);
    change(id, { phase: "reading", preview: null });
    running.get(id)?.read(mapping, document);
  }
  const reserved = new Set<string>();

  const listen = (id: number): OpeningListener => ({
    inspected(inspection) {
      const kept = inspection.isCertain ? null : recallMapping(keepsakes, inspection);
      change(id, { inspection, mapping: kept ?? inspection.mapping, isRemembered: kept !== null });
      if (inspection.isCertain) return read(id);
      ask(id, { phase: "asking" });
      void preview(id);
    },
    contained: (entries) => ask(id, { phase: "choosing", entries }),
    situation(texts) {
      const found = readSituation(texts);
      if (found === null) return change(id, { phase: "failed", failure: { code: "file-unreadable", value: "" } });
      situations.set(id, found);
      ask(id, { phase: "replacing", situationTitle: found.situation.title });
    },
    progressed: (progress) => change(id, { progress }),
    tabled(document, table) {
      change(id, { document, events: table.length });
      actions().documentOpened(toOpenDocument(document, table));
    },
    finished({ isWhole, problems }) {
      running.delete(id);
      change(id, { phase: "done", isWhole, problems });
      const table = signals.documents.value.find((one) => one.id === find(id)?.document?.id)?.table;
      if (table !== undefined) framing.finish(id, table);
    },
    failed(code, value) {
      running.delete(id);
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
    running.delete(id);
    offers.delete(id);
    situations.delete(id);
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
      const file = files.peek().find(({ document }) => document?.id === documentId);
      if (file !== undefined) {
        running.get(file.id)?.stop(false);
        dismiss(file.id);
      }
      reserved.delete(documentId);
      if (documentId !== "") opener.forget(documentId);
    }
  });

  return {
    files,
    problemsOf,
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
      const { situation, issues, stories } = found;
      const table = buildEventTable(situation.events, situation);
      signals.issues.value = issues;
      signals.stories.value = stories;
      signals.storyStatus.value = "ready";
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
      const documentId = file?.document?.id;
      if (documentId !== undefined && file?.phase === "reading") actions().documentClosed(documentId);
      dismiss(id);
    },
    openingDismissed: dismiss,
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
