import type { Camera } from "./situation.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The camera that shows on a map of another size all that was seen, and no more than that shape asks. */
export function toCameraFor(camera: Camera, seen: Size, size: Size): Camera {
  const share = Math.min(size.width / Math.max(1, seen.width), size.height / Math.max(1, seen.height));
  return { center: camera.center, zoom: camera.zoom + Math.log2(share) };
}
