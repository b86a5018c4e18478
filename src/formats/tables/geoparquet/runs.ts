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

  const readHeader = (): number => {
    let header = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("runs end before the values do");
      header += (byte & 127) * 2 ** shift;
      if (byte < 128) return header;
    }
    throw new Error("a run has no end to its length");
  };

  while (filled < output.length) {
    const header = readHeader();
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
    let held = 0;
    let bits = 0;
    let next = at;
    const size = 2 ** width;
    while (filled < end) {
      // No more than 39 bits at once: a float holds them exactly.
      while (bits < width) {
        held += (bytes[next++] ?? 0) * 2 ** bits;
        bits += 8;
      }
      output[filled++] = held % size;
      held = Math.floor(held / size);
      bits -= width;
    }
    at += (packed * width) / 8;
  }
  return output;
}
