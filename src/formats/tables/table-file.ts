import { FileFailure, type TableFile } from "./table-driver.ts";

/** Enough to tell formats, encodings and delimiters by. */
const headLength = 1 << 18;
/** Read at once: large enough to be few, small enough that a worker is never deaf for long. */
const sliceLength = 1 << 22;

/** A file of the device (or a part of another one) as drivers read it: slice by slice, the next one fetched meanwhile. */
export async function openTableFile(name: string, blob: Blob): Promise<TableFile> {
  // A file may point anywhere, and below 0 a blob counts from its end.
  const within = (at: number) => Math.min(Math.max(at, 0), blob.size) || 0;
  const slice = async (from: number, to: number) => {
    try {
      return new Uint8Array(await blob.slice(within(from), within(to)).arrayBuffer());
    } catch {
      // It was moved, changed or taken away since it was chosen.
      throw new FileFailure("file-unreadable");
    }
  };
  return {
    name,
    size: blob.size,
    head: await slice(0, headLength),
    slice,
    async *stream() {
      let next = slice(0, sliceLength);
      for (let from = 0; from < blob.size; from += sliceLength) {
        const piece = await next;
        next = slice(from + sliceLength, from + 2 * sliceLength);
        // A reader that stops early leaves a slice that nobody waits for.
        next.catch(() => undefined);
        yield piece;
      }
    },
  };
}
