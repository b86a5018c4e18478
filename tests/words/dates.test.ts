import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import type { Span, When } from "../../src/model/when.ts";
import { dates } from "../../src/words/dates.ts";

function aWhen(edtf: string, span: Span, more: Partial<When> = {}): When {
  return Object.freeze({
    edtf,
    span,
    precision: "day",
    approximate: false,
    uncertain: false,
    earliestStart: 0,
    latestStart: 0,
    earliestEnd: dayMs,
    latestEnd: dayMs,
    ...more,
  });
}

/** Midnight UTC of any year, also those below 100, which Date.UTC reads as 1900 and on. */
function utc(year: number, month = 1, day = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const spoken: readonly [edtf: string, span: Span, words: string, short: string][] = [
  ["2018-07-03", "throughout", "3 July 2018", "3 Jul 2018"],
  ["2018-07-03", "within", "3 July 2018", "3 Jul 2018"],
  ["2018-07", "within", "some time in July 2018", "Jul 2018"],
  ["2018-07", "throughout", "throughout July 2018", "Jul 2018"],
  ["2016", "within", "some time in 2016", "2016"],
  ["2016-XX", "within", "some time in 2016", "2016"],
  ["2016-XX-XX", "within", "some time in 2016", "2016"],
  ["2016-05-XX", "within", "some time in May 2016", "May 2016"],
  ["2016", "throughout", "throughout 2016", "2016"],
  ["201X", "within", "some time in the 2010s", "2010s"],
  ["201X", "throughout", "throughout the 2010s", "2010s"],
  ["200X", "within", "some time between 2000 and 2009", "2000–2009"],
  ["20XX", "within", "some time between 2000 and 2099", "2000–2099"],
  ["20XX", "throughout", "throughout 2000 to 2099", "2000–2099"],
  ["-004X", "within", "some time between 50 and 41 BCE", "50–41 BCE"],
  ["000X", "within", "some time between 1 BCE and 9 CE", "1 BCE – 9 CE"],
  ["2023-04-25~", "within", "about 25 April 2023", "about 25 Apr 2023"],
  ["2023-05~", "within", "about May 2023", "about May 2023"],
  ["2021~", "within", "about 2021", "about 2021"],
  ["2024-05-03?", "within", "possibly 3 May 2024", "possibly 3 May 2024"],
  ["2013%", "within", "possibly about 2013", "possibly about 2013"],
  ["2013/2017", "throughout", "2013 to 2017", "2013–2017"],
  ["2013/2017", "within", "between 2013 and 2017", "within 2013–2017"],
  ["2023-04-20/2023-04-30", "within", "between 20 and 30 April 2023", "within 20–30 Apr 2023"],
  ["2024-12-06/2024-12-08", "throughout", "6 to 8 December 2024", "6–8 Dec 2024"],
  ["2020-09-27/2020-11-10", "throughout", "27 September to 10 November 2020", "27 Sep – 10 Nov 2020"],
  [
    "2022-12-22/2023-01-20",
    "within",
    "between 22 December 2022 and 20 January 2023",
    "within 22 Dec 2022 – 20 Jan 2023",
  ],
  ["2023-04/2023-05", "within", "between April and May 2023", "within Apr–May 2023"],
  ["2023-11/2024-02", "throughout", "November 2023 to February 2024", "Nov 2023 – Feb 2024"],
  ["2013/2017-05-03", "throughout", "2013 to 3 May 2017", "2013 – 3 May 2017"],
  ["2013?/2017~", "throughout", "possibly 2013 to about 2017", "possibly 2013 – about 2017"],
  ["2013~/2013~", "within", "about 2013", "about 2013"],
  ["2018-07-03/2018-07-03", "throughout", "3 July 2018", "3 Jul 2018"],
  ["../2022-11-01", "within", "before 1 November 2022 or on it", "by 1 Nov 2022"],
  ["../2022-12", "within", "in December 2022 or before", "by Dec 2022"],
  ["../2023", "within", "in 2023 or before", "by 2023"],
  ["../2023", "throughout", "until 2023", "by 2023"],
  ["2020-09-27/..", "throughout", "from 27 September 2020 on", "from 27 Sep 2020"],
  ["2020-09-27/..", "within", "27 September 2020 or later", "from 27 Sep 2020"],
  ["../..", "within", "at an unknown time", "unknown"],
  ["-0043-03-15", "within", "15 March 44 BCE", "15 Mar 44 BCE"],
  ["-0043", "within", "some time in 44 BCE", "44 BCE"],
  ["0000", "within", "some time in 1 BCE", "1 BCE"],
  ["-0054/-0053", "throughout", "55 to 54 BCE", "55–54 BCE"],
  ["-0001/0002", "throughout", "2 BCE to 2 CE", "2 BCE – 2 CE"],
  ["0079-08-24", "within", "24 August 79 CE", "24 Aug 79 CE"],
  ["9999-12-31", "within", "31 December 9999", "31 Dec 9999"],
  ["Y12000", "within", "some time in 12000", "12000"],
  ["Y-12000", "within", "some time in 12001 BCE", "12001 BCE"],
  ["2018-07-03T14:30Z", "throughout", "3 July 2018, 14:30 UTC", "3 Jul 2018, 14:30 UTC"],
  ["2018-07-03T14:30:00Z", "throughout", "3 July 2018, 14:30 UTC", "3 Jul 2018, 14:30 UTC"],
  ["2018-07-04T01:30+04:00", "throughout", "3 July 2018, 21:30 UTC", "3 Jul 2018, 21:30 UTC"],
  ["2018-07-03T22:00-03:30", "throughout", "4 July 2018, 01:30 UTC", "4 Jul 2018, 01:30 UTC"],
  [
    "2018-07-03T14:30Z/2018-07-03T15:10Z",
    "throughout",
    "3 July 2018, 14:30 to 15:10 UTC",
    "3 Jul 2018, 14:30 – 15:10 UTC",
  ],
];

describe("a date in words", () => {
  for (const [edtf, span, words, short] of spoken) {
    it(`says ${edtf} (${span}) as "${words}"`, () => {
      expect(dates.formatWhen(aWhen(edtf, span))).toBe(words);
      expect(dates.formatWhenShort(aWhen(edtf, span))).toBe(short);
    });
  }

  it("says in plain days what has a shape without words of its own", () => {
    const odd = aWhen("2018-XX-03", "within", { earliestStart: utc(2018), latestEnd: utc(2019) });
    expect(dates.formatWhen(odd)).toBe("within 1 January to 31 December 2018");
    expect(dates.formatWhenShort(odd)).toBe("1 Jan – 31 Dec 2018");
  });

  it("names a missing date and an unreadable one", () => {
    expect(dates.formatWhen(null)).toBe("without a date");
    expect(dates.formatWhenShort(null)).toBe("no date");
    expect(dates.unreadable("2018-13-45")).toBe('a date that cannot be read ("2018-13-45")');
  });

  it("says what bounds an open start, and nothing where nothing does", () => {
    expect(dates.formatNotBefore(aWhen("../2022-11-01", "within", { notBefore: "2013" }))).toBe(
      "not before 2013",
    );
    expect(dates.formatNotBefore(aWhen("../2022-11-01", "within"))).toBe("");
  });

  it("never throws and never says nothing, whatever stands between two slashes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-XY/.~?%TZ:+ ") }), (edtf) => {
        const when = aWhen(edtf, "within");
        expect(dates.formatWhen(when)).not.toBe("");
        expect(dates.formatWhenShort(when)).not.toBe("");
      }),
    );
  });
});

