/** What both let through; null lets all through. */
export function joinBytes(one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null {
  if (one === null || other === null) return one ?? other;
  return one.map((byte, index) => byte & (other[index] ?? 0));
}
