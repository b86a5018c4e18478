import type { FileOpener } from "../model/documents/file-opener.ts";
import type { KeptFile, KeptRecord } from "../model/documents/kept-file.ts";
import type { Problems } from "../model/documents/problems.ts";
import type { TableDocument } from "../model/documents/table-document.ts";
import type { CanvasLimit, ExportOutcome, ExportRequest } from "../model/export-request.ts";
import type { ExportedView } from "../model/exported-view.ts";
import type { FilmAbilities } from "../model/film-request.ts";
import type { Issue } from "../model/issue.ts";
import type { Situation } from "../model/situation.ts";
import type { Story } from "../model/story.ts";

/** What state asks of the world outside; each has a door in `platform` and a fake in the tests. */

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Calls once before the next frame with a time in milliseconds that only grows; returns how to call it off. */
  nextFrame(callback: (timeMs: number) => void): () => void;
  /** Calls once after `delayMs`; returns how to call it off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The hash of the address bar, without its "#". */
export interface AddressBar {
  read(): string;
  /** A new entry, which Back undoes. */
  push(hash: string): void;
  replace(hash: string): void;
  /** As the reader's own Back. */
  back(): void;
  /** Back, Forward, or a hand-typed hash. Returns how to stop. */
  listen(listener: () => void): () => void;
  /** The whole address with this hash, to be copied. */
  link(hash: string): string;
}

/** The reader's own settings; forgets silently where the browser refuses storage. */
export interface Keepsakes {
  get(key: string): string | null;
  /** An empty value is as good as none, and leaves nothing behind. */
  set(key: string, value: string): void;
}

/** What the device says of itself and its reader. */
export interface Surroundings {
  readonly prefersDark: boolean;
  readonly prefersReducedMotion: boolean;
  readonly forcedColors: boolean;
  /** The page stands in the frame of another ("?embed"): map, time and cards alone. */
  readonly embedded: boolean;
  /** The width and height of the page in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SurroundingsPort {
  read(): Surroundings;
  listen(listener: () => void): () => void;
}

export interface Clipboard {
  /** false where the browser refused. */
  write(text: string): Promise<boolean>;
}

/** Makes an index of a situation's words and looks words up in it. */
export type SearchEngine = Pick<typeof import("../model/search.ts"), "buildSearchIndex" | "search">;

/** The engine is large and few readers search at once: it is fetched at the first letter. */
export interface SearchPort {
  readonly loaded: SearchEngine | null;
  load(): Promise<SearchEngine>;
}

/** The situation's stories, fetched when first asked for, and the reader's own, kept on the device. */
export interface StoriesPort {
  /** Rejects where the app's own code cannot be had. What else is asked here is asked only after it came. */
  load(situation: Situation): Promise<{
    readonly stories: readonly Story[];
    readonly drafts: readonly Story[];
    readonly issues: readonly Issue[];
  }>;
  /** false where the browser refuses to keep it, or has no room. */
  keep(situation: Situation, draft: Story): boolean;
  forget(situation: Situation, storyId: string): void;
  /** Hands the story to the reader as a file. */
  save(story: Story): void;
  read(
    text: string,
    situation: Situation,
    fileName: string,
  ): { readonly story: Story | null; readonly issues: readonly Issue[] };
  /** Whether the browser asks before the page is left, because something would be lost. */
  warnBeforeLeaving(isAtRisk: boolean): void;
}

/** A file that the reader has named, to be written bit by bit; `position` in bytes, the end where it is absent. */
export interface FileWriter {
  write(bytes: Uint8Array, position?: number): Promise<void>;
  /** Only now is the file there. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

export interface Downloads {
  /** Hands over what is whole; the browser puts it where downloads go. */
  save(name: string, type: string, content: Blob | Uint8Array | string): void;
  /** Whether `openFile` can work here, so that a file may be larger than the memory. */
  readonly canStream: boolean;
  /**
   * Lets the reader name a file. To be called straight from a press. dismissed: the reader changed their mind; refused: the
   * browser or the disk did not allow it; unsupported: this browser writes to no file.
   */
  openFile(name: string, type: string): Promise<FileWriter | "dismissed" | "refused" | "unsupported">;
}

