import { describe, expect, it } from "vitest";
import { createMapScale } from "../../src/map/map-scale.ts";

function open() {
  const ratios: (number | null)[] = [];
  const style: Record<string, string> = {};
  let device = 2;
  const scale = createMapScale(
    { setPixelRatio: (ratio: number) => ratios.push(ratio) } as never,
    { style } as unknown as HTMLElement,
    () => device,
  );
  return {
    scale,
    style,
    ratios,
    moveTo: (ratio: number) => {
      device = ratio;
    },
  };
}

describe("a map that is drawn larger", () => {
  it("is smaller by as much, has as many more pixels, and is enlarged again", () => {
    const { scale, style, ratios } = open();
    expect(scale.set(1.5)).toBe(true);
    expect(style).toMatchObject({ transform: "scale(1.5)", width: `${100 / 1.5}%`, height: `${100 / 1.5}%` });
    expect([scale.factor, ratios]).toEqual([1.5, [3]]);
  });

  it("does nothing when told the same again, unless the screen has other pixels by now", () => {
    const { scale, ratios, moveTo } = open();
    expect(scale.set(1)).toBe(false);
    scale.set(2);
    expect(scale.set(2)).toBe(false);
    moveTo(1);
    expect(scale.set(2)).toBe(true);
    expect(ratios).toEqual([4, 2]);
  });

  it("is as before once it is told so: the page decides its size and the device its pixels", () => {
    const { scale, style, ratios } = open();
    scale.set(2);
    scale.set(1);
    expect(style).toMatchObject({ transform: "", width: "", height: "" });
    expect(ratios.at(-1)).toBeNull();
  });
});
