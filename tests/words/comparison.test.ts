import { describe, expect, it } from "vitest";
import { parseWindow } from "../../src/model/time-window.ts";
import { comparison } from "../../src/words/comparison.ts";

const counts = { "only-a": 10, "only-b": 19, both: 4, uncertain: 12 };
const years = { a: "2018", b: "2023" };

describe("the names of windows", () => {
  it.each([
    ["2018", "2018"],
    ["2012/2026", "2012–2026"],
    ["2018-07", "July 2018"],
    ["2018-07/2018-09", "July–September 2018"],
    ["2017-11/2018-02", "November 2017 – February 2018"],
    ["2018-07-03", "3 July 2018"],
    ["2018-07-03/2018-07-09", "3–9 July 2018"],
    ["2020-09-27/2020-11-10", "27 September – 10 November 2020"],
    ["2018-07-03T10:00Z/2018-07-03T11:59Z", "3 July 2018, 10:00 to 11:59 UTC"],
    ["-0049/-0043", "50–44 BCE"],
    ["../2018", "up to 2018"],
    ["../2018-07", "up to July 2018"],
    ["../2018-07-03", "up to 3 July 2018"],
    ["../2018-07-03T10:00Z", "up to 3 July 2018, 10:00 UTC"],
    ["2018/..", "from 1 January 2018 on"],
    ["../..", "all time"],
  ])("%s is called %s", (edtf, name) => {
    expect(comparison.nameWindow(parseWindow(edtf)!, "window")).toBe(name);
  });

  it("are of one end or one day in the modes of one handle", () => {
    const window = parseWindow("2018-07-03/2018-12-31")!;
    expect(comparison.nameWindow(window, "until")).toBe("up to 2018");
    expect(comparison.nameWindow(window, "moment")).toBe("3 July 2018");
  });
});

describe("the sentence of a comparison", () => {
  it("says every group, also the empty ones", () => {
    expect(comparison.formatComparison(counts, years)).toBe(
      "2018 and 2023: only in 2018: 10; only in 2023: 19; in both: 4; uncertain: 12",
    );
    expect(comparison.formatComparison({ ...counts, both: 0, "only-a": 12_000 }, years)).toBe(
      "2018 and 2023: only in 2018: 12\u202f000; only in 2023: 19; in both: 0; uncertain: 12",
    );
  });

  it("does not double a preposition", () => {
    const names = { a: "up to 2018", b: "up to 2020" };
    expect(comparison.headGroup("only-b", names, 3)).toBe("Only up to 2020: 3");
    expect(comparison.explainGroup("only-b", names)).toBe("Certainly up to 2020, certainly not up to 2018.");
  });

  it("says on a day and in anything longer", () => {
    const names = { a: "3 July 2018", b: "3–9 July 2018" };
    expect(comparison.nameGroup("only-a", names)).toBe("only on 3 July 2018");
    expect(comparison.nameGroup("only-b", names)).toBe("only in 3–9 July 2018");
    expect(comparison.nameGroup("only-a", { ...names, a: "15 March 44 BCE" })).toBe(
      "only on 15 March 44 BCE",
    );
    expect(comparison.nameGroup("only-a", { ...names, a: "50–44 BCE" })).toBe("only in 50–44 BCE");
  });

  it("explains each group in one line of its own", () => {
    const lines = (["only-a", "only-b", "both", "uncertain"] as const).map((group) =>
      comparison.explainGroup(group, years),
    );
    expect(new Set(lines).size).toBe(4);
    expect(lines[0]).toBe("Certainly in 2018, certainly not in 2023.");
  });
});
