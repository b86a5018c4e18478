import type { FilmFormat } from "../../model/film-codec.ts";
import { countFilmFrames } from "../../model/film-length.ts";
import {
  type FilmAbilities,
  type FilmRequest,
  type FilmSubject,
  toAbilityKey,
  toFilmBytes,
} from "../../model/film-request.ts";
import type { FilmRate, FilmShape, FilmSide } from "../../model/film-shape.ts";
import type { State } from "../../state/types.ts";

/** What a reader has chosen; the format is the first that this size can be had in, where the chosen one cannot. */
export interface FilmChoice {
  readonly shape: FilmShape;
  readonly side: FilmSide;
  readonly rate: FilmRate;
  readonly format: FilmFormat;
  /** null: the playback. */
  readonly storyId: string | null;
}

/** What would come of a choice. */
export interface FilmPreview {
  /** null: it cannot be made in this size. */
  readonly request: FilmRequest | null;
  readonly formats: readonly FilmFormat[];
  readonly frames: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Where the browser sets a limit. */
  readonly mostSeconds: number | null;
}

export function previewFilm(
  state: State,
  abilities: FilmAbilities,
  { shape, side, rate, format, storyId }: FilmChoice,
  seen: { readonly width: number; readonly height: number },
): FilmPreview {
  const formats = abilities.formats.get(toAbilityKey(shape, side)) ?? [];
  const possible = formats.find((one) => one === format) ?? formats[0];
  const story = state.stories.value.find(({ id }) => id === storyId);
  const subject: FilmSubject =
    story === undefined
      ? {
          type: "playback",
          pace: state.pace.value,
          speed: state.speed.value,
          window: state.window.value,
          seen,
        }
      : { type: "story", story };
  const filmed = {
    situation: state.situation.value,
    table: state.table.value,
    mask: state.mask.value,
    mode: state.mode.value,
  };
  const frames = countFilmFrames(filmed, subject, rate);
  const bytes = toFilmBytes({ shape, side, rate }, frames);
  const { mostBytes } = abilities;
  return {
    request: possible === undefined ? null : { what: "video", subject, shape, side, rate, format: possible },
    formats,
    frames,
    seconds: frames / rate,
    bytes,
    mostSeconds: mostBytes === null ? null : (mostBytes / bytes) * (frames / rate),
  };
}
