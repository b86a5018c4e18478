const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A cell as a number; NaN where it is none, or one that no number can hold. */
export function toNumber(text: string): number {
  const trimmed = text.trim();
  const number = plain.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}
