/** `x`, `y`: CSS pixels from the map's top left, where the pointer is on the map; null where the hover is elsewhere. */
export interface Hover {
  readonly row: number;
  readonly at: { readonly x: number; readonly y: number } | null;
}
