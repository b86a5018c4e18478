import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counts } from "../../src/words/counts.ts";

const none = { total: 0, possible: 0, countryOnly: 0, unplaced: 0, undated: 0 };

describe("the counting sentence", () => {
  it.each([
    [
      { total: 31, possible: 4, countryOnly: 12, unplaced: 2, undated: 1 },
      "31 events, 4 of them possible; 12 placed only by country; 2 without a place; 1 without a date",
    ],
    [{ total: 31 }, "31 events"],
    [{ total: 1 }, "1 event"],
    [{ total: 1, possible: 1 }, "1 event, possible"],
    [{ total: 3, possible: 3 }, "3 events, all of them possible"],
    [{ total: 2, possible: 1, unplaced: 1 }, "2 events, 1 of them possible; 1 without a place"],
    [{}, "no events"],
    [
      { total: 40, imprecise: 15, countryOnly: 5 },
      "40 events; 15 (38\u202f%) placed only by district or wider; 5 placed only by country",
    ],
    [{ total: 1000, imprecise: 1 }, "1000 events; 1 (1\u202f%) placed only by district or wider"],
    [{ total: 1000, imprecise: 999 }, "1000 events; 999 (99\u202f%) placed only by district or wider"],
    [{ total: 3, imprecise: 3 }, "3 events; all 3 placed only by district or wider"],
    [{ undated: 2 }, "no events; 2 without a date"],
    [{ total: 9999 }, "9999 events"],
    [{ total: 1234567 }, "1\u202f234\u202f567 events"],
  ])("of %o is %s", (some, sentence) => {
    expect(counts.formatCounts({ ...none, ...some })).toBe(sentence);
  });

  it("says even in brief how many are placed only roughly", () => {
    const brief = (some: Partial<Parameters<typeof counts.listClauses>[0]>) =>
      counts.listClauses({ ...none, ...some }).flatMap((clause) => clause.brief ?? []);
    expect(brief({ total: 31, possible: 4, countryOnly: 2 })).toEqual(["31 events"]);
    expect(brief({ total: 200, imprecise: 50 })).toEqual(["200 events", "25\u202f% placed roughly"]);
    expect(brief({ total: 3, imprecise: 3 })).toEqual(["3 events", "all 3 placed roughly"]);
    expect(brief({ total: 1, imprecise: 1 })).toEqual(["1 event", "1 placed roughly"]);
  });

  it("tells what is placed only roughly also by itself", () => {
    expect(counts.nameImprecise({ total: 200, imprecise: 50 })).toBe(
      "50 (25\u202f%) placed only by district or wider",
    );
    expect(counts.nameImprecise({ total: 200, imprecise: 0 })).toBe("");
    expect(counts.nameImprecise({ total: 200 })).toBe("");
  });

  it("leaves out every part that counts nothing, and no other", () => {
    const count = fc.nat({ max: 200 });
    const record = fc.record({
      total: count,
      possible: count,
      countryOnly: count,
      unplaced: count,
      undated: count,
    });
    fc.assert(
      fc.property(record, (some) => {
        const expected = ["all", "possible", "country", "unplaced", "undated"].filter((part) => {
          if (part === "all") return true;
          return some[part === "country" ? "countryOnly" : (part as "possible" | "unplaced" | "undated")] > 0;
        });
        expect(counts.listClauses(some).map(({ part }) => part)).toEqual(expected);
      }),
    );
  });

  it("is what its clauses say, one after the other", () => {
    const some = { total: 31, possible: 4, countryOnly: 12, unplaced: 2, undated: 1 };
    expect(
      counts
        .listClauses(some)
        .map(({ before, text }) => before + text)
        .join(""),
    ).toBe(counts.formatCounts(some));
  });
});
