/** Where a film goes as it is made. */
export interface FilmWriter {
  /** `position`: in bytes from the start; what was written there before is written over. */
  write(bytes: Uint8Array, position: number): Promise<void>;
}
