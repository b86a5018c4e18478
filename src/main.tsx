import { effect, signal } from "@preact/signals";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { render } from "preact";
import { parseCredits } from "./formats/credits.ts";
import { parseQuickly } from "./formats/parse-quickly.ts";
import { bindMap } from "./map/bind.ts";
import { bindPopup } from "./map/bind-popup.ts";
import { buildMapListeners } from "./map/listeners.ts";
import { createMapLibrePort } from "./map/maplibre.ts";
import { watchIdle } from "./map/watch-idle.ts";
import { buildEventTable } from "./model/event-table.ts";
import { createAddressBar } from "./platform/address-bar.ts";
import { createClipboard } from "./platform/clipboard.ts";
import { browserClock } from "./platform/clock.ts";
import { embedded } from "./platform/embedded.ts";
import { fileAddress } from "./platform/file-address.ts";
import { createKeepsakes } from "./platform/keepsakes.ts";
import { createOpenerPort } from "./platform/opener-port.ts";
import { createSearchPort } from "./platform/search-engine.ts";
import { createShelfPort } from "./platform/shelf-port.ts";
import { fetchSituationFiles, fetchText } from "./platform/situation-files.ts";
import { createStagePort } from "./platform/stage-port.ts";
import { createStoriesPort } from "./platform/story-files.ts";
import { createSurroundings } from "./platform/surroundings.ts";
import { createApp } from "./state/create-app.ts";
import type { App } from "./state/types.ts";
import { AppContext } from "./ui/app-context.ts";
import { coveredSides } from "./ui/covered-sides.ts";
import { followTitle } from "./ui/follow-title.ts";
import { fontUrls } from "./ui/font-urls.ts";
import { Frame } from "./ui/frame.tsx";
import { paintTheme } from "./ui/paint-theme.ts";
import { map as mapWords } from "./words/map.ts";
import fileWorkerUrl from "./worker.ts?worker&url";

const query = new URLSearchParams(window.location.search);

/** What every map of this page is drawn with, seen or not. */
const mapSurroundings = { fileAddress, fontUrls, workerUrl, words: mapWords };

/** What is taken away is made by code that is fetched when a reader asks for it. */
const exporter = {
  async load() {
    const [{ createExporter }, { createDownloads }, { createMapPainter }] = await Promise.all([
      import("./platform/exporter.ts"),
      import("./platform/downloads.ts"),
      import("./map/painter.ts"),
    ]);
    return createExporter({
      page: document,
      downloads: createDownloads(window),
      clipboard: createClipboard(window),
      createPainter: async (size, look) => createMapPainter(mapSurroundings, size, look),
    });
  },
};

/** Puts map, components and browser together; returns how to take everything down again. */
function show(app: App, root: HTMLElement, creditsText: string | null): () => void {
  const { state, actions } = app;
  const popupElement = signal<HTMLElement | null>(null);
  const dockHeight = signal(0);
  const stops = [effect(() => paintTheme(state.theme.value)), followTitle(app)];

  const mountMap = (container: HTMLElement) => {
    const port = createMapLibrePort({
      ...mapSurroundings,
      container,
      listeners: buildMapListeners(state, actions),
      theme: state.theme.value,
      language: state.language.value,
      camera: state.camera.value,
      padding: coveredSides(state, dockHeight.value),
      reducedMotion: state.surroundings.value.prefersReducedMotion,
    });
    stops.push(
      effect(() => port.setPadding(coveredSides(state, dockHeight.value))),
      bindMap(state, actions, port),
      bindPopup(state, port, (inside) => {
        popupElement.value = inside;
      }),
      watchIdle(state, port, container),
      () => port.destroy(),
    );
  };

  render(
    <AppContext.Provider value={app}>
      <Frame
        mountMap={mountMap}
        popupElement={popupElement}
        credits={parseCredits(creditsText ?? "")}
        dockHeight={dockHeight}
      />
    </AppContext.Provider>,
    root,
  );
  return () => {
    for (const stop of stops) stop();
    render(null, root);
    app.dispose();
  };
}

async function start(root: HTMLElement): Promise<void> {
  const [files, creditsText] = await Promise.all([
    fetchSituationFiles(fileAddress),
    fetchText(fileAddress("basemap/credits.json")),
  ]);
  const { situation, issues } = await parseQuickly(files);
  if (situation === null) {
    const { MissingSituation } = await import("./ui/failure/missing-situation.tsx");
    render(<MissingSituation issues={issues} />, root);
    return;
  }
  const table = buildEventTable(situation.events, situation);
  const app = createApp(
    { situation, table, issues, oneFile: embedded()?.list ?? null },
    {
      clock: browserClock,
      address: createAddressBar(window),
      keepsakes: createKeepsakes(window),
      surroundings: createSurroundings(window),
      clipboard: createClipboard(window),
      stories: createStoriesPort(window, fileAddress),
      stage: createStagePort(window),
      search: await createSearchPort(/[#&]q=/.test(window.location.hash)),
      exporter,
      opener: createOpenerPort(window, fileWorkerUrl),
      shelf: createShelfPort(window),
    },
  );
  const stop = show(app, root, creditsText);
  // "?stage" is on stage from the start, "?stage=auto" plays there by itself and over again, as in an exhibition.
  const stage = query.get("stage");
  if (stage !== null) app.actions.stageEntered(stage === "auto");
  import.meta.hot?.dispose(stop);
}

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
if (query.has("presenter")) {
  // The page that holds everything in itself has no other beside it, and becomes the presenter's window when asked to.
  void import("./presenter.tsx").then(({ startPresenter }) => startPresenter(root));
} else void start(root);
