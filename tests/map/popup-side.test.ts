import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choosePopupAnchor,
  type PopupSituation,
  placePopup,
  popupAnchors,
  shiftInto,
} from "../../src/map/popup-side.ts";

const free = { left: 360, top: 70, right: 1428, bottom: 690 };
const card = { gapPx: 12, width: 330, height: 240, free, others: [] };

function boxFor(situation: PopupSituation) {
  return placePopup(choosePopupAnchor(situation), situation);
}

describe("the popup", () => {
  test("stands above its mark where there is room", () =>
    expect(choosePopupAnchor({ ...card, mark: { x: 900, y: 500 } })).toBe("bottom"));
  test("hangs below a mark at the top", () =>
    expect(choosePopupAnchor({ ...card, mark: { x: 900, y: 90 } })).toBe("top"));
  test("does not open under the panel at the left", () =>
    expect(boxFor({ ...card, mark: { x: 370, y: 400 } }).left).toBeGreaterThanOrEqual(free.left));
  test("goes to the side where it hides fewest marks", () => {
    const above = { left: 700, top: 200, right: 1100, bottom: 470, weight: 1 };
    const anchor = choosePopupAnchor({ ...card, mark: { x: 900, y: 490 }, others: [above] });
    expect(anchor).not.toContain("bottom");
  });

  const situations = fc.record({
    mark: fc.record({ x: fc.integer({ min: 360, max: 1428 }), y: fc.integer({ min: 70, max: 690 }) }),
    width: fc.integer({ min: 40, max: 330 }),
    height: fc.integer({ min: 40, max: 300 }),
  });

  test("never lies over its own mark", () =>
    fc.assert(
      fc.property(situations, fc.constantFrom(...popupAnchors), (part, anchor) => {
        const situation = { ...card, ...part };
        const { left, top, right, bottom } = placePopup(anchor, situation);
        const { x, y } = situation.mark;
        // A mark is 10 px wide and has a ring around it.
        const reach = 7;
        return x + reach <= left || x - reach >= right || y + reach <= top || y - reach >= bottom;
      }),
    ));

  test("lies within the free area whenever some side allows it", () =>
    fc.assert(
      fc.property(situations, (part) => {
        const situation = { ...card, ...part };
        const isFree = (box: ReturnType<typeof placePopup>) =>
          box.left >= free.left &&
          box.right <= free.right &&
          box.top >= free.top &&
          box.bottom <= free.bottom;
        const isPossible = popupAnchors.some((anchor) => isFree(placePopup(anchor, situation)));
        return !isPossible || isFree(boxFor(situation));
      }),
    ));
});

describe("a popup that finds no room", () => {
  const low = { left: 380, top: 70, right: 708, bottom: 292 };

  test("asks for as much of the map as it lacks, and no more", () => {
    expect(shiftInto({ left: 390, top: 154, right: 700, bottom: 343 }, low)).toEqual([0, -51]);
    expect(shiftInto({ left: 370, top: 60, right: 600, bottom: 240 }, low)).toEqual([10, 10]);
    expect(shiftInto({ left: 390, top: 80, right: 700, bottom: 260 }, low)).toEqual([0, 0]);
  });

  test("lies in the free area once it is moved, or begins there where it is too large", () => {
    const boxes = fc.record({
      left: fc.integer({ min: -200, max: 1000 }),
      top: fc.integer({ min: -200, max: 800 }),
      width: fc.integer({ min: 1, max: 500 }),
      height: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(boxes, ({ left, top, width, height }) => {
        const box = { left, top, right: left + width, bottom: top + height };
        const [x, y] = shiftInto(box, low);
        expect(left + x).toBeGreaterThanOrEqual(low.left);
        expect(top + y).toBeGreaterThanOrEqual(low.top);
        if (width <= low.right - low.left) expect(box.right + x).toBeLessThanOrEqual(low.right);
        else expect(left + x).toBe(low.left);
        if (height <= low.bottom - low.top) expect(box.bottom + y).toBeLessThanOrEqual(low.bottom);
        else expect(top + y).toBe(low.top);
      }),
    );
  });
});
