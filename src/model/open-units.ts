/**
 * Open ends. Plain comparison with a window of `toUnits` is right for them too: an earliest end that is open is
 * openStart + 1 and a latest start that is open is openEnd - 1, so that an unbounded side of a window excludes nothing.
 */
export const openStart = -0x80000000;
export const openEnd = 0x7fffffff;

/** An open end, in whichever column. */
export function isOpen(units: number): boolean {
  return units <= openStart + 1 || units >= openEnd - 1;
}
