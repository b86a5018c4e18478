interface Transferring {
  /** Of ES2024: the old one is detached, and its memory is free at once. */
  transfer?(length: number): unknown;
}

/** Gives the memory of an array back at once where the engine can, and else when it is collected. It is empty from then on. */
export function letGo({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  (buffer as unknown as Transferring).transfer?.(0);
}
