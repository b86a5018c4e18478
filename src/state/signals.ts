import { type Signal, signal } from "@preact/signals-core";
import type { ColumnFilters } from "../model/column-filter.ts";
import type { EventTable } from "../model/event-table.ts";
import type { CanvasLimit, ExportJob } from "../model/export-request.ts";
import type { FilmAbilities } from "../model/film-request.ts";
import type { Filters } from "../model/filter.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { Issue } from "../model/issue.ts";
import type { LayerLook, OpenDocument } from "../model/open-document.ts";
import type { PlaceFilter } from "../model/place-filter.ts";
import type { Camera, NameLanguage, Situation } from "../model/situation.ts";
import type { Sketch } from "../model/sketch.ts";
import type { SceneAddress, Story } from "../model/story.ts";
import type { TimeMode } from "../model/time-mode.ts";
import type { View } from "./address.ts";
import type { Removal } from "./document-deeds.ts";
import type { Keeping } from "./keeping/types.ts";
import type { Openings } from "./opening/types.ts";
import type { Surroundings } from "./ports.ts";
import type { StageSession } from "./stage/types.ts";
import type { Authoring, StoryStatus } from "./story-types.ts";
import type {
  CameraRequest,
  Hover,
  ListGrouping,
  ListPart,
  MapStatus,
  NoticeCode,
  Overlay,
  PlaybackPace,
  Selection,
  SheetStop,
  Speed,
  ThemeChoice,
} from "./types.ts";

/** The facts themselves. Written by actions alone; everything else that is shown follows from them. */
export interface Signals {
  readonly situation: Signal<Situation>;
  readonly table: Signal<EventTable>;
  readonly issues: Signal<readonly Issue[]>;
  readonly documents: Signal<readonly OpenDocument[]>;
  readonly openings: Signal<Openings | null>;
  readonly keeping: Signal<Keeping | null>;
  readonly layerOrder: Signal<readonly string[]>;
  readonly layerLooks: Signal<ReadonlyMap<string, LayerLook>>;
  readonly removedLayers: Signal<ReadonlySet<string>>;
  readonly removal: Signal<Removal | null>;
  readonly window: Signal<TimeWindow>;
  readonly comparison: Signal<TimeWindow | null>;
  readonly mode: Signal<TimeMode>;
  readonly axis: Signal<TimeWindow>;
  readonly playing: Signal<boolean>;
  readonly speed: Signal<Speed>;
  readonly pace: Signal<PlaybackPace>;
  readonly loop: Signal<boolean>;
  readonly follow: Signal<boolean>;
  readonly elapsed: Signal<TimeWindow | null>;
  readonly timelineWidth: Signal<number>;
  readonly hiddenLayers: Signal<ReadonlySet<string>>;
  readonly filters: Signal<Filters>;
  readonly columnFilters: Signal<ColumnFilters>;
  /** Grows each time somebody wants to see the columns: the last fetching may have failed. */
  readonly columnsAsked: Signal<number>;
  readonly query: Signal<string>;
  readonly where: Signal<PlaceFilter | null>;
  readonly sketch: Signal<Sketch | null>;
  readonly selection: Signal<Selection | null>;
  readonly readerOpen: Signal<boolean>;
  readonly hover: Signal<Hover | null>;
  readonly camera: Signal<Camera>;
  readonly cameraRequest: Signal<CameraRequest | null>;
  readonly mapStatus: Signal<MapStatus>;
  readonly language: Signal<NameLanguage>;
  readonly themeChoice: Signal<ThemeChoice>;
  readonly panelOpen: Signal<boolean>;
  readonly grouping: Signal<ListGrouping>;
  readonly listPart: Signal<ListPart>;
  readonly overlay: Signal<Overlay>;
  readonly sheet: Signal<SheetStop>;
  readonly surroundings: Signal<Surroundings>;
  readonly stories: Signal<readonly Story[]>;
  readonly storyStatus: Signal<StoryStatus>;
  readonly scene: Signal<SceneAddress | null>;
  /** What the present scene shows: the usual, as long as it is there. Written by the story's engine. */
  readonly sceneView: Signal<View | null>;
  readonly sceneLeft: Signal<boolean>;
  readonly authoring: Signal<Authoring>;
  readonly exportJob: Signal<ExportJob | null>;
  readonly canvasLimit: Signal<CanvasLimit | null>;
  readonly stage: Signal<boolean>;
  readonly session: Signal<StageSession | null>;
  readonly filmAbilities: Signal<FilmAbilities | null>;
  readonly notice: Signal<{ readonly serial: number; readonly code: NoticeCode } | null>;
}

