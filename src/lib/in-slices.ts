/**
 * Does [0, length) in slices, with a pause before each. What does a slice is a function of its own: engines hardly
 * optimise a loop that pauses, and it takes three times as long.
 */
export function* inSlices(
  length: number,
  perSlice: number,
  work: (from: number, to: number) => void,
): Generator<undefined, undefined, undefined> {
  for (let from = 0; from < length; from += perSlice) {
    yield;
    work(from, Math.min(from + perSlice, length));
  }
}
