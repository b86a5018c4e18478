import type { Map as MapLibreMap } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import { buildStyle } from "../style/build-style.ts";
import { mixedHue } from "../style/density-ramp.ts";
import type { FontFiles } from "../style/fonts.ts";
import { sourceIds } from "../style/layer-ids.ts";
import { layerHue, palette } from "../style/palette.ts";
import { createSeatPlan } from "../style/seats.ts";
import type { Shapes } from "../style/shape-features.ts";
import { createCameraKeeper } from "./camera.ts";
import { createMap } from "./create-map.ts";
import { createEventLayer, type EventLayer } from "./event-layer/index.ts";
import type { MapLibreOptions } from "./map-options.ts";
import { createMapScale } from "./map-scale.ts";
import { createMissingMap } from "./missing-map.ts";
import { createOverlays, type Overlays } from "./overlays.ts";
import { createPointer } from "./pointer.ts";
import { createPopupKeeper } from "./popup.ts";
import { findPopupTarget } from "./popup-target.ts";
import type { MapListeners, MapPadding, MapPort } from "./port.ts";

type HoverHit = Parameters<MapListeners["hovered"]>[0];

import { createStatusKeeper } from "./status.ts";

/** The map port with what stands behind it, for whoever copies from the two canvases. */
export interface MapLibreParts {
  readonly port: MapPort;
  readonly map: MapLibreMap;
  readonly overlays: Overlays;
  readonly events: EventLayer;
}

/** The map port, by MapLibre. Says "unsupported" and shows nothing where there is no WebGL2. */
export function createMapLibrePort(options: MapLibreOptions): MapPort {
  return createMapLibreParts(options)?.port ?? createMissingMap();
}

