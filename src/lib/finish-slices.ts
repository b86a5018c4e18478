/** Work that pauses (a generator that yields nothing), done at once. */
export function finishSlices<Result>(slices: Generator<undefined, Result, undefined>): Result {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
