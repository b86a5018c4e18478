import { expect, test } from "vitest";
import { finishSlices } from "../../src/lib/finish-slices.ts";
import { mergeTables } from "../../src/model/merge-tables.ts";
import { aRawTable } from "../map/event-layer/raw-table.ts";

const merge = (...parts: Parameters<typeof mergeTables>[0]) =>
  finishSlices(mergeTables(parts, ["first", "second"]));
const table = (start: number, magnitude?: number, magnitudeName = "dead") => ({
  ...aRawTable([
    {
      x: 1,
      y: 1,
      starts: [start, start],
      ends: [start + 1, start + 1],
      ...(magnitude === undefined ? {} : { magnitude }),
    },
  ]),
  ...(magnitude === undefined ? {} : { magnitudeName }),
});

test("Numbers of merged tables stay with their events, and an event without one has none", () => {
  const merged = merge(table(5, 50), table(1, 10), table(3));
  expect([...(merged.magnitude ?? [])]).toEqual([10, Number.NaN, 50]);
  expect(merged.magnitudeName).toBe("dead");
});

test("Numbers that count different things share no scale", () => {
  expect(merge(table(1, 10), table(2, 10, "mentions")).magnitude).toBeUndefined();
  expect(merge(table(1), table(2)).magnitude).toBeUndefined();
});
