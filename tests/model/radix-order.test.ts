import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderByKeys, toSortKeys } from "../../src/model/radix-order.ts";

const someColumn = (length: number) =>
  fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), {
    minLength: length,
    maxLength: length,
  });

describe("an order by keys", () => {
  it("is that of a stable sort by one key after the other", () => {
    const columns = fc.nat(200).chain((length) => fc.tuple(someColumn(length), someColumn(length)));
    fc.assert(
      fc.property(columns, ([first, second]) => {
        const keys = [first, second].map((column) => toSortKeys(Int32Array.from(column)));
        const expected = first
          .map((_, index) => index)
          .sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]!);
        expect([...orderByKeys(keys, first.length)]).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("without keys is the order that was given", () => {
    expect([...orderByKeys([], 3)]).toEqual([0, 1, 2]);
  });
});
