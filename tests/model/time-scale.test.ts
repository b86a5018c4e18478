import { describe, expect, it } from "vitest";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { chooseTimeScale } from "../../src/model/time-scale.ts";

const scaleOf = (...instants: number[]) => chooseTimeScale([Float64Array.from(instants)]);

describe("the scale of a table's time", () => {
  it("begins with the first day and counts minutes", () => {
    expect(scaleOf(5 * dayMs + 3 * minuteMs, 9 * dayMs)).toEqual({
      origin: 5 * dayMs,
      unitMs: minuteMs,
      carriesTimes: true,
    });
  });

  it("carries no times where all instants begin days, open ends and missing dates aside", () => {
    expect(scaleOf(dayMs, Number.NaN, Number.NEGATIVE_INFINITY, 3 * dayMs).carriesTimes).toBe(false);
  });

  it("counts days where minutes do not fit into 32 bits", () => {
    const most = (2 ** 31 - 4) * minuteMs;
    expect(scaleOf(0, most).unitMs).toBe(minuteMs);
    expect(scaleOf(0, most + minuteMs)).toMatchObject({ unitMs: dayMs, carriesTimes: false });
  });

  it("sees one millisecond of a day at the end of what dates can be", () => {
    expect(scaleOf(8.64e15 - dayMs, 8.64e15 - 1).carriesTimes).toBe(true);
    expect(scaleOf(8.64e15 - dayMs, 8.64e15).carriesTimes).toBe(false);
  });

  it("of nothing is minutes from the epoch", () => {
    expect(chooseTimeScale([])).toEqual({ origin: 0, unitMs: minuteMs, carriesTimes: false });
  });
});
