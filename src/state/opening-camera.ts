import type { Camera } from "../model/situation.ts";
import { phoneWidthPx } from "./phone.ts";
import type { Surroundings } from "./ports.ts";

/** The page for which the manifest's camera is written, and about what panels and timeline take of it. */
const writtenFor = { width: 1440, height: 900 } as const;
const panels = { width: 350, height: 260 } as const;

/** Beyond this the marks of the whole region would join into one heap: less of the region is shown instead. */
const leastShare = 0.45;

/** The manifest's camera, moved back on a smaller page so that it shows about the same region; never nearer. */
export function fitOpeningCamera(camera: Camera, page: Pick<Surroundings, "width" | "height">): Camera {
  const isPhone = page.width < phoneWidthPx;
  const freeWidth = isPhone ? page.width : page.width - panels.width;
  const freeHeight = page.height - panels.height;
  const share = Math.min(
    freeWidth / (writtenFor.width - panels.width),
    freeHeight / (writtenFor.height - panels.height),
    1,
  );
  // A zoom step doubles lengths.
  return {
    center: camera.center,
    zoom: Math.round((camera.zoom + Math.log2(Math.max(share, leastShare))) * 100) / 100,
  };
}
