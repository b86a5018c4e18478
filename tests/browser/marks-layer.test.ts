import type { CustomLayerInterface } from "maplibre-gl";
import { afterEach, describe, expect, it } from "vitest";
import { createEventLayer, type EventLayer, type MapSurface } from "../../src/map/event-layer/index.ts";
import { createSeatPlan } from "../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { theme } from "./marks-drawing.ts";

const situation = aSituation({
  places: [
    aPlace({ id: "town", position: [47, 40] }),
    aPlace({ id: "village", position: [47.2, 40], precision: "site" }),
  ],
  events: [
    anEvent({
      id: "old",
      date: "2012-01-01",
      claim: { status: "confirmed", says: [], denies: [], note: "" },
    }),
    anEvent({ id: "new", date: "2020-01-01" }),
    anEvent({
      id: "there",
      date: "2020-01-01",
      placeId: "village",
      layerId: "second",
      placePrecision: "site",
    }),
    anEvent({ id: "nowhere", date: "2020-01-01", placeId: null, placePrecision: "unknown" }),
    anEvent({ id: "undated", date: null }),
  ],
});
const table = aTable(situation);
const allTime = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const year = (from: number, to: number) => ({ from: Date.UTC(from, 0, 1), to: Date.UTC(to, 0, 1) });

/** As much of a map as the layer asks for: flat, at rest, 400 x 200 pixels about [47, 40]. */
class FakeMap {
  readonly container = document.createElement("div");
  readonly mapCanvas = document.createElement("canvas");
  readonly listeners = new Map<string, Set<() => void>>();
  zoom = 6;
  moving = false;
  repaints = 0;
  layer: CustomLayerInterface | undefined;

  constructor() {
    this.mapCanvas.width = 400;
    this.mapCanvas.height = 200;
    Object.assign(this.mapCanvas.style, { width: "400px", height: "200px" });
    this.container.append(this.mapCanvas);
    document.body.append(this.container);
  }
  getCanvas = () => this.mapCanvas;
  getCanvasContainer = () => this.container;
  getCenter = () => ({ lng: 47, lat: 40 });
  getZoom = () => this.zoom;
  getPixelRatio = () => this.mapCanvas.width / 400;
  isMoving = () => this.moving;
  triggerRepaint = () => {
    this.repaints++;
  };
  getLayer = () => this.layer;
  addLayer = (layer: CustomLayerInterface) => {
    this.layer = layer;
  };
  removeLayer = () => {
    this.layer = undefined;
  };
  on = (name: string, listener: () => void) => {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
  };
  off = (name: string, listener: () => void) => {
    this.listeners.get(name)?.delete(listener);
  };
  /** One frame of the map. */
  frame(): void {
    const worldPx = 512 * 2 ** this.zoom;
    const [x, y] = [
      (47 + 180) / 360,
      0.5 - Math.log(Math.tan(Math.PI / 4 + (40 * Math.PI) / 360)) / (2 * Math.PI),
    ];
    const [right, up] = [(2 * worldPx) / 400, (-2 * worldPx) / 200];
    const mainMatrix = [right, 0, 0, 0, 0, up, 0, 0, 0, 0, 1, 0, -x * right, -y * up, 0, 1];
    this.layer?.render({} as WebGL2RenderingContext, { defaultProjectionData: { mainMatrix } } as never);
  }
}

const open: { layer: EventLayer; map: FakeMap }[] = [];

function anEventLayer() {
  const map = new FakeMap();
  const said: string[] = [];
  const layer = createEventLayer(map as unknown as MapSurface, {
    seatsChanged: (seats) => said.push(`${seats.groups.length} groups`),
    densityChanged: (isDense) => said.push(isDense ? "dense" : "sparse"),
    statusChanged: (status) => said.push(status),
  });
  open.push({ layer, map });
  return { layer, map, said };
}

