import type { FilmFormat } from "./film-codec.ts";
import { type FilmRate, type FilmShape, type FilmSide, toBitrate, toFilmSize } from "./film-shape.ts";
import type { TimeWindow } from "./instant.ts";
import type { PlaybackSettings } from "./playback.ts";
import type { Story } from "./story.ts";

/** What a film is of. */
export type FilmSubject =
  | {
      readonly type: "playback";
      readonly pace: PlaybackSettings["pace"];
      readonly speed: number;
      /** As the handles have it: where playing starts. */
      readonly window: TimeWindow;
      /** CSS pixels of the map that the camera was seen on. */
      readonly seen: { readonly width: number; readonly height: number };
    }
  | { readonly type: "story"; readonly story: Story };

export interface FilmRequest {
  readonly what: "video";
  readonly subject: FilmSubject;
  readonly shape: FilmShape;
  readonly side: FilmSide;
  readonly rate: FilmRate;
  readonly format: FilmFormat;
}

/** What this browser can do about films. */
export interface FilmAbilities {
  /** By shape and side ("16:9 720"): the formats that it can write; empty where it can write none. */
  readonly formats: ReadonlyMap<string, readonly FilmFormat[]>;
  /** The most bytes that a film may have; null: as many as there is room for on the disk. */
  readonly mostBytes: number | null;
}

export function toAbilityKey(shape: FilmShape, side: FilmSide): string {
  return `${shape} ${side}`;
}

/** About how large a film of so many frames becomes; flat ground takes less than what was asked for. */
export function toFilmBytes(
  { shape, side, rate }: Pick<FilmRequest, "shape" | "side" | "rate">,
  frameCount: number,
): number {
  return (toBitrate(toFilmSize(shape, side), rate) / 8) * (frameCount / rate);
}
