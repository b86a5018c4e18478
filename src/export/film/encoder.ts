import {
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  StreamTarget,
  type StreamTargetChunk,
  WebMOutputFormat,
} from "mediabunny";
import { type FilmFormat, toCodecString } from "../../model/film-codec.ts";
import { type FilmRate, type FilmSide, type FilmSize, toBitrate } from "../../model/film-shape.ts";
import type { FilmWriter } from "./film-writer.ts";

export interface FilmEncoder {
  /** The canvas as it is, as the next frame. Resolves once there is room for another. */
  add(index: number): Promise<void>;
  /** All that was added is in the file. */
  finish(): Promise<void>;
  cancel(): Promise<void>;
}

interface EncoderOptions {
  readonly format: FilmFormat;
  readonly size: FilmSize;
  readonly side: FilmSide;
  readonly rate: FilmRate;
}

/** So much is written at a time. */
const chunkBytes = 4 * 2 ** 20;

/**
 * Makes a file of a canvas, frame by frame. The frames' times come from their numbers alone, and the encoder is told to
 * favour quality over speed, in which it leaves none out.
 */
export async function createFilmEncoder(
  canvas: HTMLCanvasElement,
  { format, size, side, rate }: EncoderOptions,
  writer: FilmWriter,
): Promise<FilmEncoder> {
  const source = new CanvasSource(canvas, {
    codec: format === "mp4" ? "avc" : "vp9",
    fullCodecString: toCodecString(format, side),
    quality: new Quality({ bitrate: toBitrate(size, rate) }),
    latencyMode: "quality",
    keyFrameInterval: 2,
  });
  const writable = new WritableStream<StreamTargetChunk>({
    write: ({ data, position }) => writer.write(data, position),
  });
  const output = new Output({
    format: format === "mp4" ? new Mp4OutputFormat({ fastStart: false }) : new WebMOutputFormat(),
    target: new StreamTarget(writable, { chunked: true, chunkSize: chunkBytes }),
  });
  output.addVideoTrack(source, { frameRate: rate });
  await output.start();
  return {
    add: (index) => source.add(index / rate, 1 / rate),
    finish: () => output.finalize(),
    cancel: () => output.cancel(),
  };
}
