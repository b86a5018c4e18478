import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWorldX, toWorldY, worldSize } from "../../../src/geometry/web-mercator.ts";
import { findCopies, toScreen, toView } from "../../../src/map/event-layer/view.ts";

const frame = { width: 800, height: 600, pixelRatio: 1, moving: false };

/** As MapLibre makes it for a flat map: mercator 0..1 to clip space, seen from a camera with some depth. */
function aMatrix(lng: number, lat: number, zoom: number, depth = 3): number[] {
  const worldPx = 512 * 2 ** zoom;
  const x = (lng + 180) / 360;
  const y = toWorldY(lat) / worldSize;
  const right = (2 * worldPx) / frame.width;
  const up = (-2 * worldPx) / frame.height;
  return [right, 0, 0, 0, 0, up, 0, 0, 0, 0, 1, 0, -x * right, -y * up, 0, 1].map((value) => value * depth);
}

describe("the view", () => {
  it("puts a place where the map puts it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 2, max: 18, noNaN: true }),
        (lng, lat, zoom) => {
          const view = toView(aMatrix(lng, lat, zoom), { lng, lat, zoom }, frame);
          const centre = toScreen(view, toWorldX(lng), toWorldY(lat));
          expect(centre.x).toBeCloseTo(400, 0);
          expect(centre.y).toBeCloseTo(300, 0);
          const degree = (512 * 2 ** zoom) / 360;
          const east = toScreen(view, toWorldX(lng + 100 / degree), toWorldY(lat));
          expect(east.x).toBeCloseTo(500, 0);
        },
      ),
      { seed: 1 },
    );
  });

  it("takes the short way over the antimeridian, also from a camera that was dragged past it", () => {
    for (const lng of [179, 181, -179, 539]) {
      const view = toView(aMatrix(lng, 0, 4), { lng, lat: 0, zoom: 4 }, frame);
      const degree = (512 * 2 ** 4) / 360;
      const wrapped = ((lng + 540) % 360) - 180;
      const point = toScreen(view, toWorldX(wrapped > 0 ? -178 : 178), toWorldY(0));
      expect(point.x, `${lng}`).toBeCloseTo(400 + (wrapped > 0 ? 182 - wrapped : -182 - wrapped) * degree, 0);
    }
  });

  it("counts the copies of the world in sight", () => {
    const copies = (zoom: number) => findCopies(toView(aMatrix(0, 0, zoom), { lng: 0, lat: 0, zoom }, frame));
    expect(copies(6)).toEqual({ first: -0, last: 0 });
    expect(copies(0)).toEqual({ first: -1, last: 1 });
    expect(copies(-4)).toEqual({ first: -3, last: 3 });
  });
});
