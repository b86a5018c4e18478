import { describe, expect, it } from "vitest";
import { findNextStep, toDwellMs } from "../../src/model/dwell.ts";
import { toStepIndex, typeDigit } from "../../src/model/step-number.ts";

describe("how long a step stays", () => {
  it("is what its author says, also nothing at all", () => {
    expect(toDwellMs(25, "a text")).toBe(25_000);
    expect(toDwellMs(0, "a text")).toBe(0);
  });

  it("is as long as its text takes to be read where nobody says, within bounds", () => {
    const of = (words: number) => toDwellMs(null, "word ".repeat(words));
    expect(of(0)).toBe(8_000);
    expect(of(85)).toBe(35_000);
    expect(of(86)).toBeGreaterThan(of(85));
    expect(of(10_000)).toBe(90_000);
  });
});

describe("what comes after a step", () => {
  it("is the next one, and after the last one the first where it goes round, else nothing", () => {
    expect(findNextStep(0, 3, false)).toBe(1);
    expect(findNextStep(2, 3, false)).toBe(-1);
    expect(findNextStep(2, 3, true)).toBe(0);
    expect(findNextStep(0, 0, true)).toBe(-1);
  });
});

describe("a number that is typed", () => {
  it("names the step that people call by it, and none that is not there", () => {
    expect(toStepIndex("1", 12)).toBe(0);
    expect(toStepIndex("12", 12)).toBe(11);
    for (const digits of ["", "0", "13", "000"]) expect(toStepIndex(digits, 12)).toBe(-1);
  });

  it("can be typed over: only the last four digits count", () => {
    expect([..."999912"].reduce(typeDigit, "")).toBe("9912");
  });
});
