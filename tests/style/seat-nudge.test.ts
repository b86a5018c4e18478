import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NudgeBox, type NudgeCircle, nudgeStacks } from "../../src/style/seat-nudge.ts";

const coordinate = fc.integer({ min: -200, max: 200 });
const box: fc.Arbitrary<NudgeBox> = fc.record({
  x: coordinate,
  y: coordinate,
  halfWidth: fc.integer({ min: 6, max: 40 }),
  halfHeight: fc.integer({ min: 6, max: 40 }),
});
const circle: fc.Arbitrary<NudgeCircle> = fc.record({
  x: coordinate,
  y: coordinate,
  radius: fc.integer({ min: 6, max: 60 }),
});

/** Pixels between a box and a circle; negative where they overlap. */
function distance(of: NudgeBox, from: NudgeCircle): number {
  const dx = Math.max(Math.abs(from.x - of.x) - of.halfWidth, 0);
  const dy = Math.max(Math.abs(from.y - of.y) - of.halfHeight, 0);
  return Math.hypot(dx, dy) - from.radius;
}

describe("stacks give way", () => {
  it("to no one where they are free", () => {
    fc.assert(
      fc.property(box, circle, (stack, sunflower) => {
        fc.pre(distance(stack, sunflower) > 5);
        expect(nudgeStacks([stack], [sunflower])).toEqual([{ dx: 0, dy: 0 }]);
      }),
    );
  });

  it("to a sunflower, until they are clear of it, or not at all where that would be too far", () => {
    fc.assert(
      fc.property(box, circle, (stack, sunflower) => {
        const [nudge = { dx: 0, dy: 0 }] = nudgeStacks([stack], [sunflower]);
        const moved = { ...stack, x: stack.x + nudge.dx, y: stack.y + nudge.dy };
        const stayed = nudge.dx === 0 && nudge.dy === 0;
        if (!stayed) expect(distance(moved, sunflower)).toBeGreaterThan(0);
        expect(Math.hypot(nudge.dx, nudge.dy)).toBeLessThanOrEqual(110);
      }),
    );
  });

  it("to the stacks before them", () => {
    const stack = { x: 0, y: 0, halfWidth: 40, halfHeight: 20 };
    const [first, second] = nudgeStacks([stack, { ...stack, x: 10 }], []);
    expect(first).toEqual({ dx: 0, dy: 0 });
    expect(Math.abs(second?.dy ?? 0)).toBeGreaterThanOrEqual(40);
  });

  it("by whole pixels, the same every time", () => {
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 4 }),
        fc.array(circle, { maxLength: 8 }),
        (stacks, sunflowers) => {
          const nudges = nudgeStacks(stacks, sunflowers);
          expect(nudges).toEqual(nudgeStacks(stacks, sunflowers));
          for (const { dx, dy } of nudges) expect(Number.isInteger(dx) && Number.isInteger(dy)).toBe(true);
        },
      ),
    );
  });
});