function aFilledLayer() {
  const all = anEventLayer();
  all.layer.setTable(table, createSeatPlan(table, situation));
  all.layer.setTheme(theme);
  all.layer.attach();
  all.map.frame();
  return all;
}

/** How many pixels are not see-through. */
function inkOf(layer: EventLayer): number {
  layer.drawNow();
  const copy = new OffscreenCanvas(layer.canvas.width, layer.canvas.height).getContext("2d")!;
  copy.drawImage(layer.canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, layer.canvas.width, layer.canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 200).length;
}

/** Counts the draws that the layer makes of itself in the frames to come. */
async function drawsIn(frames: number, layer: EventLayer): Promise<number> {
  const gl = layer.canvas.getContext("webgl2")!;
  let clears = 0;
  const clear = gl.clear.bind(gl);
  gl.clear = (bits) => {
    clears++;
    clear(bits);
  };
  for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
  gl.clear = clear;
  return clears;
}

/** Until nothing is on its way any more: a frame that a busy card is waited for, or code that is being fetched. */
async function settle(layer: EventLayer): Promise<void> {
  await layer.whenReady();
  for (let round = 0; round < 100; round++) if ((await drawsIn(5, layer)) === 0) return;
}

afterEach(() => {
  for (const { layer, map } of open.splice(0)) {
    layer.destroy();
    map.container.remove();
  }
});

