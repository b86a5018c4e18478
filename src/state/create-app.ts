import { batch, computed, effect } from "@preact/signals-core";
import { noColumnFilters } from "../model/column-filter.ts";
import type { EventTable } from "../model/event-table.ts";
import { findExtent } from "../model/extent.ts";
import { noFilters } from "../model/filter.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { Issue } from "../model/issue.ts";
import { carriedFolderName, type OneFileList } from "../model/one-file.ts";
import type { Situation } from "../model/situation.ts";
import { limitAxis } from "../model/time-axis.ts";
import { findLeastWindowMs } from "../model/time-step.ts";
import { parseWindow } from "../model/time-window.ts";
import { createComparisonActions } from "./actions/comparison-actions.ts";
import { createDocumentActions } from "./actions/document-actions.ts";
import { createExportActions } from "./actions/export-actions.ts";
import { createFilterActions } from "./actions/filter-actions.ts";
import { createOpeningActions } from "./actions/opening-actions.ts";
import { createPageActions, keepsakeKeys } from "./actions/page-actions.ts";
import { createSelectionActions } from "./actions/selection-actions.ts";
import { createSketchActions } from "./actions/sketch-actions.ts";
import { createStageActions } from "./actions/stage-actions.ts";
import { createStorytelling } from "./actions/story-actions.ts";
import { createTimeActions } from "./actions/time-actions.ts";
import { formatView, parseView, type View } from "./address.ts";
import { createDerived } from "./derived.ts";
import { createJournal, viewOf } from "./journal.ts";
import { createLatePlayer } from "./late-player.ts";
import { fitOpeningCamera } from "./opening-camera.ts";
import type { Keepsakes, Ports } from "./ports.ts";
import { createSignals, type Signals } from "./signals.ts";
import {
  type Actions,
  type App,
  type CameraRequest,
  playbackPaces,
  type State,
  speeds,
  themeChoices,
} from "./types.ts";

export interface Opened {
  readonly situation: Situation;
  readonly table: EventTable;
  readonly issues: readonly Issue[];
  /** Where the page holds everything in itself. */
  readonly oneFile?: OneFileList | null;
}

/** What is shown when the address says nothing: the window and view written in the manifest. */
export function usualView(situation: Situation, table: EventTable, camera = situation.opening.camera): View {
  const extent = findExtent(situation, table);
  const opening = parseWindow(situation.opening.t) ?? extent;
  const whole = (window: TimeWindow): TimeWindow => ({
    from: Number.isFinite(window.from) ? window.from : extent.from,
    to: Number.isFinite(window.to) ? window.to : extent.to,
  });
  return {
    scene: null,
    window: whole(opening),
    comparison: null,
    mode: situation.opening.mode,
    axis: limitAxis(whole(opening), findLeastWindowMs(table)),
    hiddenLayers: new Set(),
    filters: noFilters,
    columnFilters: noColumnFilters,
    query: "",
    where: null,
    selection: null,
    readerOpen: false,
    language: "en",
    camera,
  };
}

function kept<Value extends string | number>(
  keepsakes: Keepsakes,
  key: string,
  known: readonly Value[],
  usual: Value,
): Value {
  const text = keepsakes.get(key);
  return known.find((value) => String(value) === text) ?? usual;
}

function applyView(signals: Signals, view: View, request: (target: CameraRequest["target"]) => void): void {
  const { camera, ...facts } = view;
  for (const [name, value] of Object.entries(facts)) {
    const fact = signals[name as keyof typeof facts];
    (fact as { value: unknown }).value = value;
  }
  // Within a scene the address would else say for a moment that the map looks elsewhere.
  if (view.scene !== null) signals.camera.value = camera;
  request({ type: "camera", camera });
}

