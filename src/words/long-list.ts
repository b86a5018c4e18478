import { counts } from "./counts.ts";

const { formatNumber: number } = counts;

/** A list too long to be scrolled through as one: told and gone through in stretches. */
export const longList = {
  before: (count: number) => `Show the ${number(count)} before`,
  after: (count: number) => `Show the next ${number(count)}`,
  /** "1 to 9,998 of 1,000,081". */
  shown: (first: number, last: number, all: number) =>
    `${number(first)} to ${number(last)} of ${number(all)}`,
} as const;
