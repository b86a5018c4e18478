import { describe, expect, test } from "vitest";
import { type CameraMap, createCameraKeeper, zoomLimits } from "../../src/map/camera.ts";
import type { CameraRequest } from "../../src/state/types.ts";

/** A map of 1000 x 600 pixels where a degree is ten pixels; flights last until `land`. */
function open(reduced = false) {
  const calls: (readonly [string, Record<string, unknown>])[] = [];
  let padding = { top: 0, right: 0, bottom: 0, left: 0 };
  let isMoving = false;
  const listeners = new Set<() => void>();
  const land = () => {
    isMoving = false;
    for (const listener of listeners) listener();
  };
  const move = (name: string) => (options: Record<string, unknown>) => {
    if (isMoving) land();
    calls.push([name, options]);
    if (options["padding"] !== undefined) padding = options["padding"] as typeof padding;
    isMoving = options["animate"] === true;
    if (!isMoving) land();
  };
  const style = new Map<string, string>();
  const map = {
    easeTo: move("easeTo"),
    flyTo: move("flyTo"),
    jumpTo: move("jumpTo"),
    fitBounds: (bounds: unknown, options: Record<string, unknown>) =>
      move("fitBounds")({ bounds, animate: options["animate"] }),
    panBy: (by: unknown, options: Record<string, unknown>) => move("panBy")({ by, ...options }),
    getCenter: () => ({ lng: 405, lat: 40, wrap: () => ({ lng: 45, lat: 40 }) }),
    getContainer: () => ({
      clientWidth: 1000,
      clientHeight: 600,
      style: { setProperty: (name: string, value: string) => style.set(name, value) },
    }),
    getZoom: () => 5,
    getPadding: () => padding,
    isMoving: () => isMoving,
    project: ([lng, lat]: [number, number]) => ({ x: 500 + (lng - 405) * 10, y: 300 - (lat - 40) * 10 }),
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
  };
  return { calls, land, style, listeners, camera: createCameraKeeper(map as unknown as CameraMap, reduced) };
}

const wish = (target: CameraRequest["target"], animate = true): CameraRequest => ({
  serial: 1,
  target,
  animate,
});
const panels = { top: 70, right: 12, bottom: 200, left: 360 };

describe("the camera", () => {
  test("flies where it may, jumps where motion is unwanted", () => {
    const target = { type: "camera", camera: { center: [50, 41], zoom: 7 } } as const;
    const lively = open();
    lively.camera.moveTo(wish(target));
    expect(lively.calls[0]).toMatchObject(["flyTo", { center: [50, 41], zoom: 7 }]);
    const calm = open(true);
    calm.camera.moveTo(wish(target));
    expect(calm.calls[0]?.[0]).toBe("jumpTo");
  });

  test("stays where the position is already in sight", () => {
    const { camera, calls } = open();
    camera.moveTo(wish({ type: "show", position: [46, 41] }));
    expect(calls).toEqual([]);
  });

  test("moves to a position under a panel, to the nearest of the world's copies", () => {
    const { camera, calls } = open();
    camera.setPadding(panels);
    calls.length = 0;
    camera.moveTo(wish({ type: "show", position: [15, 40] }));
    expect(calls[0]).toMatchObject(["easeTo", { center: [375, 40] }]);
  });

  test("zooms by one within its limits", () => {
    const { camera, calls } = open();
    camera.moveTo(wish({ type: "zoom", direction: 1 }));
    expect(calls[0]).toMatchObject(["easeTo", { zoom: 6 }]);
    expect(zoomLimits.maximum).toBeGreaterThan(zoomLimits.minimum);
  });

  test("tells the same padding once, and the style sheet with it", () => {
    const { camera, calls, style } = open();
    camera.setPadding(panels);
    camera.setPadding({ ...panels });
    expect(calls).toHaveLength(1);
    expect(style.get("--map-padding-bottom")).toBe("200px");
    expect(camera.free()).toEqual({ left: 360, top: 70, right: 988, bottom: 400 });
  });

  test("goes on with its flight when panels open meanwhile, and not once it has landed", () => {
    const { camera, calls, land } = open();
    camera.moveTo(wish({ type: "camera", camera: { center: [50, 41], zoom: 7 } }));
    camera.setPadding(panels);
    expect(calls.map(([name]) => name)).toEqual(["flyTo", "jumpTo", "flyTo"]);
    land();
    camera.setPadding({ ...panels, right: 420 });
    expect(calls.at(-1)?.[0]).toBe("jumpTo");
  });

  test("is reported between -180 and 180 degrees", () =>
    expect(open().camera.camera()).toEqual({ center: [45, 40], zoom: 5 }));

  test("listens to nothing after its end", () => {
    const { camera, listeners } = open();
    camera.destroy();
    expect(listeners.size).toBe(0);
  });

  test("moves what is shown by pixels, at once where motion is unwanted", () => {
    const calm = open(true);
    calm.camera.shift([10, -40]);
    expect(calm.calls).toMatchObject([["panBy", { by: [-10, 40], animate: false }]]);
    const lively = open();
    lively.camera.shift([10, -40]);
    expect(lively.calls).toMatchObject([["panBy", { by: [-10, 40], animate: true }]]);
  });
});
