import { FileFailure, type TableFile } from "../table-driver.ts";

/** More than any real table: what grows beyond is made to fill a memory. */
const longest = 2 ** 32;
/** Text is packed to a tenth, a very dull one to a fiftieth. */
const mostGrowth = 300;
const headLength = 1 << 18;

/** A packed file as if it were not: unpacked by the browser as it is read, never as a whole. */
export async function openGzipFile(name: string, blob: Blob): Promise<TableFile> {
  async function* stream(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const reader = blob.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    let length = 0;
    try {
      for (;;) {
        const { done, value } = await read(reader);
        if (done) return;
        length += value.length;
        if (length > longest || length > blob.size * mostGrowth + headLength) {
          throw new FileFailure("archive-too-large");
        }
        yield new Uint8Array(value.buffer, value.byteOffset, value.byteLength) as Uint8Array<ArrayBuffer>;
      }
    } finally {
      reader.cancel().catch(() => undefined);
    }
  }
  return {
    name: name.replace(/\.(gz|gzip)$/i, ""),
    size: Number.NaN,
    head: await readTo(stream(), headLength),
    stream,
    slice: async (from, to) => (await readTo(stream(), to)).subarray(from),
  };
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw new FileFailure("file-unreadable");
  }
}

async function readTo(
  stream: AsyncIterable<Uint8Array<ArrayBuffer>>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    read += piece.length;
    if (read >= length) break;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer()).subarray(0, length);
}