describe("an instant in words", () => {
  it("is told in UTC, whatever the reader's zone", () => {
    expect(dates.formatDay(utc(2018, 7, 3))).toBe("3 July 2018");
    expect(dates.formatDay(utc(2018, 7, 4) - 1)).toBe("3 July 2018");
    expect(dates.formatDayShort(utc(-43, 3, 15))).toBe("15 Mar 44 BCE");
  });

  it("of a window's end is the last day that is still in it", () => {
    expect(dates.formatLast(utc(2027))).toBe("31 December 2026");
    expect(dates.formatLast(utc(2024, 3, 1), "short")).toBe("29 Feb 2024");
    expect(dates.formatLast(utc(2018, 7, 3) + 90 * minuteMs)).toBe("3 July 2018, 01:29 UTC");
    expect(dates.formatFirst(utc(2018, 7, 3) + 90 * minuteMs)).toBe("3 July 2018, 01:30 UTC");
  });

  it("names open ends instead of throwing", () => {
    expect(dates.formatFirst(-Infinity)).toBe("the open past");
    expect(dates.formatLast(Infinity)).toBe("the open future");
  });
});

describe("a window in words", () => {
  it.each([
    [utc(2012), utc(2027), "1 January 2012 to 31 December 2026"],
    [utc(2018, 7, 3), utc(2018, 7, 10), "3 to 9 July 2018"],
    [utc(2018, 7, 3), utc(2018, 8, 10), "3 July to 9 August 2018"],
    [utc(2018, 7, 3), utc(2018, 7, 4), "3 July 2018"],
    [utc(-50), utc(-40), "1 January 51 BCE to 31 December 42 BCE"],
    [-Infinity, utc(2018, 7, 4), "until 3 July 2018"],
    [utc(2018, 7, 3), Infinity, "from 3 July 2018 on"],
    [-Infinity, Infinity, "all time"],
    [utc(2018, 7, 3), utc(2018, 7, 3) + 90 * minuteMs, "3 July 2018, 00:00 to 01:29 UTC"],
  ])("from %d to %d is %s", (from, to, words) => {
    expect(dates.formatWindow({ from, to })).toBe(words);
  });

  it("is one day where it holds one day, for every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_900_000 }), (day) => {
        const from = day * dayMs;
        expect(dates.formatWindow({ from, to: from + dayMs })).toBe(dates.formatDay(from));
        expect(dates.formatLast(from + dayMs)).toBe(dates.formatDay(from));
      }),
    );
  });

  it("in short wears a dash", () => {
    expect(dates.formatWindow({ from: utc(2018, 7, 3), to: utc(2018, 7, 10) }, "short")).toBe("3–9 Jul 2018");
  });
});
