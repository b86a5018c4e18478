import { parseStory } from "../../src/formats/stories.ts";
import type { KeptFile } from "../../src/model/documents/kept-file.ts";
import type { CanvasLimit, ExportOutcome, ExportRequest } from "../../src/model/export-request.ts";
import type { ExportedView } from "../../src/model/exported-view.ts";
import type { FilmAbilities } from "../../src/model/film-request.ts";
import * as searchEngine from "../../src/model/search.ts";
import type { Story } from "../../src/model/story.ts";
import type { OpenerDoors, Ports, StageDoors, Surroundings } from "../../src/state/ports.ts";

/** One thing that was to be taken away, and how it comes to its end. */
export interface FakeExport {
  readonly request: ExportRequest;
  readonly view: ExportedView;
  readonly signal: AbortSignal;
  progress(share: number): void;
  finish(outcome: ExportOutcome): void;
}

export interface FakePorts extends Ports {
  readonly exports: FakeExport[];
  exporterWorks: boolean;
  /** How often printing was asked for. */
  printed: number;
  limit: CanvasLimit;
  /** Of who presents; null: what it takes cannot be had. */
  doors: StageDoors | null;
  films: FilmAbilities;
  /** Of who opens files; null: what it takes cannot be had. */
  openers: OpenerDoors | null;
  /** What lies on the shelf, and what the page carries. */
  readonly kept: Map<string, KeptFile>;
  carried: readonly KeptFile[];
  shelfAnswers: "kept" | "full" | "refused";
  warnsOfFiles: boolean;
  /** The history of the address, oldest first; `at` is where the reader is. */
  readonly entries: string[];
  at: number;
  readonly copied: string[];
  /** The stories that will be found when they are asked for. */
  shipped: readonly Story[];
  /** The reader's own stories as the device keeps them, and whether it does. */
  readonly drafts: Map<string, Story>;
  storageWorks: boolean;
  readonly saved: Story[];
  warnsBeforeLeaving: boolean;
  clipboardWorks: boolean;
  goBack(): void;
  goForward(): void;
  /** Lets time pass: timers that are due and one frame after another. */
  pass(ms: number): void;
  surround(change: Partial<Surroundings>): void;
}

export const desktop: Surroundings = {
  prefersDark: false,
  prefersReducedMotion: false,
  forcedColors: false,
  embedded: false,
  width: 1440,
  height: 900,
};

/** Ports that only remember, with a clock that moves when it is told to. */
export function createFakePorts(hash = "", surroundings: Surroundings = desktop): FakePorts {
  const entries = [hash];
  const kept = new Map<string, string>();
  const copied: string[] = [];
  let addressListener = () => {};
  let surroundingsListener = () => {};
  let around = surroundings;
  let nowMs = 1_000_000;
  let waiting: { at: number; run: (timeMs: number) => void }[] = [];
  const wait = (delayMs: number, run: (timeMs: number) => void) => {
    const item = { at: nowMs + delayMs, run };
    waiting.push(item);
    return () => {
      waiting = waiting.filter((other) => other !== item);
    };
  };
  const ports: FakePorts = {
    entries,
    at: 0,
    copied,
    shipped: [],
    drafts: new Map(),
    storageWorks: true,
    saved: [],
    warnsBeforeLeaving: false,
    clipboardWorks: true,
    exports: [],
    exporterWorks: true,
    printed: 0,
    limit: { side: 8192, area: 268_435_456 },
    films: { formats: new Map(), mostBytes: null },
    exporter: {
      async load() {
        if (!ports.exporterWorks) throw new TypeError("Failed to fetch dynamically imported module");
        return {
          canvasLimit: () => ports.limit,
          print: () => {
            ports.printed += 1;
          },
          filmAbilities: async () => ports.films,
          run: (request, view, { signal, progress }) =>
            new Promise((finish) => {
              ports.exports.push({ request, view, signal, progress, finish });
            }),
        };
      },
    },
    goBack() {
      if (ports.at === 0) return;
      ports.at -= 1;
      addressListener();
    },
    goForward() {
      if (ports.at === entries.length - 1) return;
      ports.at += 1;
      addressListener();
    },
    pass(ms) {
      const end = nowMs + ms;
      for (;;) {
        const next = waiting.filter((item) => item.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((item) => item !== next);
        nowMs = next.at;
        next.run(nowMs);
      }
      nowMs = end;
    },
    surround(change) {
      around = { ...around, ...change };
      surroundingsListener();
    },
    clock: {
      now: () => nowMs,
      nextFrame: (callback) => wait(16, callback),
      after: (delayMs, callback) => wait(delayMs, () => callback()),
    },
    address: {
      read: () => entries[ports.at] ?? "",
      push(next) {
        entries.splice(ports.at + 1);
        entries.push(next);
        ports.at = entries.length - 1;
      },
      replace(next) {
        entries[ports.at] = next;
      },
      back: () => ports.goBack(),
      listen(listener) {
        addressListener = listener;
        return () => {
          addressListener = () => {};
        };
      },
      link: (next) => `https://example.org/map/#${next}`,
    },
    keepsakes: { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) },
    surroundings: {
      read: () => around,
      listen(listener) {
        surroundingsListener = listener;
        return () => {
          surroundingsListener = () => {};
        };
      },
    },
    stories: {
      load: async () => ({ stories: ports.shipped, drafts: [...ports.drafts.values()], issues: [] }),
      keep(_, draft) {
        if (ports.storageWorks) ports.drafts.set(draft.id, draft);
        return ports.storageWorks;
      },
      forget: (_, storyId) => void ports.drafts.delete(storyId),
      save: (story) => void ports.saved.push(story),
      read: parseStory,
      warnBeforeLeaving(isAtRisk) {
        ports.warnsBeforeLeaving = isAtRisk;
      },
    },
    doors: null,
    stage: {
      async load() {
        if (ports.doors === null) throw new Error("Nobody presents in this test.");
        return ports.doors;
      },
    },
    shelf: {
      async load() {
        return {
          list: async () => [...ports.kept.values()],
          carried: async () => ports.carried,
          async put(file) {
            if (ports.shelfAnswers === "kept") ports.kept.set(file.documentId, file);
            return ports.shelfAnswers;
          },
          async note(record) {
            const file = ports.kept.get(record.documentId);
            if (file !== undefined) ports.kept.set(record.documentId, { ...file, ...record });
          },
          take: async (documentId) => void ports.kept.delete(documentId),
          free: async () => 5_000_000,
          warnBeforeLeaving(isAtRisk) {
            ports.warnsOfFiles = isAtRisk;
          },
        };
      },
    },
    kept: new Map(),
    carried: [],
    shelfAnswers: "kept",
    warnsOfFiles: false,
    openers: null,
    opener: {
      async load() {
        if (ports.openers === null) throw new TypeError("Failed to fetch dynamically imported module");
        return ports.openers;
      },
    },
    search: { loaded: searchEngine, load: async () => searchEngine },
    clipboard: {
      async write(text) {
        if (ports.clipboardWorks) copied.push(text);
        return ports.clipboardWorks;
      },
    },
  };
  return ports;
}
