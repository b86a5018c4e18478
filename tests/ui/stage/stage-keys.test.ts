import { describe, expect, it } from "vitest";
import { findKeyWish, type PressedKey, stageKeys } from "../../../src/ui/stage/stage-keys.ts";
import { stage } from "../../../src/words/stage.ts";

const press = (key: string, change: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...change,
});
const onPage = (key: string, change: Partial<PressedKey> = {}) =>
  findKeyWish(press(key, change), null, false);
/** An element that is or is not something to press. */
const target = (isButton: boolean) => ({ matches: () => isButton }) as unknown as Element;

describe("the keys of the stage", () => {
  it.each(["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N", "Enter"])("%s goes on", (key) => {
    expect(onPage(key)).toEqual({ type: "step", by: 1 });
  });

  it.each(["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"])("%s goes back", (key) => {
    expect(onPage(key)).toEqual({ type: "step", by: -1 });
  });

  it("Shift and Space go back, as elsewhere", () => {
    expect(onPage(" ", { shiftKey: true })).toEqual({ type: "step", by: -1 });
  });

  it("b and the full stop of a clicker make it black; Home, End, T, L and Escape do what they say", () => {
    const types = ["b", ".", "Home", "End", "t", "l", "Escape"].map((key) => onPage(key)?.type);
    expect(types).toEqual(["black", "black", "first", "last", "timer-show", "laser", "closed"]);
  });

  it("digits make a number, which Enter enters; a nought begins none", () => {
    expect(onPage("1")).toEqual({ type: "digit", digit: "1" });
    expect(findKeyWish(press("0"), null, true)).toEqual({ type: "digit", digit: "0" });
    expect(onPage("0")).toEqual({ type: "timer-reset" });
    expect(findKeyWish(press("Enter"), null, true)).toEqual({ type: "number-entered" });
  });

  it("leaves Space and Enter to the button that has the focus, but not the keys of a clicker, nor a typed number's Enter", () => {
    const button = target(true);
    expect(findKeyWish(press(" "), button, false)).toBeNull();
    expect(findKeyWish(press("Enter"), button, false)).toBeNull();
    expect(findKeyWish(press("PageDown"), button, false)).toEqual({ type: "step", by: 1 });
    expect(findKeyWish(press("Enter"), button, true)).toEqual({ type: "number-entered" });
    expect(findKeyWish(press(" "), target(false), false)).toEqual({ type: "step", by: 1 });
  });

  it("leaves the browser its own keys", () => {
    for (const change of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(onPage("ArrowRight", change)).toBeNull();
    for (const key of ["Tab", "F5", "F11", "x"]) expect(onPage(key)).toBeNull();
  });

  it("no key stands for two deeds, and each has its words", () => {
    const keys = stageKeys.flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(stageKeys.map(({ id }) => id).sort()).toEqual(Object.keys(stage.keyDeeds).sort());
  });
});

describe("the time on stage", () => {
  it.each([
    [0, "0:00"],
    [7_999, "0:07"],
    [754_000, "12:34"],
    [3_723_000, "1:02:03"],
  ])("%i ms are said as %s", (elapsedMs, said) => {
    expect(stage.formatSpoken(elapsedMs)).toBe(said);
  });
});
