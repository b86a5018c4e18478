/**
 * Fills `output` from Parquet's mixture of runs and packed numbers of `width` bits. As the library does it, but that a run
 * longer than what is asked for ends there: a hostile one is thousands of millions long.
 */
export function readRuns<Output extends Uint8Array | Uint32Array>(
  bytes: Uint8Array,
  width: number,
  output: Output,
): Output {
  if (width > 32) throw new Error("numbers are too wide");
  let at = 0;
  let filled = 0;

  while (filled < output.length) {
    const header = readHeader(bytes, at);
    at = endOfHeader(bytes, at);
    if (header % 2 === 0) {
      const end = Math.min(filled + header / 2, output.length);
      let value = 0;
      for (let byte = 0; byte * 8 < width; byte++) value += (bytes[at++] ?? 0) * 2 ** (byte * 8);
      output.fill(value, filled, end);
      filled = end;
      continue;
    }
    const packed = ((header - 1) / 2) * 8;
    const end = Math.min(filled + packed, output.length);
    if (at + Math.ceil(((end - filled) * width) / 8) > bytes.length)
      throw new Error("packed numbers are cut off");
    if (width <= narrow) unpackNarrow(bytes, at, width, output, filled, end);
    else unpackWide(bytes, at, width, output, filled, end);
    filled = end;
    at += (packed * width) / 8;
  }
  return output;
}

/** Numbers of one bit that are a single run of ones, as they are of every column that has a value in every row. */
export function areAllOnes(bytes: Uint8Array, count: number): boolean {
  if (bytes.length === 0) return false;
  const header = readHeader(bytes, 0);
  return header % 2 === 0 && header / 2 >= count && bytes[endOfHeader(bytes, 0)] === 1;
}

function readHeader(bytes: Uint8Array, from: number): number {
  let header = 0;
  for (let at = from, shift = 0; shift < 35; at++, shift += 7) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error("runs end before the values do");
    header += (byte & 127) * 2 ** shift;
    if (byte < 128) return header;
  }
  throw new Error("a run has no end to its length");
}

function endOfHeader(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) > 127) at++;
  return at + 1;
}

/** So many bits and a byte more are a whole number to every machine. */
const narrow = 24;

function unpackNarrow(
  bytes: Uint8Array,
  at: number,
  width: number,
  output: Uint8Array | Uint32Array,
  from: number,
  to: number,
): void {
  const mask = 2 ** width - 1;
  let held = 0;
  let bits = 0;
  let next = at;
  for (let filled = from; filled < to; filled++) {
    while (bits < width) {
      held |= (bytes[next++] ?? 0) << bits;
      bits += 8;
    }
    output[filled] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

function unpackWide(
  bytes: Uint8Array,
  at: number,
  width: number,
  output: Uint8Array | Uint32Array,
  from: number,
  to: number,
): void {
  const size = 2 ** width;
  let held = 0;
  let bits = 0;
  let next = at;
  for (let filled = from; filled < to; filled++) {
    // No more than 39 bits at once: a float holds them exactly.
    while (bits < width) {
      held += (bytes[next++] ?? 0) * 2 ** bits;
      bits += 8;
    }
    output[filled] = held % size;
    held = Math.floor(held / size);
    bits -= width;
  }
}
