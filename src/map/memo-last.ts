/** Remembers the last answer; asks anew only when an argument is another value. */
export function memoLast<Arguments extends readonly unknown[], Answer>(
  ask: (...values: Arguments) => Answer,
): (...values: Arguments) => Answer {
  let last: { readonly values: Arguments; readonly answer: Answer } | null = null;
  return (...values) => {
    if (last === null || values.some((value, index) => value !== last?.values[index]))
      last = { values, answer: ask(...values) };
    return last.answer;
  };
}
