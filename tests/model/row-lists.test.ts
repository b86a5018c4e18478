import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowListWriter, createSharedLists } from "../../src/model/row-lists.ts";

function write(lists: readonly (readonly number[])[], values: number, order: readonly number[]) {
  const writer = createRowListWriter(lists.length, values);
  for (const list of lists) {
    for (const value of list) writer.add(value);
    writer.close();
  }
  return writer.finish(Uint32Array.from(order));
}

describe("lists of rows", () => {
  it("come back in another order, each value once", () => {
    const lists = fc.array(fc.array(fc.nat(9), { maxLength: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(lists, (given) => {
        const order = given.map((_, index) => index).reverse();
        const { offsets, values } = write(given, 10, order);
        for (const [row, index] of order.entries()) {
          const list = [...values.subarray(offsets[row], offsets[row + 1])];
          expect(list).toEqual([...new Set(given[index])]);
        }
      }),
    );
  });

  it("take numbers as large as there are values", () => {
    expect([...write([[65_535]], 65_536, [0]).values]).toEqual([65_535]);
    expect([...write([[65_536]], 65_537, [0]).values]).toEqual([65_536]);
  });

  it("may be shared by rows, and come in the rows' order", () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lists, fc.array(fc.nat(), { maxLength: 60 }), (known, picks) => {
        const numbers = Uint32Array.from(picks, (pick) => pick % known.length);
        const ends = Uint32Array.from(known, (_, list) => known.slice(0, list + 1).flat().length);
        const order = Uint32Array.from(numbers, (_, row) => numbers.length - 1 - row);
        const shared = createSharedLists(numbers, { ends, values: Uint32Array.from(known.flat()) }, 10);
        const { offsets, values } = shared.finish(order);
        for (const [row, index] of order.entries()) {
          const list = [...values.subarray(offsets[row], offsets[row + 1])];
          expect(list).toEqual(known[numbers[index] ?? 0]);
        }
      }),
    );
  });
});
