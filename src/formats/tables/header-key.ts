/** A short text that files of the same format and columns share (FNV-1a, 2 x 32 bits). */
export function toHeaderKey(format: string, names: readonly string[]): string {
  const text = `${format}\n${names.join("\n")}`;
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let index = 0; index < text.length; index++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed >>> 0;
}
