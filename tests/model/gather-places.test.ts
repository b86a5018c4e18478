import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishSlices } from "../../src/lib/finish-slices.ts";
import { placePrecisions } from "../../src/model/event.ts";
import { type EventTable, noPlace } from "../../src/model/event-table.ts";
import { gatherPlaces } from "../../src/model/gather-places.ts";
import { aRawTable, type RawRow } from "../map/event-layer/raw-table.ts";

const gather = (table: EventTable) => finishSlices(gatherPlaces(table, (row) => `file:place:${row + 1}`));
const coordinate = fc.constantFrom(0, 1, 7, 2 ** 31, 2 ** 32 - 1);
const row: fc.Arbitrary<RawRow> = fc.record({
  x: coordinate,
  y: coordinate,
  precision: fc.constantFrom(...placePrecisions.slice(0, 5)),
  placed: fc.boolean(),
});

describe("rows without a gazetteer", () => {
  it("share a place exactly where they share point and precision", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const table = gather(aRawTable(rows));
        const keyOf = (at: number) => `${table.x[at]} ${table.y[at]} ${table.precision[at]}`;
        const placed = Array.from({ length: table.length }, (_, at) => at).filter(
          (at) => table.placed[at] === 1,
        );
        for (const one of placed) {
          const alike = placed.filter((other) => keyOf(other) === keyOf(one));
          const isExact = ["site", "city"].includes(placePrecisions[table.precision[one]!]!);
          if (alike.length === 1 && isExact) expect(table.place[one]).toBe(noPlace);
          else {
            // Named after its first row.
            expect(table.placeIds[table.place[one]!]).toBe(`file:place:${alike[0]! + 1}`);
          }
        }
        for (let at = 0; at < table.length; at++)
          if (table.placed[at] === 0) expect(table.place[at]).toBe(noPlace);
        expect(new Set(table.placeIds).size).toBe(table.placeIds.length);
      }),
    );
  });

  it("leave what has a place where it is", () => {
    const raw = aRawTable([
      { x: 1, y: 1, precision: "region" },
      { x: 1, y: 1, precision: "region" },
    ]);
    const table = gather({ ...raw, place: Uint16Array.of(0, noPlace), placeIds: ["known"] });
    expect([...table.place]).toEqual([0, 1]);
    expect(table.placeIds).toEqual(["known", "file:place:2"]);
  });

  it("stand alone beyond what can be numbered, the exact ones first", () => {
    const count = 70_000;
    const many = Array.from({ length: count }, (_, index) => index);
    const raw = aRawTable([
      ...many.map((index) => ({ x: index, y: 0, precision: "region" as const })),
      { x: 5, y: 5, precision: "city" },
      { x: 5, y: 5, precision: "city" },
    ]);
    const table = gather(raw);
    expect(table.placeIds).toHaveLength(noPlace);
    expect(table.place.filter((index) => index === noPlace)).toHaveLength(count + 2 - noPlace);
    expect([...table.place.slice(-2)]).toEqual([noPlace, noPlace]);
  });

  it("pause often enough that a page stays awake", () => {
    const slices = gatherPlaces(aRawTable(Array.from({ length: 200_000 }, () => ({ x: 1, y: 1 }))), String);
    let pauses = 0;
    while (slices.next().done !== true) pauses++;
    expect(pauses).toBeGreaterThan(6);
  });
});
