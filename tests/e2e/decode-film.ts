import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import type { Page } from "playwright";

export interface DecodedFilm {
  readonly width: number;
  readonly height: number;
  /** Seconds, in the order of showing. */
  readonly times: readonly number[];
  /** One number for each frame that was decoded, made of its pixels. */
  readonly pictures: readonly number[];
}

/** Takes a film's file apart, and decodes its frames with the browser's own decoder. */
export async function decodeFilm(bytes: Uint8Array, page: Page): Promise<DecodedFilm> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (track === null || config === null || config === undefined) throw new Error("The film has no picture.");
  const packets: { type: "key" | "delta"; timestamp: number; data: string }[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const data = Buffer.from(packet.data).toString("base64");
    packets.push({ type: packet.type, timestamp: packet.timestamp, data });
  }
  const description = config.description === undefined ? null : Buffer.from(config.description as Uint8Array);
  const pictures = await page.evaluate(
    async ([given, codec, described]) => {
      const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const frames: { at: number; hash: Promise<number> }[] = [];
      const hash = async (frame: VideoFrame) => {
        const pixels = new Uint8Array(frame.allocationSize());
        await frame.copyTo(pixels);
        frame.close();
        return pixels.reduce((sum, value) => (Math.imul(sum, 31) + value) | 0, 7);
      };
      const failures: string[] = [];
      const decoder = new VideoDecoder({
        output: (frame) => frames.push({ at: frame.timestamp, hash: hash(frame) }),
        error: (error) => failures.push(error.message),
      });
      decoder.configure({ codec, ...(described === null ? {} : { description: toBytes(described) }) });
      for (const { type, timestamp, data } of given)
        decoder.decode(
          new EncodedVideoChunk({ type, timestamp: Math.round(timestamp * 1e6), data: toBytes(data) }),
        );
      await decoder.flush();
      if (failures.length > 0) throw new Error(failures.join(", "));
      frames.sort((one, other) => one.at - other.at);
      return Promise.all(frames.map((frame) => frame.hash));
    },
    [packets, config.codec, description?.toString("base64") ?? null] as const,
  );
  const times = packets.map(({ timestamp }) => timestamp).sort((one, other) => one - other);
  return { width: await track.getDisplayWidth(), height: await track.getDisplayHeight(), times, pictures };
}
