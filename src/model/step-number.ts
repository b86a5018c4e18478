/** More than this many digits name no step of any story. */
const mostDigits = 4;

/** The digits typed so far and one more; the oldest makes way, so that a mistyped number can be typed over. */
export function typeDigit(digits: string, digit: string): string {
  return (digits + digit).slice(-mostDigits);
}

/** The step a typed number names, counted from 0; -1 where there is no such step. */
export function toStepIndex(digits: string, count: number): number {
  const number = Number(digits);
  return digits !== "" && number >= 1 && number <= count ? number - 1 : -1;
}
