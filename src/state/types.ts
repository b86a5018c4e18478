import type { ReadonlySignal } from "@preact/signals-core";
import { type ComparedRows, type ComparisonCounts, comparisonGroups } from "../model/compare.ts";
import type { EventTable } from "../model/event-table.ts";
import type { CanvasLimit, ExportJob } from "../model/export-request.ts";
import type { FilmAbilities } from "../model/film-request.ts";
import type { Facet, Filters } from "../model/filter.ts";
import type { Instant, TimeWindow } from "../model/instant.ts";
import type { Issue } from "../model/issue.ts";
import type { OneFileList } from "../model/one-file.ts";
import type { FacetCounts, WindowCounts, WindowRows } from "../model/query.ts";
import type { SearchHits } from "../model/search.ts";
import type { Camera, NameLanguage, Position, Situation } from "../model/situation.ts";
import type { Scene, SceneAddress, Story } from "../model/story.ts";
import type { TimeMode } from "../model/time-mode.ts";
import type { ColumnActions, ColumnState } from "./column-types.ts";
import type { DocumentDeeds, DocumentState } from "./document-deeds.ts";
import type { ExportActions } from "./export-deeds.ts";
import type { Hover } from "./hover.ts";
import type { OfferedFile } from "./opening/types.ts";
import type { Overlay } from "./overlay.ts";
import type { PlaceActions, PlaceState } from "./place-types.ts";
import type { Surroundings } from "./ports.ts";
import type { StageActions, StageNotice, StageState } from "./stage/types.ts";
import type { Authoring, StoryActions, StoryStatus } from "./story-types.ts";

/** What the reader is looking at closely. */
export type Selection =
  | { readonly type: "event"; readonly id: string }
  | { readonly type: "place"; readonly id: string }
  | { readonly type: "area"; readonly id: string }
  | { readonly type: "link"; readonly id: string }
  | { readonly type: "spot"; readonly id: string };

/** A wish, consumed once: a new serial number is a new wish. */
export interface CameraRequest {
  readonly serial: number;
  readonly target:
    | { readonly type: "camera"; readonly camera: Camera }
    | {
        readonly type: "bounds";
        readonly west: number;
        readonly south: number;
        readonly east: number;
        readonly north: number;
      }
    | { readonly type: "zoom"; readonly direction: -1 | 1 }
    /** Move only if the position is out of sight or under a panel. */
    | { readonly type: "show"; readonly position: Position }
    /** To the middle of what no panel covers, at the present zoom. */
    | { readonly type: "center"; readonly position: Position };
  /** false: jump. */
  readonly animate: boolean;
}

export type MapStatus = "loading" | "ready" | "lost" | "unsupported";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof speeds)[number];

/** time: equal time per second; event: equal time per event. */
export const playbackPaces = ["time", "event"] as const;
export type PlaybackPace = (typeof playbackPaces)[number];

/** The stops of the phone's bottom sheet. */
export type SheetStop = "peek" | "half" | "full";

export type ListGrouping = "none" | "year";

/** The part of the counting sentence whose events the list shows. */
export const listParts = [
  "all",
  "possible",
  "imprecise",
  "country",
  "unplaced",
  "undated",
  ...comparisonGroups,
] as const;
export type ListPart = (typeof listParts)[number];

/** Which handles or keys moved: decides whether the address gets a new entry (deed) or none yet (drag frame). */
export interface Deed {
  readonly settled: boolean;
}

/** Everything that is shown, as signals; each fact has one writer, an action below. */
export interface State extends ColumnState, DocumentState, PlaceState, StageState {
  readonly situation: ReadonlySignal<Situation>;
  readonly table: ReadonlySignal<EventTable>;
  readonly issues: ReadonlySignal<readonly Issue[]>;

