/** No room for another array; a stack that overflows is a RangeError too, and another matter. */
export function isMemoryFailure(error: unknown): boolean {
  return error instanceof RangeError && !/call stack/.test(error.message);
}
