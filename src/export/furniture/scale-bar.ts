import type { Camera } from "../../model/situation.ts";

/** Length of the equator. */
const earthMeters = 40_075_016.686;
/** The world at zoom 0, in CSS pixels. */
const worldPx = 512;

export interface ScaleBar {
  readonly widthPx: number;
  readonly meters: number;
}

/** The longest bar of a round length (1, 2 or 5 and noughts) that is no wider than `mostPx`, true at the camera's latitude. */
export function toScaleBar({ center, zoom }: Camera, mostPx: number): ScaleBar {
  const metersPerPx = (earthMeters * Math.cos((center[1] * Math.PI) / 180)) / (worldPx * 2 ** zoom);
  const most = metersPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { widthPx: meters / metersPerPx, meters };
}