describe("the event layer", () => {
  it("lies over the map's canvas, unseen by pointers and screen readers", () => {
    const { layer, map } = aFilledLayer();
    expect(map.mapCanvas.nextSibling).toBe(layer.canvas);
    expect(getComputedStyle(layer.canvas).pointerEvents).toBe("none");
    expect(layer.canvas.getAttribute("aria-hidden")).toBe("true");
  });

  it("draws within the map's own frame", () => {
    expect(inkOf(aFilledLayer().layer)).toBeGreaterThan(100);
  });

  it("makes one draw for many changes, and none for none", async () => {
    const { layer } = aFilledLayer();
    await settle(layer);
    for (let step = 0; step < 10; step++) layer.setWindow(year(2010, 2011 + step));
    layer.setHighlight(0, 1);
    // A card that is still busy with the last frame is waited for.
    let draws = 0;
    for (let round = 0; round < 100 && draws === 0; round++) draws = await drawsIn(1, layer);
    expect(draws + (await drawsIn(3, layer))).toBe(1);
    layer.setWindow(year(2010, 2020));
    layer.setHighlight(0, 1);
    expect(await drawsIn(3, layer)).toBe(0);
  });

  it("uploads nothing while time moves", async () => {
    const { layer } = aFilledLayer();
    const gl = layer.canvas.getContext("webgl2")!;
    let bytes = 0;
    const bufferData = gl.bufferData.bind(gl);
    gl.bufferData = ((target: number, data: ArrayBufferView, usage: number) => {
      bytes += data.byteLength;
      bufferData(target, data, usage);
    }) as typeof gl.bufferData;
    layer.setWindow(year(2011, 2030));
    layer.drawNow();
    expect(bytes).toBe(0);
    layer.setMask(new Uint8Array(table.length).fill(1));
    layer.drawNow();
    expect(bytes).toBe(table.length);
  });

  it("leaves the drawing to the map while the map moves", async () => {
    const { layer, map } = aFilledLayer();
    await settle(layer);
    map.moving = true;
    layer.setWindow(year(2010, 2015));
    expect(map.repaints).toBe(1);
    expect(await drawsIn(2, layer)).toBe(0);
  });

  it("counts the marks that are drawn: placed, dated, in the window, let through", () => {
    const { layer } = aFilledLayer();
    expect(layer.drawnCount()).toBe(3);
    layer.setWindow(year(2019, 2021));
    expect(layer.drawnCount()).toBe(2);
    layer.setHiddenLayers(new Set(["second"]));
    expect(layer.drawnCount()).toBe(1);
    layer.setMask(new Uint8Array(table.length));
    expect(layer.drawnCount()).toBe(0);
    expect(inkOf(layer)).toBe(0);
  });

  it("says when places part as the map zooms in, and not while time moves", () => {
    const { layer, map, said } = aFilledLayer();
    expect(said).toEqual(["ready", "1 groups"]);
    map.zoom = 9;
    map.frame();
    layer.setWindow(year(2019, 2021));
    layer.drawNow();
    map.zoom = 9.1;
    map.frame();
    expect(said).toEqual(["ready", "1 groups", "2 groups"]);
    expect(layer.seats()?.groups.map((group) => group.leadPlaceId)).toEqual(["town", "village"]);
  });

  it("finds under the pointer the mark that it drew there", () => {
    const { layer, map } = aFilledLayer();
    map.zoom = 9;
    map.frame();
    const row = table.rowOf("there");
    const point = layer.screenPointOf(row)!;
    expect(point.x).toBeCloseTo(200 + (0.2 / 360) * 512 * 2 ** 9, 0);
    expect(layer.pick(point, 9)).toEqual([row]);
    expect(layer.groupAt(point)?.leadPlaceId).toBe("village");
    expect(layer.pick({ x: point.x, y: point.y - 30 }, 9)).toEqual([]);
    layer.setWindow(year(2011, 2013));
    expect(layer.pick(point, 9)).toEqual([]);
  });

  it("says where a mark is anchored, and nothing of an event without a place", () => {
    const { layer } = aFilledLayer();
    expect(layer.anchorOf(table.rowOf("nowhere"))).toBeNull();
    expect(layer.screenPointOf(table.rowOf("nowhere"))).toBeNull();
    expect(layer.anchorOf(table.rowOf("old"))?.position).toEqual([47, 40]);
  });

  it("comes back with everything after its context was lost", async () => {
    const { layer, said } = aFilledLayer();
    const before = inkOf(layer);
    const loss = layer.canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
    const happens = (name: string) =>
      new Promise((done) => layer.canvas.addEventListener(name, done, { once: true }));
    const lost = happens("webglcontextlost");
    loss.loseContext();
    await lost;
    // The browser gives back a context only once the event of its loss is over.
    await new Promise(requestAnimationFrame);
    expect(said.at(-1)).toBe("lost");
    layer.setWindow(allTime);
    layer.drawNow();
    const restored = happens("webglcontextrestored");
    loss.restoreContext();
    await restored;
    expect(said.at(-1)).toBe("ready");
    expect(inkOf(layer)).toBe(before);
  });

  it("follows the map's canvas to another size and pixel ratio", () => {
    const { layer, map } = aFilledLayer();
    const before = inkOf(layer);
    map.mapCanvas.width = 800;
    map.mapCanvas.height = 400;
    map.frame();
    expect([layer.canvas.width, layer.canvas.height]).toEqual([800, 400]);
    expect(inkOf(layer) / before).toBeGreaterThan(3);
  });

  it("may be told everything before the map is ready", () => {
    const { layer, map } = anEventLayer();
    layer.setWindow(year(2019, 2021));
    layer.setHighlight(3, 2);
    layer.setMask(new Uint8Array(2));
    layer.setTheme(theme);
    expect(layer.drawnCount()).toBe(0);
    expect(layer.pick({ x: 0, y: 0 }, 9)).toEqual([]);
    layer.drawNow();
    map.frame();
    layer.setTable(table, createSeatPlan(table, situation));
    expect(layer.drawnCount()).toBe(2);
  });

  it("leaves nothing behind", async () => {
    const { layer, map } = aFilledLayer();
    layer.setWindow(year(2010, 2011));
    layer.destroy();
    expect(layer.canvas.isConnected).toBe(false);
    expect(map.layer).toBeUndefined();
    expect([...map.listeners.values()].every((set) => set.size === 0)).toBe(true);
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
});