/** Builds the signals, what follows from them, and the actions; makes no element and touches no map. */
export function createApp({ situation, table, issues, oneFile = null }: Opened, ports: Ports): App {
  const { keepsakes } = ports;
  // As the page was when it opened: turning a phone does not change what the address leaves out.
  const openingPage = ports.surroundings.read();
  const openingView = (shown: Situation, rows: EventTable) =>
    usualView(shown, rows, fitOpeningCamera(shown.opening.camera, openingPage));
  const opening = computed(() => openingView(signals.situation.value, signals.table.value));
  const signals = createSignals({
    situation,
    table,
    issues,
    view: parseView(ports.address.read(), openingView(situation, table), situation),
    surroundings: openingPage,
    themeChoice: kept(keepsakes, keepsakeKeys.theme, themeChoices, "system"),
    panelOpen: kept(keepsakes, keepsakeKeys.panel, ["open", "closed"], "open") === "open",
    grouping: kept(keepsakes, keepsakeKeys.grouping, ["none", "year"], "none"),
    speed: kept(keepsakes, keepsakeKeys.speed, speeds, 1),
    pace: kept(keepsakes, keepsakeKeys.pace, playbackPaces, "time"),
    loop: kept(keepsakes, keepsakeKeys.loop, ["on", "off"], "off") === "on",
    follow: kept(keepsakes, keepsakeKeys.follow, ["on", "off"], "off") === "on",
  });
  const { stop: stopDeriving, prepare, ...derived } = createDerived(signals, ports);
  const apply = (view: View) =>
    batch(() => {
      player.stop();
      applyView(signals, view, page.flyToRequested);
      signals.sceneView.value = storytelling.usualOf(view.scene);
    });
  const storytelling = createStorytelling(signals, {
    port: ports.stories,
    clock: ports.clock,
    journal: () => journal,
    player: () => player,
    opening: () => opening.value,
    fly: (target) => page.flyToRequested(target),
    tell: (code) => page.noticeGiven(code),
    reveal() {
      if (!state.phone.value) signals.panelOpen.value = true;
      else if (signals.sheet.value === "peek") page.sheetMoved("half");
    },
    apply,
  });
  // A scene says what is usual while one is at it, so that the scene alone is its whole address.
  const usual = () => signals.sceneView.value ?? opening.value;
  const state: State = {
    ...signals,
    ...derived,
    oneFile,
    currentScene: storytelling.currentScene,
    link: computed(() => {
      const isScene = signals.sceneView.value !== null && !signals.sceneLeft.value;
      return ports.address.link(formatView(viewOf(signals), usual(), !isScene));
    }),
  };
  let asked = ports.address.read();
  const read = (hash: string) => {
    asked = hash;
    return storytelling.read(hash);
  };

  const journal = createJournal({
    signals,
    ports,
    usual,
    read,
    apply,
    closeLayer: () => {
      signals.overlay.value = null;
      signals.sheet.value = "peek";
    },
  });
  const player = createLatePlayer(
    ({ createPlayer }) =>
      createPlayer(signals, state, ports.clock, journal, (position) =>
        page.flyToRequested({ type: "center", position }),
      ),
    () => page.noticeGiven("part-missing"),
  );
  const documents = createDocumentActions(
    signals,
    ports.clock,
    prepare,
    { hash: () => asked, read: storytelling.read, noted: () => journal.drift() },
    (code) => page.noticeGiven(code),
  );
  const page = createPageActions(signals, state, journal, ports);
  const selection = createSelectionActions(signals, state, journal, (position) =>
    page.flyToRequested({ type: "show", position }),
  );
  const filter = createFilterActions(signals, derived.columns, journal);
  const actions: Actions = {
    ...createTimeActions(signals, state, journal, player, ports.clock, (row) =>
      selection.eventSelected(state.table.value.eventAt(row).id),
    ),
    ...createComparisonActions(signals, state, journal, player),
    ...documents.actions,
    ...filter,
    ...createSketchActions(signals, { ...filter, ...selection }),
    ...selection,
    ...storytelling.actions,
    ...page,
    ...createExportActions(signals, state, ports.exporter),
    ...createStageActions(signals, () => ({ state, actions }), ports),
    ...createOpeningActions(signals, () => actions, ports, documents.ready),
  };
  if (signals.scene.value !== null) read(asked);
  const carries = oneFile?.parts.some(({ name }) => name.startsWith(carriedFolderName)) ?? false;
  if (carries || keepsakes.get(keepsakeKeys.keptFiles) === "on") actions.keptFilesRequested();

  const stopListening = ports.surroundings.listen(() => {
    signals.surroundings.value = ports.surroundings.read();
  });
  const stopKeeping = effect(() => {
    keepsakes.set(keepsakeKeys.speed, String(signals.speed.value));
    keepsakes.set(keepsakeKeys.pace, signals.pace.value);
    keepsakes.set(keepsakeKeys.loop, signals.loop.value ? "on" : "off");
    keepsakes.set(keepsakeKeys.follow, signals.follow.value ? "on" : "off");
  });
  return {
    state,
    actions,
    dispose() {
      player.stop();
      stopListening();
      stopKeeping();
      stopDeriving();
      storytelling.stop();
      documents.dispose();
      journal.dispose();
      signals.session.value?.dispose();
      signals.keeping.value?.dispose();
      signals.openings.value?.dispose();
    },
  };
}
