/** The nearest number in [low, high]; `low` where the two are crossed. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
