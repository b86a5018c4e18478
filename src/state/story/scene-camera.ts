import { fitBounds } from "../../geometry/bounds.ts";
import type { SceneLook } from "../../model/scene-plan.ts";
import type { Camera } from "../../model/situation.ts";
import { fitOpeningCamera } from "../opening-camera.ts";
import { phoneWidthPx } from "../phone.ts";
import type { Surroundings } from "../ports.ts";

/** About what panel, timeline and header take of a page, in CSS pixels; on a phone the story's sheet takes the lower half. */
const taken = { deskWidth: 430, deskHeight: 300, phoneWidth: 40, phoneHeight: 160, phoneShare: 0.5 } as const;

/** Nearer there is nothing more to see, and a box around one village would only show its name. */
const zoomLimits = { minimum: 1.5, maximum: 8.5 } as const;

/** Where a scene looks on a page of this size; `room`: what is free of it, where that is known. */
export function findSceneCamera(
  look: SceneLook,
  page: Pick<Surroundings, "width" | "height">,
  room = findRoom(page),
): Camera {
  return toWritten(
    look.type === "camera" ? fitOpeningCamera(look.camera, page) : fitBounds(look.bounds, room, zoomLimits),
  );
}

function findRoom({ width, height }: Pick<Surroundings, "width" | "height">): {
  readonly width: number;
  readonly height: number;
} {
  return width < phoneWidthPx
    ? { width: width - taken.phoneWidth, height: (height - taken.phoneHeight) * taken.phoneShare }
    : { width: width - taken.deskWidth, height: height - taken.deskHeight };
}

/** What a scene must say for `findSceneCamera` to give this camera back on a page of this size. */
export function toCameraForAnyPage(camera: Camera, page: Surroundings): Camera {
  const { center, zoom } = toWritten(camera);
  const shift = fitOpeningCamera({ center, zoom: 0 }, page).zoom;
  return { center, zoom: Number((zoom - shift).toFixed(2)) };
}

/** As exact as an address says it, so that what the map reports back is the same camera. */
function toWritten({ center: [lng, lat], zoom }: Camera): Camera {
  const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
  return { center: [round(lng, 5), round(lat, 5)], zoom: round(zoom, 2) };
}
