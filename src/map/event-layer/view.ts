import { maximumLatitude, toLat, toLng, toWorldX, toWorldY, worldSize } from "../../geometry/web-mercator.ts";

/** What of the map's camera the layer needs. The map is flat and north up, so that a scale and a point say all. */
export interface View {
  /** Table units (Web Mercator, 0..2^32-1) of the point from which everything is measured: the camera's centre. */
  readonly centerX: number;
  readonly centerY: number;
  /** CSS pixels from the top left to that point; panels shift it. */
  readonly originX: number;
  readonly originY: number;
  readonly pixelsPerUnit: number;
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** While the camera moves marks glide; at rest they stand on whole pixels. */
  readonly moving: boolean;
}

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

type Frame = Pick<View, "width" | "height" | "pixelRatio" | "moving">;

/** `matrix`: column by column, Web Mercator 0..1 to clip space, as MapLibre hands it to a custom layer. */
export function toView(matrix: ArrayLike<number>, camera: Camera, frame: Frame): View {
  // A camera that was dragged over the antimeridian says 190, and so does its matrix: only the table wraps.
  const x = (camera.lng + 180) / 360;
  const centerY = toWorldY(Math.min(Math.max(camera.lat, -maximumLatitude), maximumLatitude));
  const y = centerY / worldSize;
  const at = (row: number): number =>
    (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  const depth = at(3);
  const centerX = toWorldX(camera.lng);
  // What rounding to whole units left over.
  const leftOver = ((x - Math.floor(x)) * worldSize - centerX) / worldSize;
  const pixelsPerWorld = (((matrix[0] ?? 0) / depth) * frame.width) / 2;
  return {
    ...frame,
    centerX,
    centerY,
    originX: ((at(0) / depth + 1) / 2) * frame.width - leftOver * pixelsPerWorld,
    originY: ((1 - at(1) / depth) / 2) * frame.height,
    pixelsPerUnit: pixelsPerWorld / worldSize,
    zoom: camera.zoom,
  };
}

/** CSS pixels of a point of the table; of its copies around the world the one nearest the centre. */
export function toScreen(view: View, x: number, y: number): { readonly x: number; readonly y: number } {
  return {
    // `| 0` wraps the difference to -2^31..2^31, which is the short way around the world.
    x: view.originX + ((x - view.centerX) | 0) * view.pixelsPerUnit,
    y: view.originY + (y - view.centerY) * view.pixelsPerUnit,
  };
}

/** Where on the globe a point of the table is. */
export function toPosition(x: number, y: number): readonly [lng: number, lat: number] {
  return [toLng(x), toLat(y)];
}

/** The copies of the world in sight, counted from the one about the centre: [0, 0] unless zoomed far out. */
export function findCopies(view: View): { readonly first: number; readonly last: number } {
  const worldPx = view.pixelsPerUnit * worldSize;
  const marginPx = 20;
  const most = 3;
  const west = (view.originX + marginPx) / worldPx;
  const east = (view.width - view.originX + marginPx) / worldPx;
  return {
    first: Math.max(Math.ceil(-west - 0.5), -most),
    last: Math.min(Math.floor(east + 0.5), most),
  };
}
