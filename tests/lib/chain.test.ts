import { expect, it } from "vitest";
import { chain } from "../../src/lib/chain.ts";

it("several maps are looked through in turn, and the first one's value stands", () => {
  const chained = chain([
    new Map([
      ["a", 1],
      ["b", 2],
    ]),
    new Map([
      ["b", 3],
      ["c", 4],
    ]),
  ]);
  expect(["a", "b", "c", "d"].map((key) => chained.get(key))).toEqual([1, 2, 4, undefined]);
  expect([...chained]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 4],
  ]);
  expect([...chained.keys()].length).toBe([...chained.values()].length);
});
