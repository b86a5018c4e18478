import type { CustomLayerInterface } from "maplibre-gl";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { SeatGroup, SeatPlan } from "../../style/seats.ts";
import type { EventLayer, EventLayerListeners, MapSurface } from "./contract.ts";
import type { Crowding } from "./crowding.ts";
import { createDensityLoader, fewestInCrowd } from "./density-loader.ts";
import { buildDrawOrder, type DrawOrder } from "./draw-order.ts";
import { createFrameGate } from "./frame-gate.ts";
import { createFrameSchedule } from "./frame-schedule.ts";
import { createLooseLoader } from "./loose-loader.ts";
import { createPicker, findGroupAt, type Picker } from "./pick.ts";
import { createRenderer, type Renderer } from "./renderer.ts";
import { findRowAnchor, findScreenPoint } from "./row-anchor.ts";
import { countDrawn, findHalos, type Scene } from "./scene.ts";
import { createSeating } from "./seating.ts";
import { createSurface } from "./surface.ts";
import type { EventLayerTheme } from "./theme.ts";
import { toView, type View } from "./view.ts";

const frameLayerId = "event-frame";

/** Makes the canvas at once; nothing is drawn before `attach` and the first frame of the map. */
export function createEventLayer(map: MapSurface, listeners: EventLayerListeners): EventLayer {
  let table: EventTable | null = null;
  let plan: SeatPlan | null = null;
  let picker: Picker | null = null;
  let mask: Uint8Array | null = null;
  let window: TimeWindow = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  let comparison: TimeWindow | null = null;
  let hiddenLayers: ReadonlySet<string> = new Set();
  let theme: EventLayerTheme = { paper: "#ffffff", ink: "#000000", mixed: "#000000", hues: [] };
  let selectedRow = -1;
  let hoveredRow = -1;

  let renderer: Renderer | null = null;
  let view: View | null = null;
  let drawn: number | null = null;
  let halos: readonly SeatGroup[] | null = null;
  let crowding: Crowding | null = null;
  let dense = false;
  const { schedule, ...frames } = createFrameSchedule(map, () => draw(false));
  const density = createDensityLoader(() => {
    startDensity();
    schedule();
  });
  const loose = createLooseLoader(() => {
    picker = null;
    schedule();
  });
  /** What the graphics card has not been told yet. */
  const unsent = { rows: true, mask: true, seats: true, theme: true, halos: true };
  const surface = createSurface(map.getCanvasContainer(), map.getCanvas(), {
    lost() {
      renderer = null;
      listeners.statusChanged("lost");
    },
    restored() {
      start();
      schedule();
    },
  });

  function start(): void {
    if (surface.gl === null) {
      listeners.statusChanged("unsupported");
      return;
    }
    renderer = createRenderer(surface.gl);
    frames.useGate(createFrameGate(surface.gl));
    halos = null;
    Object.assign(unsent, { rows: true, mask: true, seats: true, theme: true, halos: true });
    listeners.statusChanged("ready");
  }

  /** Something changed that decides which marks are drawn. */
  function rowsChanged(): void {
    drawn = null;
    unsent.halos = true;
    schedule();
  }

  const seating = createSeating((next) => {
    unsent.seats = unsent.halos = true;
    listeners.seatsChanged(next);
  }, schedule);

  function sceneNow(): Scene | null {
    const seats = seating.now();
    if (table === null || seats === null) return null;
    return { table, seats, mask, window, comparison, hiddenLayers, dense };
  }

  function send(scene: Scene, to: Renderer, range: { readonly first: number; readonly end: number }): void {
    if (unsent.mask) to.setMask(scene.mask);
    if (unsent.seats) to.setSeats(scene.seats);
    if (unsent.theme) to.setTheme(theme);
    if (unsent.halos && !dense) {
      const next = findHalos(scene, range);
      if (next.length !== halos?.length || next.some((group, at) => group !== halos?.[at])) to.setHalos(next);
      halos = next;
      unsent.halos = false;
    }
    for (const part of ["mask", "seats", "theme"] as const) unsent[part] = false;
  }

  /** The card makes its programs meanwhile, so that the first crowd need not wait for them. */
  function startDensity(): void {
    const module = density.module();
    if (renderer === null || module === null) return;
    if (unsent.theme) renderer.setTheme(theme);
    unsent.theme = false;
    renderer.setDensity(module.createDensity);
  }

  /** Two windows that are compared are told by marks alone: density has no sides. */
  function chooseDensity({ ranges }: DrawOrder, shown: View): boolean {
    const rows = ranges.counts.reduce((sum, count) => sum + count, 0);
    if (comparison !== null || table === null || rows < fewestInCrowd(table)) return false;
    const module = density.module();
    if (module === null) return false;
    startDensity();
    crowding ??= module.createCrowding(table);
    return crowding.isDense(shown, rows, mask, dense);
  }

  const later = (): false => {
    schedule();
    return false;
  };

  /**
   * The rows of a large table go to the card frame by frame; until all that draws them is there, the last picture stays and
   * false is returned: another frame follows.
   */
  function draw(isWhole: boolean): boolean {
    if (isWhole) seating.seatNow(map.getZoom());
    const scene = sceneNow();
    if (renderer === null || view === null || table === null) return true;
    if (scene === null) return false;
    surface.matchSize();
    if (unsent.rows) {
      renderer.setRows(scene.table);
      renderer.setMask(scene.mask);
      unsent.rows = unsent.mask = false;
    }
    if (!renderer.sendRows(isWhole)) return later();
    let order = buildDrawOrder(scene, selectedRow, hoveredRow);
    const next = chooseDensity(order, view);
    if (density.isAwaited()) return false;
    // What draws it comes within some frames; a crowd of marks in its place would hold a slow card up for longer.
    if (next && !isWhole && !renderer.isDensityReady()) return later();
    if (next !== dense) {
      dense = next;
      order = { ...order, dense };
      listeners.densityChanged(dense);
    }
    send(scene, renderer, order);
    const vague = loose.module(scene.table);
    if (vague !== null) renderer.setVagueDiscs(vague.createVagueDiscs);
    renderer.draw(view, order);
    frames.sent();
    return !seating.isMaking();
  }

  /** Called by the map within each of its frames, so that both canvases show the same camera. */
  const frameLayer: CustomLayerInterface = {
    id: frameLayerId,
    type: "custom",
    render(_gl, { defaultProjectionData }) {
      surface.matchSize();
      const { lng, lat } = map.getCenter();
      view = toView(
        defaultProjectionData.mainMatrix,
        { lng, lat, zoom: map.getZoom() },
        {
          width: surface.width,
          height: surface.height,
          pixelRatio: map.getPixelRatio(),
          moving: map.isMoving(),
        },
      );
      seating.zoomed(view.zoom);
      frames.drawInstead();
    },
  };

  function attach(): void {
    if (map.getLayer(frameLayerId) === undefined) map.addLayer(frameLayer);
  }

  /** The last frame of a movement was drawn gliding: now the marks come to rest on whole pixels. */
  function rest(): void {
    if (view === null) return;
    view = { ...view, moving: false };
    schedule();
  }

  map.on("style.load", attach);
  map.on("moveend", rest);
  start();

  return {
    canvas: surface.canvas,
    attach,
    setTable(nextTable, nextPlan) {
      if (nextTable === table && nextPlan === plan) return;
      table = nextTable;
      plan = nextPlan;
      picker = null;
      crowding = null;
      // A mask of the former table says nothing of this one.
      if (mask !== null && mask.length !== nextTable.length) mask = null;
      unsent.rows = true;
      // What draws a crowd is fetched while the rows are on their way.
      if (nextTable.length >= fewestInCrowd(nextTable)) density.module();
      seating.setPlan(nextPlan, nextTable.length, map.getZoom());
      rowsChanged();
    },
    setMask(next) {
      if (next === mask) return;
      mask = next;
      unsent.mask = true;
      rowsChanged();
    },
    setWindow(next) {
      if (next.from === window.from && next.to === window.to) return;
      window = next;
      rowsChanged();
    },
    setComparison(next) {
      if (next === comparison || (next?.from === comparison?.from && next?.to === comparison?.to)) return;
      comparison = next;
      rowsChanged();
    },
    setHiddenLayers(next) {
      if (next === hiddenLayers) return;
      hiddenLayers = next;
      rowsChanged();
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      unsent.theme = true;
      schedule();
    },
    setHighlight(selected, hovered) {
      if (selected === selectedRow && hovered === hoveredRow) return;
      selectedRow = selected;
      hoveredRow = hovered;
      schedule();
    },
    seats: seating.now,
    seatNow: () => seating.seatNow(map.getZoom()),
    drawnCount() {
      const scene = sceneNow();
      if (scene !== null) drawn ??= countDrawn(scene);
      return drawn ?? 0;
    },
    pick(point, radiusPx) {
      const scene = sceneNow();
      if (scene === null || view === null || dense) return [];
      picker ??= createPicker(scene.table, loose.module(scene.table)?.findLooseRows ?? null);
      return picker.pick(view, scene, point, radiusPx);
    },
    isDense: () => dense,
    isCrowdAt(point, radiusPx) {
      const scene = sceneNow();
      if (scene === null || view === null || !dense) return false;
      return density.module()?.isAnyAt(view, scene, point, radiusPx) === true;
    },
    whenReady: async () => void (await Promise.all([density.whenLoaded(), loose.whenLoaded()])),
    groupAt(point) {
      const scene = sceneNow();
      return scene === null || view === null || dense ? null : findGroupAt(view, scene, point);
    },
    anchorOf(row) {
      const scene = sceneNow();
      return scene === null ? null : findRowAnchor(scene, row);
    },
    screenPointOf(row) {
      const scene = sceneNow();
      return scene === null || view === null ? null : findScreenPoint(view, scene, row);
    },
    whenDrawn: frames.whenDrawn,
    drawNow: () => void draw(true),
    destroy() {
      frames.cancel();
      seating.stop();
      map.off("style.load", attach);
      map.off("moveend", rest);
      if (map.getLayer(frameLayerId) !== undefined) map.removeLayer(frameLayerId);
      renderer?.dispose();
      renderer = null;
      table = null;
      surface.destroy();
    },
  };
}
