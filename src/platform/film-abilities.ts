import { type FilmFormat, filmFormats, toCodecString } from "../model/film-codec.ts";
import { type FilmAbilities, toAbilityKey } from "../model/film-request.ts";
import {
  type FilmShape,
  type FilmSide,
  filmShapes,
  filmSides,
  toBitrate,
  toFilmSize,
} from "../model/film-shape.ts";
import type { Downloads } from "../state/ports.ts";
import { hasOwnStorage, mostBytesInMemory } from "./film-file.ts";

/** Asks the browser for every size and kind of film whether it can make it. */
export async function readFilmAbilities(page: Window, downloads: Downloads): Promise<FilmAbilities> {
  const asked = filmShapes.flatMap((shape) => filmSides.map((side) => ({ shape, side })));
  const [isRoomy, ...answers] = await Promise.all([
    downloads.canStream || hasOwnStorage(page),
    ...asked.map(async ({ shape, side }) => {
      const supported = await Promise.all(filmFormats.map((format) => isSupported(format, shape, side)));
      const formats: readonly FilmFormat[] = filmFormats.filter((_, index) => supported[index]);
      return [toAbilityKey(shape, side), formats] as const;
    }),
  ]);
  return { formats: new Map(answers), mostBytes: isRoomy ? null : mostBytesInMemory };
}

async function isSupported(format: FilmFormat, shape: FilmShape, side: FilmSide): Promise<boolean> {
  if (!("VideoEncoder" in globalThis)) return false;
  const size = toFilmSize(shape, side);
  try {
    const { supported } = await VideoEncoder.isConfigSupported({
      codec: toCodecString(format, side),
      width: size.width,
      height: size.height,
      bitrate: toBitrate(size, 30),
      framerate: 30,
    });
    return supported === true;
  } catch {
    return false;
  }
}
