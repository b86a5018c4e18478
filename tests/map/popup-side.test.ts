import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choosePopupAnchor,
  type PopupSituation,
  placePopup,
  popupAnchors,
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
