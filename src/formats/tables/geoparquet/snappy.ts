/** Most pieces are no longer. They are written as if they were just so long: it takes longer to ask how long each is. */
const usual = 16;

/**
 * Unpacks Snappy's raw format. As the library does it, but many bytes at a time, which takes two thirds as long; throws where
 * what is packed is not what it should be. `old`: what was unpacked before and is needed no more, to be written over.
 */
export function unpackSnappy(
  packed: Uint8Array,
  size: number,
  old?: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const isLargeEnough = old !== undefined && old.buffer.byteLength >= size + usual;
  const buffer = isLargeEnough ? old.buffer : new ArrayBuffer(size + usual);
  const output = new Uint8Array(buffer);
  const outputView = new DataView(buffer);
  const packedView = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const { length } = packed;
  let at = endOfNumber(packed);
  let to = 0;

  while (at < length) {
    const tag = packed[at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      let count = (tag >>> 2) + 1;
      if (count > 60) {
        // So many bytes hold it.
        const bytes = count - 60;
        if (at + bytes > length) throw new Error("what is packed is cut off");
        count = readNumber(packed, at, bytes) + 1;
        at += bytes;
      }
      if (count > length - at || count > size - to) throw new Error("packed bytes are more than they say");
      if (count <= usual && at + usual <= length) {
        outputView.setInt32(to, packedView.getInt32(at, true), true);
        outputView.setInt32(to + 4, packedView.getInt32(at + 4, true), true);
        outputView.setInt32(to + 8, packedView.getInt32(at + 8, true), true);
        outputView.setInt32(to + 12, packedView.getInt32(at + 12, true), true);
      } else output.set(packed.subarray(at, at + count), to);
      at += count;
      to += count;
      continue;
    }
    const said = repeats[tag] ?? 0;
    const bytes = said >>> 11;
    const count = said & 0xff;
    if (at + bytes > length) throw new Error("what is packed is cut off");
    const back =
      at + 4 <= length
        ? (said & 0x700) + ((packedView.getUint32(at, true) & (masks[bytes] ?? 0)) >>> 0)
        : (said & 0x700) + readNumber(packed, at, bytes);
    at += bytes;
    if (back === 0 || back > to || count > size - to)
      throw new Error("packed bytes repeat what is not there");
    const from = to - back;
    if (back >= 4) {
      outputView.setInt32(to, outputView.getInt32(from, true), true);
      outputView.setInt32(to + 4, outputView.getInt32(from + 4, true), true);
      outputView.setInt32(to + 8, outputView.getInt32(from + 8, true), true);
      outputView.setInt32(to + 12, outputView.getInt32(from + 12, true), true);
      for (let index = usual; index < count; index += 4) {
        outputView.setInt32(to + index, outputView.getInt32(from + index, true), true);
      }
    } else for (let index = 0; index < count; index++) output[to + index] = output[from + index] ?? 0;
    to += count;
  }
  if (to !== size) throw new Error("packed bytes are less than they say");
  return output.subarray(0, size);
}

/** What a tag says of a repetition: its length, high bits of how far back it lies, and how many bytes say the rest of that. */
const repeats = Uint16Array.from({ length: 256 }, (_, tag) => {
  const kind = tag & 3;
  if (kind === 1) return (((tag >>> 2) & 7) + 4) | ((tag >>> 5) << 8) | (1 << 11);
  return ((tag >>> 2) + 1) | ((kind === 3 ? 4 : 2) << 11);
});
/** The low bytes of a word. */
const masks = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/** Behind the size that stands first, seven bits a byte. */
function endOfNumber(packed: Uint8Array): number {
  let at = 0;
  while ((packed[at] ?? 0) > 127) at++;
  return at + 1;
}

function readNumber(bytes: Uint8Array, at: number, count: number): number {
  let number = bytes[at] ?? 0;
  if (count > 1) number += (bytes[at + 1] ?? 0) << 8;
  if (count > 2) number += (bytes[at + 2] ?? 0) << 16;
  if (count > 3) number += (bytes[at + 3] ?? 0) * 2 ** 24;
  return number;
}