/** null where there is no WebGL2, which the status has said then. */
export function createMapLibreParts(options: MapLibreOptions): MapLibreParts | null {
  const { container, listeners } = options;
  const fileAddress = (name: string) => toAbsolute(options.fileAddress(name));
  const fontUrls = {
    regular: absoluteFiles(options.fontUrls.regular),
    semibold: absoluteFiles(options.fontUrls.semibold),
  };
  let { theme, language } = options;
  // Nobody sees a picture change.
  const still = options.offScreen === undefined ? {} : { transition: { duration: 0, delay: 0 } };
  const style = () => ({ ...buildStyle({ theme, language, fileAddress, fontUrls }), ...still });

  const map = createMap(options, style());
  if (map === null) {
    listeners.statusChanged("unsupported");
    return null;
  }

  const status = createStatusKeeper(listeners.statusChanged);
  const overlays = createOverlays(map);
  overlays.tell({ theme, language });
  const camera = createCameraKeeper(map, options.reducedMotion);
  const events = createEventLayer(map, {
    seatsChanged(seats) {
      overlays.tell({ seats });
      popup.update();
    },
    densityChanged(dense) {
      overlays.tell({ dense });
      popup.update();
    },
    statusChanged: status.marks,
  });
  const popup = createPopupKeeper(map, {
    free: camera.free,
    shift: camera.shift,
    others: () =>
      (events.seats()?.groups ?? []).map(({ position, boxPx, count }) => {
        const { x, y } = map.project([position[0], position[1]]);
        const area = (boxPx.right - boxPx.left) * (boxPx.bottom - boxPx.top);
        return {
          left: x + boxPx.left,
          right: x + boxPx.right,
          top: y + boxPx.top,
          bottom: y + boxPx.bottom,
          weight: (count * 100) / Math.max(1, area),
        };
      }),
  });
  const scale = createMapScale(map, container, () => window.devicePixelRatio);
  const pointer = createPointer(map, events, {
    listeners: { ...listeners, hovered: (hit) => listeners.hovered(toPagePixels(hit, scale.factor)) },
    table: () => overlays.facts().table,
  });
  let { padding } = options;
  const pad = (): void => camera.setPadding(toMapPixels(padding, scale.factor));

  function themeMarks(): void {
    const { situation, table } = overlays.facts();
    if (situation === null || table === null) return;
    const colors = new Map(situation.layers.map(({ id, color }) => [id, color]));
    events.setTheme({
      paper: palette[theme].land,
      ink: palette[theme].ink,
      mixed: mixedHue(theme),
      hues: table.layerIds.map((id) => layerHue(colors.get(id) ?? "grey", theme)),
    });
  }

  let shapes: Shapes = { where: null, sketch: null, spot: null };
  let showShapes: typeof import("./shapes.ts").showShapes | null = null;
  const drawShapes = (): void => {
    const { situation } = overlays.facts();
    if (situation !== null && map.getSource(sourceIds.areas) !== undefined) {
      showShapes?.(map, situation, theme, shapes);
    }
  };

  function styleReady(): void {
    overlays.styleReady();
    drawShapes();
    events.attach();
  }

  let isIdle = false;
  map.on("render", () => {
    isIdle = false;
  });
  map.on("idle", () => {
    isIdle = true;
  });
  const isAtRest = (): boolean => isIdle && map.loaded() && !map.isMoving();

  map.on("style.load", styleReady);
  map.once("load", status.loaded);
  map.on("webglcontextlost", () => {
    overlays.styleGone();
    status.lost();
  });
  map.on("webglcontextrestored", status.restored);
  map.on("moveend", () => listeners.moved(camera.camera()));
  pad();
  listeners.statusChanged("loading");

  const port: MapPort = {
    setSituation(situation, table) {
      const facts = overlays.facts();
      if (situation === facts.situation && table === facts.table) return;
      overlays.tell({ situation, table, mask: null, seats: null });
      events.setTable(table, createSeatPlan(table, situation));
      overlays.tell({ seats: events.seats() });
      themeMarks();
    },
    setAppearance(nextTheme, nextLanguage) {
      if (nextTheme === theme && nextLanguage === language) return;
      theme = nextTheme;
      language = nextLanguage;
      overlays.tell({ theme, language });
      themeMarks();
      map.setStyle(overlays.fill(style()), { diff: true, validate: false });
      // A style that could be changed in place says nothing of it; a new one says when it is loaded.
      if (map.getSource(sourceIds.areas) === undefined) overlays.styleGone();
      else styleReady();
    },
    setMask(mask) {
      overlays.tell({ mask });
      events.setMask(mask);
    },
    setWindow(window) {
      overlays.tell({ window });
      events.setWindow(window);
    },
    setComparison(comparison) {
      overlays.tell({ comparison });
      events.setComparison(comparison);
    },
    setHiddenLayers(hiddenLayers) {
      overlays.tell({ hiddenLayers });
      events.setHiddenLayers(hiddenLayers);
    },
    setHighlight: (selectedRow, hoveredRow) => events.setHighlight(selectedRow, hoveredRow),
    setFocus: (focus) => overlays.tell({ focus }),
    setShapes(next) {
      shapes = next;
      if (showShapes !== null) drawShapes();
      else if (Object.values(next).some((shape) => shape !== null)) {
        // Fetched when a reader first draws or asks for something; without it the map only lacks the outline.
        import("./shapes.ts").then(
          (module) => {
            showShapes = module.showShapes;
            drawShapes();
          },
          () => undefined,
        );
      }
    },
    setPadding(next) {
      padding = next;
      pad();
      popup.update();
    },
    setScale(factor) {
      if (scale.set(factor)) pad();
    },
    setReducedMotion: camera.setReducedMotion,
    moveTo(request) {
      camera.moveTo(request);
      if (request.target.type === "show") popup.wantRoom();
    },
    zoomBy: camera.zoomBy,
    popup(at) {
      if (at === null) {
        popup.close();
        return null;
      }
      return popup.open(() => findPopupTarget(at, events, overlays.facts().table));
    },
    async whenIdle() {
      let wasDense: boolean;
      do {
        overlays.flush();
        // A map at rest is not drawn again for this: while only time moves, its marks are all that changes.
        if (!isAtRest()) {
          await new Promise<void>((resolve) => {
            map.once("idle", () => resolve());
            map.triggerRepaint();
          });
        }
        wasDense = events.isDense();
        await events.whenDrawn();
        // Drawing may have asked for what draws density, and density changes what is named.
        await events.whenReady();
        await events.whenDrawn();
      } while (events.isDense() !== wasDense || !isAtRest());
    },
    drawnCount: events.drawnCount,
    destroy() {
      pointer.destroy();
      popup.destroy();
      camera.destroy();
      overlays.destroy();
      events.destroy();
      map.remove();
      container.replaceChildren();
    },
  };
  return { port, map, overlays, events };
}

/** While everything is drawn larger, the map counts in larger pixels than the page. */
function toMapPixels({ top, right, bottom, left }: MapPadding, factor: number): MapPadding {
  return { top: top / factor, right: right / factor, bottom: bottom / factor, left: left / factor };
}

function toPagePixels(hit: HoverHit, factor: number): HoverHit {
  return hit === null ? null : { ...hit, at: { x: hit.at.x * factor, y: hit.at.y * factor } };
}

/** The worker and the style have no page to resolve an address against. */
function toAbsolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function absoluteFiles({ latin, latinExtended, arabic }: FontFiles): FontFiles {
  return { latin: toAbsolute(latin), latinExtended: toAbsolute(latinExtended), arabic: toAbsolute(arabic) };
}
