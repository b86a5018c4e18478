const initial = Uint32Array.of(
  ...[0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
);

/** The fractional parts of the cube roots of the first 64 primes, in 32 bits (FIPS 180-4, 4.2.2). */
const roundConstants = listRoundConstants();

function listRoundConstants(): Uint32Array {
  const constants = new Uint32Array(64);
  const primes: number[] = [];
  for (let candidate = 2; primes.length < constants.length; candidate++) {
    if (primes.some((prime) => candidate % prime === 0)) continue;
    constants[primes.length] = (Math.cbrt(candidate) % 1) * 2 ** 32;
    primes.push(candidate);
  }
  return constants;
}

/**
 * SHA-256 (FIPS 180-4) as 64 hexadecimal digits. By hand because the browser's own is missing where a page is served
 * without TLS; for a few megabytes it takes some hundredths of a second.
 */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = initial.slice();
  const words = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let at = 0; at < 16; at++) words[at] = view.getUint32(offset + 4 * at);
    mixBlock(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function mixBlock(state: Uint32Array, words: Uint32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] ?? 0;
    const late = words[at - 2] ?? 0;
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const rising =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (roundConstants[at] ?? 0) + (words[at] ?? 0);
    const falling = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + rising) | 0, c, b, a, (rising + falling) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
}
