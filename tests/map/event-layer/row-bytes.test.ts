import { describe, expect, it } from "vitest";
import {
  buildRowBytes,
  rowFlags,
  rowOffsets,
  rowStride,
  sizeParts,
} from "../../../src/map/event-layer/row-bytes.ts";
import { openEnd, openStart } from "../../../src/model/event-table.ts";
import { largestMarkPx } from "../../../src/style/magnitude-scale.ts";
import { mapMarkSize } from "../../../src/style/mark-specs.ts";
import { anEvent, aPlace, aSituation, aTable } from "../../builders.ts";
import { aRawTable } from "./raw-table.ts";

describe("the vertex buffer", () => {
  it("holds every column of a row where the shader reads it", () => {
    const table = aRawTable([
      { x: 1, y: 2 },
      {
        x: 4_000_000_000,
        y: 3_000_000_000,
        starts: [7, 8],
        ends: [9, openEnd],
        claim: "denied",
        layer: 1,
        precision: "country",
      },
      { x: 5, y: 6, starts: [openStart, 8], ends: [9, 10], placed: false },
    ]);
    const bytes = new DataView(buildRowBytes(table));
    expect(bytes.byteLength).toBe(3 * rowStride);
    const row = 2 * rowStride;
    expect(bytes.getUint32(row + rowOffsets.position, true)).toBe(4_000_000_000);
    expect(bytes.getUint32(row + rowOffsets.position + 4, true)).toBe(3_000_000_000);
    expect([0, 4].map((at) => bytes.getInt32(row + rowOffsets.starts + at, true))).toEqual([7, 8]);
    expect([0, 4].map((at) => bytes.getInt32(row + rowOffsets.ends + at, true))).toEqual([9, openEnd]);
    expect([0, 1, 2].map((at) => bytes.getUint8(row + rowOffsets.style + at))).toEqual([
      1,
      5,
      rowFlags.square | rowFlags.placed,
    ]);
    expect(bytes.getInt32(rowOffsets.starts, true)).toBe(openStart);
    expect(bytes.getUint8(rowOffsets.style + 2)).toBe(0);
  });

  it("holds the size of every mark in parts of the usual one", () => {
    const sizesOf = (rows: readonly { x: number; y: number; magnitude?: number }[]) => {
      const bytes = new DataView(buildRowBytes(aRawTable(rows)));
      return rows.map((_, row) => bytes.getUint16(row * rowStride + rowOffsets.size, true) / sizeParts);
    };
    expect(sizesOf([{ x: 1, y: 1 }])).toEqual([1]);
    const [largest, quarter, none] = sizesOf([
      { x: 1, y: 1, magnitude: 100 },
      { x: 1, y: 1, magnitude: 25 },
      { x: 1, y: 1 },
    ]);
    expect(largest).toBeCloseTo(largestMarkPx / mapMarkSize, 2);
    expect(quarter).toBeCloseTo(largestMarkPx / mapMarkSize / 2, 2);
    expect(none).toBe(1);
  });

  it("anchors to the gazetteer what stands in a sunflower, and leaves stacks on their own point", () => {
    const situation = aSituation({
      places: [aPlace({ id: "town" }), aPlace({ id: "land", precision: "country", stackAt: [1, 1] })],
      events: [
        anEvent({ id: "a", placeId: "town" }),
        anEvent({ id: "b", placeId: "land", placePrecision: "country" }),
      ],
    });
    const table = aTable(situation);
    const bytes = new DataView(buildRowBytes(table));
    const flagsOf = (id: string) => bytes.getUint8(table.rowOf(id) * rowStride + rowOffsets.style + 2);
    expect(flagsOf("a")).toBe(rowFlags.anchored | rowFlags.placed);
    expect(flagsOf("b")).toBe(rowFlags.square | rowFlags.placed);
    expect(bytes.getUint16(table.rowOf("a") * rowStride + rowOffsets.place, true)).toBe(
      table.place[table.rowOf("a")],
    );
  });
});
