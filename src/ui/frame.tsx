import { type ReadonlySignal, type Signal, useComputed, useSignalEffect } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { preparePlayer } from "../state/late-player.ts";
import { useApp } from "./app-context.ts";
import { CardPlace } from "./card-place.tsx";
import { coveredSides, freeSize } from "./covered-sides.ts";
import type { Credit } from "./credit.ts";
import { Legend } from "./dialogs/legend-on-demand.ts";
import { Overlays } from "./dialogs/overlays.tsx";
import { createFocusMemory } from "./focus-memory.ts";
import { FrameContext, type FrameContextValue } from "./frame-context.ts";
import { Header } from "./header/header.tsx";
import { MapControls } from "./map-controls.tsx";
import { MapRegion } from "./map-region.tsx";
import { Notice } from "./notice/notice.tsx";
import { loadPartsAhead, onDemand } from "./on-demand.tsx";
import { useFileDrop } from "./open/use-file-drop.ts";
import { Panel } from "./panel/panel.tsx";
import { Reader } from "./reader/reader-on-demand.ts";
import { Timeline } from "./timeline/timeline.tsx";
import { isReading, isTelling } from "./topmost.ts";
import { useHeight } from "./use-height.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import "./theme.css";
import "./frame.css";

const ComparisonBar = onDemand(
  () => import("./compare/comparison-bar.tsx").then((module) => module.ComparisonBar),
  "ahead",
);
const EmbedBar = onDemand(() => import("./embed/embed-bar.tsx").then((module) => module.EmbedBar));
const StoryColumn = onDemand(() => import("./story/story-column.tsx").then((module) => module.StoryColumn));
const PhoneSheets = onDemand(() => import("./sheet/phone-sheets.tsx").then((module) => module.PhoneSheets));
const Stage = onDemand(() => import("./stage/stage.tsx").then((module) => module.Stage));
const OpeningsStrip = onDemand(() =>
  import("./open/openings-strip.tsx").then((module) => module.OpeningsStrip),
);
const DropVeil = onDemand(() => import("./open/drop-veil.tsx").then((module) => module.DropVeil));
const SketchBar = onDemand(() => import("./sketch/sketch-bar.tsx").then((module) => module.SketchBar));

export interface FrameProps {
  /** Called once, with the element that the map is to fill. */
  readonly mountMap: (element: HTMLElement) => void;
  /** The inside of the map's popup; null where none is open. */
  readonly popupElement: ReadonlySignal<HTMLElement | null>;
  readonly credits: readonly Credit[];
  /** Written by the frame: the timeline's height in CSS pixels, for coveredSides. */
  readonly dockHeight: Signal<number>;
}

/** With the gaps at its sides, in CSS pixels; legend.css holds the same. */
const legendWidth = 388;

/** The whole page: the map edge to edge, and everything that floats over it. */
export function Frame({ mountMap, popupElement, credits, dockHeight }: FrameProps) {
  const { state } = useApp();
  const root = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const focus = useMemo(() => createFocusMemory(document), []);
  const context = useMemo<FrameContextValue>(
    () => ({ focus, search: { focus: null }, freeSize: () => freeSize(state, dockHeight.peek()) }),
    [focus, state, dockHeight],
  );
  useEffect(() => () => focus.dispose(), [focus]);
  useShortcuts(useCallback(() => context.search.focus?.(), [context]));
  useHeight(dock, dockHeight);
  useSignalEffect(() => {
    if (state.mapStatus.value === "loading") return;
    void loadPartsAhead();
    // Where it cannot be had now, it is asked for again when somebody plays.
    preparePlayer().catch(() => {});
  });
  useSignalEffect(() => {
    const { top, right, bottom, left } = coveredSides(state, dockHeight.value);
    const style = root.current?.style;
    style?.setProperty("--covered-top", `${top}px`);
    style?.setProperty("--covered-end", `${right}px`);
    // The legend lies over the map without taking part in the camera's padding; what stands at that side makes way.
    const isLegendOpen = state.overlay.value === "legend" && !state.phone.value;
    style?.setProperty("--end-column", `${isLegendOpen ? Math.max(right, legendWidth) : right}px`);
    style?.setProperty("--covered-bottom", `${bottom}px`);
    style?.setProperty("--covered-start", `${left}px`);
    style?.setProperty("--dock-height", `${dockHeight.value}px`);
  });
  // Not the windows themselves, which move every frame of a drag.
  const isComparing = useComputed(() => state.comparison.value !== null);
  const isSketching = useComputed(() => state.sketch.value !== null);
  const isDragging = useFileDrop();
  const isPhone = state.phone.value;
  const { embedded } = state.surroundings.value;
  return (
    <FrameContext.Provider value={context}>
      <div class="frame" data-size={isPhone ? "phone" : "desk"} data-stage={state.stage.value} ref={root}>
        <div class="frame-header">{embedded ? <EmbedBar /> : <Header />}</div>
        <main class="frame-main">
          {isPhone ? null : <DeskPanel />}
          <MapRegion mountMap={mountMap} />
          {isSketching.value && <SketchBar />}
          <div class="frame-controls">
            <MapControls />
          </div>
          {isPhone ? <PhoneSheets /> : <DeskReading popupElement={popupElement} />}
          <div class="frame-dock surface" ref={dock}>
            {isComparing.value && <ComparisonBar />}
            <Timeline />
          </div>
        </main>
        {state.openings.value !== null && <OpeningsStrip />}
        {isDragging.value && <DropVeil />}
        {state.stage.value && <Stage />}
        <Overlays credits={credits} />
        <Notice />
      </div>
    </FrameContext.Provider>
  );
}

function DeskPanel() {
  const { state } = useApp();
  if (!state.panelOpen.value || state.surroundings.value.embedded) return null;
  return <div class="frame-panel">{isTelling(state) ? <StoryColumn /> : <Panel />}</div>;
}

function DeskReading({ popupElement }: Pick<FrameProps, "popupElement">) {
  const { state } = useApp();
  return (
    <>
      <CardPlace popupElement={popupElement} />
      {isReading(state) && (
        <div class="frame-end">
          <Reader />
        </div>
      )}
      {state.overlay.value === "legend" && (
        <div class="frame-end frame-legend">
          <Legend />
        </div>
      )}
    </>
  );
}