/** Makes what is taken away; never rejects for the world's failures. */
export interface Exporter {
  canvasLimit(): CanvasLimit;
  filmAbilities(): Promise<FilmAbilities>;
  /** Opens the browser's own printing, of the page as it is. */
  print(): void;
  run(
    request: ExportRequest,
    view: ExportedView,
    job: { readonly signal: AbortSignal; progress(share: number): void },
  ): Promise<ExportOutcome>;
}

/** Few readers take anything away at once: the code for it is fetched when they ask. */
export interface ExporterPort {
  load(): Promise<Exporter>;
}

/** The whole screen for this page. */
export interface FullScreen {
  isFull(): boolean;
  /** Only while a press or key of the reader's is fresh; false where the browser refused. */
  enter(): Promise<boolean>;
  leave(): void;
  listen(listener: () => void): () => void;
}

/** Between the stage and the presenter's window. What is heard is anything at all until `parseTalk` has read it. */
export interface TalkChannel {
  /** Which stage and window belong together. */
  readonly session: string;
  say(talk: unknown): void;
  listen(listener: (heard: unknown) => void): () => void;
  /** Called as the page is being closed; `back` if the browser takes it out of its memory again. */
  beforeGone(listener: () => void, back: () => void): () => void;
}

/** What presenting asks of the browser. */
export interface StageDoors {
  readonly screen: FullScreen;
  readonly channel: TalkChannel;
  /** false where the browser blocked the second window. */
  openPresenter(): boolean;
  /** The screen does not go dark until the returned function is called, where the browser can do that. */
  keepAwake(): () => void;
}

/** Few present: the doors are fetched when somebody is about to. */
export interface StagePort {
  load(): Promise<StageDoors>;
}

/** A situation that stands in an archive or a saved page. */
export interface FoundSituation {
  readonly situation: Situation;
  readonly issues: readonly Issue[];
  readonly stories: readonly Story[];
}

/** What opening files asks of the browser. */
export interface OpenerDoors {
  readonly opener: FileOpener;
  /** Of a situation's texts by file name; null where they hold none that can be shown. */
  readSituation(files: ReadonlyMap<string, string>): FoundSituation | null;
  /** Hands over what was kept aside as a table, each row with its reason. */
  saveProblems(fileName: string, document: TableDocument, problems: Problems): void;
}

/** Few readers open files at once: the code for it is fetched with the first one. */
export interface OpenerPort {
  load(): Promise<OpenerDoors>;
}

/** The reader's own files on this device. Nothing here rejects. */
export interface FileShelf {
  /** What was kept, with its bytes; empty where the browser keeps nothing. */
  list(): Promise<readonly KeptFile[]>;
  /** What the page carries in itself. */
  carried(): Promise<readonly KeptFile[]>;
  /** full: there is no room; refused: the browser keeps nothing here. Then nothing of it is left. */
  put(file: KeptFile): Promise<"kept" | "full" | "refused">;
  /** How the file is read and looks has changed; its bytes have not. */
  note(record: KeptRecord): Promise<void>;
  take(documentId: string): Promise<void>;
  /** About how many bytes more there is room for; null: the browser does not say. */
  free(): Promise<number | null>;
  /** Whether the browser asks before the page is left, because something would be lost. */
  warnBeforeLeaving(isAtRisk: boolean): void;
}

/** Fetched with the first file, or where some were kept. */
export interface ShelfPort {
  load(): Promise<FileShelf>;
}

export interface Ports {
  readonly clock: Clock;
  readonly address: AddressBar;
  readonly keepsakes: Keepsakes;
  readonly surroundings: SurroundingsPort;
  readonly clipboard: Clipboard;
  readonly search: SearchPort;
  readonly stories: StoriesPort;
  readonly exporter: ExporterPort;
  readonly stage: StagePort;
  readonly opener: OpenerPort;
  readonly shelf: ShelfPort;
}
