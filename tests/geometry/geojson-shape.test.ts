import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPoint, isPolygonal, isPosition } from "../../src/geometry/geojson-shape.ts";
import { isInArea, toKilometersOutside } from "../../src/geometry/point-in-area.ts";
import { isWoundRight } from "../../src/geometry/winding.ts";

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];
const polygon = (...coordinates: number[][][]) => ({ type: "Polygon" as const, coordinates });

describe("a position", () => {
  it("is longitude and latitude on the globe, and perhaps a height", () => {
    for (const right of [
      [0, 0],
      [-180, -90],
      [180, 90],
      [9.4, 47.6, 400],
    ])
      expect(isPosition(right)).toBe(true);
    for (const wrong of [
      [],
      [1],
      [181, 0],
      [0, 91],
      ["1", "2"],
      [Number.NaN, 0],
      [0, Number.POSITIVE_INFINITY],
      [1, 2, "3"],
      null,
      "0,0",
      { 0: 1, 1: 2, length: 2 },
    ]) {
      expect(isPosition(wrong)).toBe(false);
    }
  });

  it("is asked of anything without throwing", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof isPosition(value)).toBe("boolean");
        expect(typeof isPoint(value)).toBe("boolean");
        expect(typeof isPolygonal(value)).toBe("boolean");
      }),
    );
  });
});

describe("a polygon", () => {
  it("has closed rings of at least four positions", () => {
    expect(isPolygonal(polygon(square, hole))).toBe(true);
    expect(isPolygonal({ type: "MultiPolygon", coordinates: [[square], [hole]] })).toBe(true);
    expect(isPolygonal(polygon(square.slice(0, 4)))).toBe(false);
    expect(
      isPolygonal(
        polygon([
          [0, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBe(false);
    expect(isPolygonal({ type: "Polygon", coordinates: [] })).toBe(false);
    expect(isPolygonal({ type: "MultiPolygon", coordinates: [[]] })).toBe(false);
    expect(isPolygonal({ type: "LineString", coordinates: square })).toBe(false);
  });

  it("runs counterclockwise outside and clockwise in its holes", () => {
    expect(isWoundRight(polygon(square, hole))).toBe(true);
    expect(isWoundRight(polygon([...square].reverse(), hole))).toBe(false);
    expect(isWoundRight(polygon(square, [...hole].reverse()))).toBe(false);
    expect(isWoundRight({ type: "MultiPolygon", coordinates: [[square], [[...square].reverse()]] })).toBe(
      false,
    );
  });

  it("holds its inside and its edge, but not its holes", () => {
    expect(isInArea([3, 3], polygon(square, hole))).toBe(true);
    expect(isInArea([4, 2], polygon(square, hole))).toBe(true);
    expect(isInArea([1.5, 1.5], polygon(square, hole))).toBe(false);
    expect(isInArea([5, 5], polygon(square, hole))).toBe(false);
  });

  it("tells how far outside a position lies: a degree of the equator is about 111 kilometres", () => {
    expect(toKilometersOutside([3, 3], polygon(square))).toBe(0);
    expect(toKilometersOutside([5, 0], polygon(square))).toBeCloseTo(111.2, 0);
    expect(toKilometersOutside([-2, 2], { type: "MultiPolygon", coordinates: [[square]] })).toBeCloseTo(
      222.3,
      0,
    );
  });
});