export interface Beginning {
  readonly situation: Situation;
  readonly table: EventTable;
  readonly issues: readonly Issue[];
  /** From the address. */
  readonly view: View;
  readonly surroundings: Surroundings;
  readonly themeChoice: ThemeChoice;
  readonly panelOpen: boolean;
  readonly grouping: ListGrouping;
  readonly speed: Speed;
  readonly pace: PlaybackPace;
  readonly loop: boolean;
  readonly follow: boolean;
}

export function createSignals(beginning: Beginning): Signals {
  const { view } = beginning;
  return {
    situation: signal(beginning.situation),
    table: signal(beginning.table),
    issues: signal(beginning.issues),
    documents: signal<readonly OpenDocument[]>([
      { id: "", title: beginning.situation.title, situation: beginning.situation, table: beginning.table },
    ]),
    openings: signal<Openings | null>(null),
    keeping: signal<Keeping | null>(null),
    layerOrder: signal<readonly string[]>([]),
    layerLooks: signal<ReadonlyMap<string, LayerLook>>(new Map()),
    removedLayers: signal<ReadonlySet<string>>(new Set()),
    removal: signal<Removal | null>(null),
    window: signal(view.window),
    comparison: signal(view.comparison),
    mode: signal(view.mode),
    axis: signal(view.axis),
    playing: signal(false),
    speed: signal(beginning.speed),
    pace: signal(beginning.pace),
    loop: signal(beginning.loop),
    follow: signal(beginning.follow),
    elapsed: signal<TimeWindow | null>(null),
    timelineWidth: signal(0),
    hiddenLayers: signal(view.hiddenLayers),
    filters: signal(view.filters),
    columnFilters: signal(view.columnFilters),
    columnsAsked: signal(0),
    query: signal(view.query),
    where: signal(view.where),
    sketch: signal<Sketch | null>(null),
    selection: signal(view.selection),
    readerOpen: signal(view.readerOpen),
    hover: signal<Hover | null>(null),
    camera: signal(view.camera),
    cameraRequest: signal<CameraRequest | null>(null),
    mapStatus: signal<MapStatus>("loading"),
    language: signal(view.language),
    themeChoice: signal(beginning.themeChoice),
    panelOpen: signal(beginning.panelOpen),
    grouping: signal(beginning.grouping),
    listPart: signal<ListPart>("all"),
    overlay: signal<Overlay>(null),
    sheet: signal<SheetStop>("peek"),
    surroundings: signal(beginning.surroundings),
    stories: signal<readonly Story[]>([]),
    storyStatus: signal<StoryStatus>("unasked"),
    scene: signal(view.scene),
    sceneView: signal<View | null>(null),
    sceneLeft: signal(false),
    authoring: signal<Authoring>({
      isOpen: false,
      drafts: new Set(),
      isKept: true,
      canUndo: false,
      problems: [],
    }),
    exportJob: signal<ExportJob | null>(null),
    canvasLimit: signal<CanvasLimit | null>(null),
    stage: signal(false),
    session: signal<StageSession | null>(null),
    filmAbilities: signal<FilmAbilities | null>(null),
    notice: signal<{ serial: number; code: NoticeCode } | null>(null),
  };
}
