import type { FilmFormat } from "../model/film-codec.ts";
import type { FilmRate, FilmShape } from "../model/film-shape.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { TimeMode } from "../model/time-mode.ts";
import { comparison as comparisonWords } from "./comparison.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

const megabyte = 1_000_000;

/** "1 minute 3 seconds". */
function formatLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(minutes > 0 ? [`${minutes} ${minutes === 1 ? "minute" : "minutes"}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? "second" : "seconds"}`] : []),
  ];
  return parts.join(" ");
}

function formatBytes(bytes: number): string {
  return bytes < 10 * megabyte
    ? `${(bytes / megabyte).toFixed(1)} MB`
    : `${counts.formatNumber(Math.round(bytes / megabyte))} MB`;
}

const formatNames: Readonly<Record<FilmFormat, string>> = {
  mp4: "MP4 (H.264), which plays nearly everywhere",
  webm: "WebM (VP9), free of patents",
};

/** Films of the map: the dialog's section, and what is written in the picture. */
export const film = {
  note: "Each picture is drawn before the next, so that none is missing, however slow this device is. Date, legend and credits stand in every one of them. Leave this page open until it is finished.",
  subject: "What",
  playback: "What Play shows from here, at the present speed",
  story: (title: string, scenes: number) =>
    `The story “${title}”, ${scenes} ${scenes === 1 ? "scene" : "scenes"}`,
  shape: "Shape",
  shapes: {
    "16:9": "16:9, for screens",
    "1:1": "1:1, square",
    "9:16": "9:16, for phones",
  } satisfies Record<FilmShape, string>,
  side: "Size",
  /** "720p (1280 × 720 pixels)". */
  sizeName: (side: number, width: number, height: number) => `${side}p (${width} × ${height} pixels)`,
  rate: "Pictures in a second",
  rateName: (rate: FilmRate) => String(rate),
  format: "Kind of file",
  formatNames,
  noFormat: "this browser cannot write it in this size",
  /** "1 minute 3 seconds long: 1890 pictures, about 40 MB at most." */
  length: (seconds: number, frames: number, bytes: number) =>
    `${formatLength(seconds)} long: ${counts.formatNumber(frames)} pictures, at most about ${formatBytes(bytes)}.`,
  unlimited: "It is written to the disk as it is made, and may be as long as there is room.",
  limited: (seconds: number) =>
    `This browser must keep a film in its memory until it is whole: in this size at most ${formatLength(seconds)}.`,
  tooLong: "This film would be longer. Choose a smaller size, a higher speed or fewer pictures in a second.",
  none: "This browser cannot make videos: it has no encoder for H.264 or VP9 (WebCodecs). Chromium, and Firefox and Safari of the last two years, have one on most devices. Pictures and the one file can be saved here all the same.",
  noneOfSize: "This browser cannot make a video of this size. Choose a smaller one.",
  asking: "Asking the browser what it can do …",
  save: "Make video",

  /** The lines of the date in the picture; always as many as a mode has, so that nothing jumps. */
  timeLines: (window: TimeWindow, compared: TimeWindow | null, mode: TimeMode): readonly string[] => {
    if (compared !== null)
      return [
        `A: ${comparisonWords.nameWindow(compared, mode)}`,
        `B: ${comparisonWords.nameWindow(window, mode)}`,
      ];
    if (mode === "moment") return [dates.formatDay(window.from)];
    if (mode === "until") return [`Until ${dates.formatDay(window.to - 1)}`];
    return [`${dates.formatDay(window.from)} –`, dates.formatDay(window.to - 1)];
  },
  /** "31 events, 4 of them possible". */
  countLine: (total: number, possible: number) =>
    counts.formatCounts({ total, possible, countryOnly: 0, unplaced: 0, undated: 0 }),
} as const;
