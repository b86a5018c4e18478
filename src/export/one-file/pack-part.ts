import { sha256 } from "../../lib/sha256.ts";
import type { OneFilePart } from "../../model/one-file.ts";

/** A part with its bytes as they stand in the page: gzipped where that helps, then in base64. */
export interface PackedPart extends OneFilePart {
  readonly text: string;
}

/** Less than this share saved is not worth the unpacking: fonts and pictures are packed already. */
const worthwhileShare = 0.97;

/** Uses only what browsers and Node have in common, so that the build and the app make the same part of a file. */
export async function packPart(
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PackedPart> {
  const squeezed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const zipped = new Uint8Array(await new Response(squeezed).arrayBuffer());
  const isWorthwhile = zipped.length < bytes.length * worthwhileShare;
  return {
    name,
    type,
    packing: isWorthwhile ? "gzip" : "none",
    bytes: bytes.length,
    sha256: sha256(bytes),
    text: writeBase64(isWorthwhile ? zipped : bytes),
  };
}

function writeBase64(bytes: Uint8Array): string {
  // As many arguments at once as every engine takes.
  const stride = 0x2000;
  let binary = "";
  for (let start = 0; start < bytes.length; start += stride)
    binary += String.fromCharCode(...bytes.subarray(start, start + stride));
  return btoa(binary);
}
