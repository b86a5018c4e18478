import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { PaintFailure, type PaintFailureCode } from "../model/paint-failure.ts";
import type { ShownView } from "../model/shown-view.ts";
import type { NameLanguage } from "../model/situation.ts";
import { buildEdgeFence, buildEdgeFenceLayer, edgeFenceId } from "../style/edge-fence.ts";
import type { Theme } from "../style/palette.ts";
import type { MapLibreOptions } from "./map-options.ts";
import { createMapLibreParts, type MapLibreParts } from "./maplibre.ts";
import { createOffScreenElement } from "./off-screen-element.ts";
import { showShapes } from "./shapes.ts";

/** What the painted maps share with the one that is seen. */
export type PainterSurroundings = Pick<MapLibreOptions, "fileAddress" | "fontUrls" | "workerUrl" | "words">;

/** CSS pixels, and how many of the canvas go into each. */
interface PaintSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

interface PaintLook {
  readonly theme: Theme;
  readonly language: NameLanguage;
  readonly keepsLabelsWhole: boolean;
}

interface MapPainter {
  paint(view: ShownView): Promise<HTMLCanvasElement>;
  dispose(): void;
}

/** How long to wait for word of the worker before looking again by oneself. */
const patienceMs = 400;

/** A map of its own off screen, told what to show and copied from; see export/painter.ts for what it promises. */
export function createMapPainter(
  surroundings: PainterSurroundings,
  size: PaintSize,
  { theme, language, keepsLabelsWhole }: PaintLook,
): MapPainter {
  const element = createOffScreenElement(document, size.width, size.height);
  let failure: PaintFailureCode | null = null;
  let serial = 0;
  let outlined: ShownView["where"] = null;

  const parts = createMapLibreParts({
    ...surroundings,
    container: element,
    listeners: {
      pressed: () => {},
      hovered: () => {},
      moved: () => {},
      statusChanged(status) {
        if (status === "lost") failure = "lost";
        if (status === "unsupported") failure = "no-map";
      },
    },
    theme,
    language,
    camera: { center: [0, 0], zoom: 2 },
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    reducedMotion: true,
    offScreen: {
      interactive: false,
      trackResize: false,
      pixelRatio: size.pixelRatio,
      // The library's own limit is meant for screens; the device's is asked for below.
      maxCanvasSize: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    },
  });
  const canvas = document.createElement("canvas");
  // Whoever paints copies the pixels out again, which is several times faster from ordinary memory.
  const context = canvas.getContext("2d", { willReadFrequently: true });

  function dispose(): void {
    parts?.port.destroy();
    element.remove();
    // A canvas that was let go keeps its memory until it is collected.
    canvas.width = 0;
  }

  function fail(code: PaintFailureCode): never {
    dispose();
    throw new PaintFailure(code);
  }

  if (parts === null || failure !== null || context === null) fail(failure ?? "no-map");
  if (!isWhole(parts.map, size)) fail("too-large");
  const styled = parts.map.once("style.load");
  if (keepsLabelsWhole) {
    parts.map.once("style.load", () => {
      parts.map.addSource(edgeFenceId, {
        type: "geojson",
        data: { type: "FeatureCollection", features: [] },
      });
      parts.map.addLayer(buildEdgeFenceLayer());
    });
  }

  function tell(view: ShownView, { port, map, events }: MapLibreParts): void {
    port.setSituation(view.situation, view.table);
    port.setMask(view.mask);
    port.setWindow(view.window);
    port.setComparison(view.comparison);
    port.setHiddenLayers(view.hiddenLayers);
    port.setHighlight(view.selectedRow, -1);
    port.setFocus(view.focus);
    // Not through the port, which fetches what draws them only once somebody asks.
    if (view.where !== outlined) {
      outlined = view.where;
      showShapes(map, view.situation, theme, { where: outlined, sketch: null, spot: null });
    }
    serial += 1;
    port.moveTo({ serial, target: { type: "camera", camera: view.camera }, animate: false });
    // Before anything is drawn: labels that are sent while tiles of a new zoom are under way may miss them, and would
    // stand where the marks of the view before were seated.
    events.seatNow();
    const fence = buildEdgeFence(size.width, size.height, (x, y) => map.unproject([x, y]).toArray());
    void map.getSource<GeoJSONSource>(edgeFenceId)?.setData(fence);
  }

  /** Draws until the map says that nothing is missing any more. It asks for no frame, which a hidden page never gets. */
  async function settle(view: ShownView, own: MapLibreParts): Promise<void> {
    const { map, overlays } = own;
    await styled;
    tell(view, own);
    overlays.flush();
    for (;;) {
      if (failure !== null) throw new PaintFailure(failure);
      let isIdle = false;
      const idle = map.on("idle", () => {
        isIdle = true;
      });
      map.redraw();
      idle.unsubscribe();
      // The drawing itself may seat the marks anew, which their labels have not been told yet.
      if (isIdle && !overlays.flush()) return;
      await nextNews(map);
    }
  }

  return {
    async paint(view) {
      await settle(view, parts);
      const { map, events } = parts;
      // In the task of the last drawing: a moment later the browser may have cleared both.
      canvas.width = map.getCanvas().width;
      canvas.height = map.getCanvas().height;
      context.drawImage(map.getCanvas(), 0, 0);
      context.drawImage(events.canvas, 0, 0);
      return canvas;
    },
    dispose,
  };
}

/** Browsers hand out a smaller buffer than was asked for, without a word. */
function isWhole(map: MapLibreMap, { width, height, pixelRatio }: PaintSize): boolean {
  const canvas = map.getCanvas();
  const gl = canvas.getContext("webgl2");
  const isFull = (has: number, wanted: number) => has >= Math.floor(wanted * pixelRatio);
  return (
    isFull(canvas.width, width) &&
    isFull(canvas.height, height) &&
    isFull(gl?.drawingBufferWidth ?? 0, width) &&
    isFull(gl?.drawingBufferHeight ?? 0, height)
  );
}

/** When all that was asked for has arrived; drawing at each piece of it would only keep the worker from the rest. */
function nextNews(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const news = map.on("data", () => {
      if (map.isStyleLoaded() === true) done();
    });
    const timer = setTimeout(() => done(), map.isStyleLoaded() === true ? 0 : patienceMs);
    const done = (): void => {
      news.unsubscribe();
      clearTimeout(timer);
      resolve();
    };
  });
}
