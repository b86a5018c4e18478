import type { FilmSide } from "./film-shape.ts";

/** H.264 in MP4 plays nearly everywhere; VP9 in WebM needs nobody's licence. */
export const filmFormats = ["mp4", "webm"] as const;
export type FilmFormat = (typeof filmFormats)[number];

/**
 * The least level that holds a film of this size at 30 frames in a second, in whichever shape: a level that is too low
 * is refused, one that is too high shuts out simple players. H.264, table A-1; VP9, levels of the bitstream guide.
 */
const levels: Readonly<Record<FilmFormat, Readonly<Record<FilmSide, string>>>> = {
  mp4: { 360: "1e", 720: "1f", 1080: "28" },
  webm: { 360: "21", 720: "31", 1080: "40" },
};

/** As WebCodecs names it: High profile, or profile 0 with 8 bits. */
export function toCodecString(format: FilmFormat, side: FilmSide): string {
  const level = levels[format][side];
  return format === "mp4" ? `avc1.6400${level}` : `vp09.00.${level}.08`;
}

export function toFilmType(format: FilmFormat): string {
  return `video/${format}`;
}