  /** The handles. In "until" only `to` counts, in "moment" the day of `from`. While two windows are compared it is B. */
  readonly window: ReadonlySignal<TimeWindow>;
  readonly mode: ReadonlySignal<TimeMode>;
  /** What is asked of the events: until = (-Infinity, to), moment = the one day. */
  readonly effectiveWindow: ReadonlySignal<TimeWindow>;
  /** The pinned window A while two are compared, as handles would have it; null: nothing is compared. */
  readonly comparison: ReadonlySignal<TimeWindow | null>;
  /** What is asked of the events by A, in the same mode as by B; null: nothing is compared. */
  readonly effectiveComparison: ReadonlySignal<TimeWindow | null>;
  /** The rows of mask that are possibly in A or B, with their groups; null: nothing is compared. */
  readonly compared: ReadonlySignal<ComparedRows | null>;
  readonly comparisonCounts: ReadonlySignal<ComparisonCounts | null>;
  /** Whole years around all dated events and the opening. */
  readonly extent: ReadonlySignal<TimeWindow>;
  /** What the timeline's axis shows. */
  readonly axis: ReadonlySignal<TimeWindow>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  readonly pace: ReadonlySignal<PlaybackPace>;
  readonly loop: ReadonlySignal<boolean>;
  /** Whether the camera eases to what appears while time plays; never under reduced motion. */
  readonly follow: ReadonlySignal<boolean>;
  /** What has been played since playing began, up to the moving edge; null where time does not play. */
  readonly elapsed: ReadonlySignal<TimeWindow | null>;
  /** CSS pixels over which the timeline's axis runs, as the chart measured it; 0: not yet. */
  readonly timelineWidth: ReadonlySignal<number>;

  readonly hiddenLayers: ReadonlySignal<ReadonlySet<string>>;
  readonly filters: ReadonlySignal<Filters>;
  readonly query: ReadonlySignal<string>;

  /** null where no query is typed. */
  readonly hits: ReadonlySignal<SearchHits | null>;
  /** One byte a row: 1 where layers, filters and query all let it through. */
  readonly mask: ReadonlySignal<Uint8Array>;
  /** The rows of mask that are possibly in the effective window, or in either of two that are compared, in time order. */
  readonly rows: ReadonlySignal<WindowRows>;
  readonly counts: ReadonlySignal<WindowCounts>;
  /** Per layer id: how many events in the window all the other filters leave; likewise per value of each facet. */
  readonly layerCounts: ReadonlySignal<ReadonlyMap<string, number>>;
  readonly facetCounts: ReadonlySignal<FacetCounts>;

  readonly selection: ReadonlySignal<Selection | null>;
  /** -1 where no event is selected. */
  readonly selectedRow: ReadonlySignal<number>;
  readonly readerOpen: ReadonlySignal<boolean>;
  readonly hover: ReadonlySignal<Hover | null>;

  /** Empty until they were asked for and came. */
  readonly stories: ReadonlySignal<readonly Story[]>;
  readonly storyStatus: ReadonlySignal<StoryStatus>;
  /** Where the reader is in a story, even while looking around; null: in none. */
  readonly scene: ReadonlySignal<SceneAddress | null>;
  /** null: in no story, or it is still being fetched. */
  readonly currentScene: ReadonlySignal<Scene | null>;
  /** What is shown is no longer what the scene shows: sceneResumed goes back to it. */
  readonly sceneLeft: ReadonlySignal<boolean>;
  readonly authoring: ReadonlySignal<Authoring>;

  /** What this page is made of, where it holds everything in itself; null: its files lie beside it. */
  readonly oneFile: OneFileList | null;

  readonly camera: ReadonlySignal<Camera>;
  readonly cameraRequest: ReadonlySignal<CameraRequest | null>;
  readonly mapStatus: ReadonlySignal<MapStatus>;

  readonly language: ReadonlySignal<NameLanguage>;
  readonly themeChoice: ReadonlySignal<ThemeChoice>;
  readonly theme: ReadonlySignal<"light" | "dark">;
  readonly panelOpen: ReadonlySignal<boolean>;
  readonly grouping: ReadonlySignal<ListGrouping>;
  readonly listPart: ReadonlySignal<ListPart>;
  readonly overlay: ReadonlySignal<Overlay>;
  readonly sheet: ReadonlySignal<SheetStop>;
  readonly surroundings: ReadonlySignal<Surroundings>;
  /** Narrower than 720 px: one sheet instead of panels. */
  readonly phone: ReadonlySignal<boolean>;

  /** The address of exactly this view. */
  readonly link: ReadonlySignal<string>;
  /** What is being taken away, or was last. */
  readonly exportJob: ReadonlySignal<ExportJob | null>;
  /** null: not asked for yet. */
  readonly canvasLimit: ReadonlySignal<CanvasLimit | null>;
  /** null: not known yet. */
  readonly filmAbilities: ReadonlySignal<FilmAbilities | null>;
  /** A short message to be shown and spoken once ("Link copied"); a new serial number is a new message. */
  readonly notice: ReadonlySignal<{ readonly serial: number; readonly code: NoticeCode } | null>;
}

