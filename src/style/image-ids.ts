/** Pictures the map makes for itself when a layer first asks for them by name; a name says all there is to know. */
export type MapImage =
  | { readonly type: "hatch"; readonly approximate: boolean; readonly hue: string }
  | { readonly type: "arrow"; readonly hue: string }
  | { readonly type: "tick"; readonly ink: string; readonly paper: string }
  | { readonly type: "footprint"; readonly widthPx: number; readonly heightPx: number };

/** Footprints come in steps of two pixels, so that few pictures serve many groups. */
export const footprintStepPx = 2;

export function hatchImageId(hue: string, approximate: boolean): string {
  return `hatch:${approximate ? "approximate" : "exact"}:${hue}`;
}

export function arrowImageId(hue: string): string {
  return `arrow:${hue}`;
}

export function tickImageId(ink: string, paper: string): string {
  return `tick:${ink}:${paper}`;
}

/** Rounded up, so that a footprint is never smaller than its marks. */
export function footprintImageId(widthPx: number, heightPx: number): string {
  const up = (length: number) => Math.max(1, Math.ceil(length / footprintStepPx)) * footprintStepPx;
  return `footprint:${up(widthPx)}x${up(heightPx)}`;
}

const hatchPattern = /^hatch:(exact|approximate):(#[0-9a-f]{6})$/;
const arrowPattern = /^arrow:(#[0-9a-f]{6})$/;
const tickPattern = /^tick:(#[0-9a-f]{6}):(#[0-9a-f]{6})$/;
const footprintPattern = /^footprint:(\d{1,5})x(\d{1,5})$/;

/** null for a name that is none of ours. */
export function parseImageId(id: string): MapImage | null {
  const hatch = hatchPattern.exec(id);
  if (hatch?.[2] !== undefined)
    return { type: "hatch", approximate: hatch[1] === "approximate", hue: hatch[2] };
  const arrow = arrowPattern.exec(id);
  if (arrow?.[1] !== undefined) return { type: "arrow", hue: arrow[1] };
  const tick = tickPattern.exec(id);
  if (tick?.[1] !== undefined && tick[2] !== undefined) return { type: "tick", ink: tick[1], paper: tick[2] };
  const footprint = footprintPattern.exec(id);
  if (footprint?.[1] === undefined || footprint[2] === undefined) return null;
  return { type: "footprint", widthPx: Number(footprint[1]), heightPx: Number(footprint[2]) };
}
