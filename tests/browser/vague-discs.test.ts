import { describe, expect, it } from "vitest";
import { pixelsPerKilometer } from "../../src/map/event-layer/ground-scale.ts";
import { vagueKilometers } from "../../src/model/vague-ground.ts";
import { aRawTable, centre } from "../map/event-layer/raw-table.ts";
import { always, aView, createDrawing, pixelAt, unitsPerPixel } from "./marks-drawing.ts";

// A pixel of it is about a kilometre.
const view = aView({
  width: 200,
  height: 120,
  originX: 100,
  originY: 60,
  pixelsPerUnit: 1 / (unitsPerPixel * 1.64),
});
const row = { x: centre, y: centre, starts: [10, 10], ends: [15, 15] } as const;

function draw(precision: "site" | "city" | "district" | "region", window = always) {
  const drawing = createDrawing(aRawTable([{ ...row, precision }]), view);
  const image = drawing.draw(window);
  drawing.dispose();
  return (x: number) => pixelAt(image, x, 60)[3] ?? 0;
}

describe("events of a district or region that stand at no place", () => {
  const radiusPx = Math.round(vagueKilometers.district * pixelsPerKilometer(view));

  it("have a faint disc of the stated radius under their mark", () => {
    const alphaAt = draw("district");
    expect(alphaAt(100 + radiusPx - 4)).toBeGreaterThan(10);
    expect(alphaAt(100 + radiusPx - 4)).toBeLessThan(60);
    expect(alphaAt(100 + radiusPx + 3)).toBe(0);
    expect(draw("region")(100 + radiusPx + 3)).toBeGreaterThan(10);
  });

  it("have none where they are known finely, or are not in the window", () => {
    for (const precision of ["site", "city"] as const) expect(draw(precision)(100 + radiusPx - 4)).toBe(0);
    expect(draw("district", { from: 20, to: 30 })(100 + radiusPx - 4)).toBe(0);
  });
});