export type NoticeCode =
  | "link-copied"
  | "embed-copied"
  | "citation-copied"
  | "memory-full"
  | "report-copied"
  | "table-copied"
  | "copy-refused"
  | "story-missing"
  | "stories-failed"
  | StageNotice;

/** Every change has a name: deeds in the past tense, wishes as requests. */
export interface Actions
  extends ColumnActions,
    DocumentDeeds,
    ExportActions,
    PlaceActions,
    StageActions,
    StoryActions {
  /** A drag calls with settled false each frame and true once at its end. Handles past each other swap. */
  windowMoved(window: TimeWindow, deed: Deed): void;
  modeChosen(mode: TimeMode): void;
  /** Pins the present window as A and moves the handles to a second one, B. */
  comparisonStarted(): void;
  /** Moves the pinned window A; B moves as any window does. */
  comparisonMoved(window: TimeWindow, deed: Deed): void;
  /** A becomes B and B becomes A. */
  comparisonSwapped(): void;
  /** Back to A alone, as before the comparison. */
  comparisonEnded(): void;
  axisMoved(axis: TimeWindow, deed: Deed): void;
  /** The window to the whole extent, and the axis to as much of it as an axis can show. */
  allFitted(): void;
  /** The axis to the window. */
  selectionFitted(): void;
  played(): void;
  paused(): void;
  /** One axis unit (see model/time-axis) back or forth. Steps in quick succession are one deed. */
  stepped(direction: -1 | 1): void;
  /** The previous or next event of the mask in time order becomes selected, and the window moves to hold it if it does not. */
  eventStepped(direction: -1 | 1): void;
  speedChosen(speed: Speed): void;
  paceChosen(pace: PlaybackPace): void;
  loopToggled(): void;
  followToggled(): void;
  /** The chart's own report; whole CSS pixels. */
  timelineMeasured(widthPx: number): void;

  /** Files that the reader dropped, pasted or chose; fetches what opens them. */
  filesOffered(files: readonly OfferedFile[]): void;
  /** Opens again what was kept on this device, and what the page carries in itself. */
  keptFilesRequested(): void;

  layerToggled(layerId: string): void;
  /** All layers on again, or these alone. */
  layersShown(alone?: readonly string[]): void;
  /** Shows only this value beside those already chosen; taking away the last one shows all again. */
  facetToggled(facet: Facet, value: string): void;
  facetCleared(facet: Facet): void;
  filtersCleared(): void;
  searched(query: string): void;

  eventSelected(eventId: string): void;
  placeSelected(placeId: string): void;
  areaSelected(areaId: string): void;
  linkSelected(linkId: string): void;
  selectionCleared(): void;
  /** Previous or next event at the place of the selected one, within the mask, in time order. */
  hereStepped(direction: -1 | 1): void;
  /** Moves the window so that it holds the selected event. */
  itsTimeShown(): void;
  readerOpened(): void;
  readerClosed(): void;
  hovered(row: number, at: { readonly x: number; readonly y: number } | null): void;
  hoverCleared(): void;

  cameraMoved(camera: Camera): void;
  flyToRequested(target: CameraRequest["target"]): void;
  homeRequested(): void;
  zoomRequested(direction: -1 | 1): void;
  mapStatusChanged(status: MapStatus): void;

  languageChosen(language: NameLanguage): void;
  themeChosen(theme: ThemeChoice): void;
  panelToggled(): void;
  groupingChosen(grouping: ListGrouping): void;
  /** Also opens the panel or sheet in which the list stands. */
  listPartChosen(part: ListPart): void;
  overlayOpened(overlay: Exclude<Overlay, null>): void;
  overlayClosed(): void;
  sheetMoved(stop: SheetStop): void;
  /** Says a short message once. */
  noticeGiven(code: NoticeCode): void;
  linkCopied(): void;
  textCopied(text: string, notice: NoticeCode): void;
}

export interface App {
  readonly state: State;
  readonly actions: Actions;
  dispose(): void;
}

export type { Hover, Instant, Overlay };
