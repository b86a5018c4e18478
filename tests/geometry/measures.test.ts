import { describe, expect, it } from "vitest";
import { toKilometersAlong, toSquareKilometers } from "../../src/geometry/measures.ts";

describe("measures on the globe", () => {
  it("are along it, not along the map", () => {
    expect(
      toKilometersAlong([
        [0, 0],
        [1, 0],
      ]),
    ).toBeCloseTo(111.195, 2);
    expect(
      toKilometersAlong([
        [0, 60],
        [1, 60],
      ]),
    ).toBeCloseTo(55.6, 1);
    expect(
      toKilometersAlong([
        [179.5, 0],
        [180.5, 0],
      ]),
    ).toBeCloseTo(111.195, 2);
    expect(toKilometersAlong([[0, 0]])).toBe(0);
  });

  it("enclose as much on the globe whichever way around", () => {
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    expect(toSquareKilometers(corners) / 12_364).toBeCloseTo(1, 1);
    expect(toSquareKilometers([...corners].reverse())).toBeCloseTo(toSquareKilometers(corners), 6);
    expect(toSquareKilometers(corners.slice(0, 2))).toBe(0);
  });
});
