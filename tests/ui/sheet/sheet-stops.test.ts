import { describe, expect, it } from "vitest";
import { findStop, sheetHeight } from "../../../src/ui/sheet/sheet-stops.ts";

const stops = ["peek", "half", "full"] as const;
const room = 600;

describe("a sheet that is let go", () => {
  it("goes to the stop that is nearest", () => {
    for (const stop of stops) {
      expect(findStop(stops, sheetHeight(stop, room) + 20, room)).toBe(stop);
      expect(findStop(stops, sheetHeight(stop, room) - 20, room)).toBe(stop);
    }
  });

  it("is closed where it was let go nearer to the ground than to its lowest stop", () => {
    expect(findStop(["half", "full"], 140, room)).toBeNull();
    expect(findStop(["half", "full"], 160, room)).toBe("half");
  });

  it("never goes to a stop that it has not", () => {
    expect(findStop(["full"], 350, room)).toBe("full");
    expect(findStop(["full"], 250, room)).toBeNull();
  });
});
