import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainEdtf } from "../../src/model/edtf-reasons.ts";
import { dayMs } from "../../src/model/instant.ts";
import { inWindow, parseWhen, type Span, type When, type WhenOptions } from "../../src/model/when.ts";

const day = (text: string) => (text === "open" ? Number.POSITIVE_INFINITY : Date.parse(`${text}T00:00Z`));

function parsed(edtf: string, options: WhenOptions = {}): When {
  const result = parseWhen(edtf, options);
  if (!result.ok) throw new Error(`${edtf} is refused: ${result.code}`);
  return result.when;
}

const instantsOf = (when: When) => [when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd];

/** In UTC, without the zeros of midnight; far and early years in their six digits. */
function show(instant: number): string {
  if (!Number.isFinite(instant)) return instant < 0 ? "-open" : "open";
  return new Date(instant).toISOString().replace("T00:00:00.000Z", "").replace(":00.000Z", "");
}

describe("the table of the data model holds", () => {
  const rows: [string, WhenOptions, string[]][] = [
    ["2018-07-03", {}, ["2018-07-03", "2018-07-03", "2018-07-04", "2018-07-04"]],
    ["2018-07", { span: "within" }, ["2018-07-01", "2018-07-31", "2018-07-02", "2018-08-01"]],
    ["2016", { span: "within" }, ["2016-01-01", "2016-12-31", "2016-01-02", "2017-01-01"]],
    ["2016-XX", { span: "within" }, ["2016-01-01", "2016-12-31", "2016-01-02", "2017-01-01"]],
    ["2016", { span: "throughout" }, ["2016-01-01", "2016-01-01", "2017-01-01", "2017-01-01"]],
    ["2013/2017", { span: "throughout" }, ["2013-01-01", "2013-12-31", "2017-01-02", "2018-01-01"]],
    ["2013/2017", { span: "within" }, ["2013-01-01", "2017-12-31", "2013-01-02", "2018-01-01"]],
    [
      "../2022-11-01",
      { span: "within", notBefore: "2013" },
      ["2013-01-01", "2022-11-01", "2013-01-02", "2022-11-02"],
    ],
    ["2023-04-25~", {}, ["2023-04-22", "2023-04-28", "2023-04-23", "2023-04-29"]],
    ["2020-09-27/..", { span: "throughout" }, ["2020-09-27", "2020-09-27", "2020-09-28", "open"]],
  ];
  for (const [edtf, options, expected] of rows) {
    it(`${edtf} ${options.span ?? ""}`, () => {
      expect(instantsOf(parsed(edtf, options))).toEqual(expected.map(day));
    });
  }
});

describe("dates that are understood", () => {
  /** EDTF, span if not the usual one, then the four instants. */
  const rows: [string, Span | null, string][] = [
    ["0000", null, "0000-01-01 0000-12-31 0000-01-02 0001-01-01"],
    ["0001-01-01", null, "0001-01-01 0001-01-01 0001-01-02 0001-01-02"],
    ["0099", null, "0099-01-01 0099-12-31 0099-01-02 0100-01-01"],
    ["-0043-03-15", null, "-000043-03-15 -000043-03-15 -000043-03-16 -000043-03-16"],
    ["-0043", null, "-000043-01-01 -000043-12-31 -000043-01-02 -000042-01-01"],
    ["9999-12-31", null, "9999-12-31 9999-12-31 +010000-01-01 +010000-01-01"],
    ["Y12345", null, "+012345-01-01 +012345-12-31 +012345-01-02 +012346-01-01"],
    ["Y-12345", null, "-012345-01-01 -012345-12-31 -012345-01-02 -012344-01-01"],
    ["2016-02-29", null, "2016-02-29 2016-02-29 2016-03-01 2016-03-01"],
    ["2016-02", null, "2016-02-01 2016-02-29 2016-02-02 2016-03-01"],
    ["2018-12", null, "2018-12-01 2018-12-31 2018-12-02 2019-01-01"],
    ["2016-07-XX", null, "2016-07-01 2016-07-31 2016-07-02 2016-08-01"],
    ["2016-XX-XX", null, "2016-01-01 2016-12-31 2016-01-02 2017-01-01"],
    ["201X", null, "2010-01-01 2019-12-31 2010-01-02 2020-01-01"],
    ["-201X", null, "-002019-01-01 -002010-12-31 -002019-01-02 -002009-01-01"],
    ["20XX", null, "2000-01-01 2099-12-31 2000-01-02 2100-01-01"],
    ["-00XX", null, "-000099-01-01 0000-12-31 -000099-01-02 0001-01-01"],
    ["19", null, "1900-01-01 1999-12-31 1900-01-02 2000-01-01"],
    ["-01", null, "-000199-01-01 -000100-12-31 -000199-01-02 -000099-01-01"],
    ["2018-07", "throughout", "2018-07-01 2018-07-01 2018-08-01 2018-08-01"],
    ["2024-05-03?", null, "2024-04-30 2024-05-06 2024-05-01 2024-05-07"],
    ["2024-05-03%", null, "2024-04-27 2024-05-09 2024-04-28 2024-05-10"],
    ["2023-05~", null, "2023-04-01 2023-06-30 2023-04-02 2023-07-01"],
    ["2023-05%", null, "2023-03-01 2023-07-31 2023-03-02 2023-08-01"],
    ["2014-01~", null, "2013-12-01 2014-02-28 2013-12-02 2014-03-01"],
    ["2021~", null, "2020-01-01 2022-12-31 2020-01-02 2023-01-01"],
    ["2021?", "throughout", "2020-01-01 2022-01-01 2021-01-01 2023-01-01"],
    ["2013?/2017~", null, "2012-01-01 2014-12-31 2016-01-02 2019-01-01"],
    ["2013?/2017", null, "2012-01-01 2014-12-31 2017-01-02 2018-01-01"],
    ["2020-09-27/2020-11-10", null, "2020-09-27 2020-09-27 2020-11-11 2020-11-11"],
    ["2023-04-20/2023-04-30", "within", "2023-04-20 2023-04-30 2023-04-21 2023-05-01"],
    ["2018/2018-07", null, "2018-01-01 2018-07-31 2018-07-02 2018-08-01"],
    ["2018-07/2018", null, "2018-07-01 2018-07-31 2018-07-02 2019-01-01"],
    ["2018-07-03/2018-07-03", null, "2018-07-03 2018-07-03 2018-07-04 2018-07-04"],
    ["2013/2013", null, "2013-01-01 2013-12-31 2013-01-02 2014-01-01"],
    ["../2018", null, "-open 2018-12-31 2018-01-02 2019-01-01"],
    ["../2018", "within", "-open 2018-12-31 -open 2019-01-01"],
    ["2018/..", "within", "2018-01-01 open 2018-01-02 open"],
    ["2018~/..", null, "2017-01-01 2019-12-31 2017-01-02 open"],
    ["../..", null, "-open open -open open"],
    ["-0044/0014", null, "-000044-01-01 -000044-12-31 0014-01-02 0015-01-01"],
    ["2018-07-03T10:30Z", null, "2018-07-03T10:30 2018-07-03T10:30 2018-07-03T10:31 2018-07-03T10:31"],
    ["2018-07-03T10:30:59.999Z", null, "2018-07-03T10:30 2018-07-03T10:30 2018-07-03T10:31 2018-07-03T10:31"],
    ["2018-07-03T02:30+04:00", null, "2018-07-02T22:30 2018-07-02T22:30 2018-07-02T22:31 2018-07-02T22:31"],
    [
      "2018-07-03T22:30:00-03:30",
      null,
      "2018-07-04T02:00 2018-07-04T02:00 2018-07-04T02:01 2018-07-04T02:01",
    ],
    ["2018-07-03T24:00:00Z", null, "2018-07-04 2018-07-04 2018-07-04T00:01 2018-07-04T00:01"],
    ["2018-07-03T10:30", null, "2018-07-03 2018-07-03 2018-07-04 2018-07-04"],
    ["2018-07-03T23:59:59", null, "2018-07-03 2018-07-03 2018-07-04 2018-07-04"],
    ["0050-06-01T10:30", null, "0050-06-01 0050-06-01 0050-06-02 0050-06-02"],
    [
      "2018-07-03T10:00Z/2018-07-03T12:00Z",
      null,
      "2018-07-03T10:00 2018-07-03T10:00 2018-07-03T12:01 2018-07-03T12:01",
    ],
    ["2018-07-03/2018-07-05T10:00Z", null, "2018-07-03 2018-07-03T23:59 2018-07-05T10:01 2018-07-05T10:01"],
  ];
  for (const [edtf, span, expected] of rows) {
    it(`${edtf} ${span ?? ""}`, () => {
      const when = parsed(edtf, span === null ? {} : { span });
      expect(instantsOf(when).map(show).join(" ")).toBe(expected);
      expect(when.edtf).toBe(edtf);
    });
  }

  it("a date is within, an interval throughout, unless the event says otherwise", () => {
    expect(parsed("2016").span).toBe("within");
    expect(parsed("2013/2017").span).toBe("throughout");
    expect(parsed("2016", { span: "throughout" }).span).toBe("throughout");
  });

  it("precision and doubts are told", () => {
    const told = (edtf: string) => {
      const { precision, approximate, uncertain } = parsed(edtf);
      return `${precision}${approximate ? " approximate" : ""}${uncertain ? " uncertain" : ""}`;
    };
    expect(told("2018-07-03T10:30Z")).toBe("minute");
    expect(told("2018-07-03T10:30")).toBe("day");
    expect(told("2018-07-XX")).toBe("month");
    expect(told("2016-XX")).toBe("year");
    expect(told("201X")).toBe("decade");
    expect(told("20XX")).toBe("century");
    expect(told("2023-04-25~")).toBe("day approximate");
    expect(told("2023-04?")).toBe("month uncertain");
    expect(told("2023%")).toBe("year approximate uncertain");
    expect(told("2013?/2017~")).toBe("interval approximate uncertain");
    expect(told("../2017~")).toBe("interval approximate");
  });
});

describe("dates that are refused, with the reason", () => {
  const rows: [unknown, string][] = [
    ["", "edtf-unreadable"],
    [" ", "edtf-unreadable"],
    ["2018 ", "edtf-unreadable"],
    [null, "edtf-unreadable"],
    [undefined, "edtf-unreadable"],
    [2018, "edtf-unreadable"],
    [["2018"], "edtf-unreadable"],
    [{ toString: () => "2018" }, "edtf-unreadable"],
    ["99999", "edtf-unreadable"],
    ["1530576000000", "edtf-unreadable"],
    ["20180703", "edtf-unreadable"],
    ["3 July 2018", "edtf-unreadable"],
    ["03/07/2018", "edtf-unreadable"],
    ["7/3/2018", "edtf-unreadable"],
    ["2018/7", "edtf-unreadable"],
    ["2018-7-3", "edtf-unreadable"],
    ["Y2018", "edtf-unreadable"],
    ["-0000", "edtf-unreadable"],
    ["2018-07-03T25:00Z", "edtf-unreadable"],
    ["2018-07-03T10:30~", "edtf-unreadable"],
    ["2018-07-03 10:30", "edtf-unreadable"],
    ["2018/2019/2020", "edtf-unreadable"],
    ["19/20", "edtf-unreadable"],
    ["unknown", "edtf-unreadable"],
    ["1".repeat(100_000), "edtf-unreadable"],
    [`Y${"9".repeat(400)}`, "edtf-unreadable"],
    ["/2018", "edtf-unknown-start"],
    ["/", "edtf-unknown-start"],
    ["/..", "edtf-unknown-start"],
    ["2018/", "edtf-unknown-end"],
    ["../", "edtf-unknown-end"],
    ["2018-21", "edtf-season"],
    ["2018-24", "edtf-season"],
    ["2018-33", "edtf-season"],
    ["2018-21/2018-22", "edtf-season"],
    ["2018-21~", "edtf-season"],
    ["[a..b]", "edtf-set"],
    ["[2016,2018]", "edtf-set"],
    ["{2016..2018}", "edtf-set"],
    ["[..2016]", "edtf-set"],
    ["2018-XX-03", "edtf-mask"],
    ["XXXX", "edtf-mask"],
    ["XXXX-07", "edtf-mask"],
    ["XXXX-XX-XX", "edtf-mask"],
    ["1X18", "edtf-mask"],
    ["2018-1X", "edtf-mask"],
    ["Y17E7", "edtf-level-2"],
    ["1950S2", "edtf-level-2"],
    ["201", "edtf-level-2"],
    ["20~", "edtf-level-2"],
    ["?2018", "edtf-level-2"],
    ["2018-~07", "edtf-level-2"],
    ["2018~-07-03", "edtf-level-2"],
    ["2016-07-XX/2017", "edtf-level-2"],
    ["2018-02-30", "edtf-out-of-range"],
    ["2018-02-29", "edtf-out-of-range"],
    ["2100-02-29", "edtf-out-of-range"],
    ["2018-04-31", "edtf-out-of-range"],
    ["2018-13", "edtf-out-of-range"],
    ["2018-00-03", "edtf-out-of-range"],
    ["2018-07-32~", "edtf-out-of-range"],
    ["2018-02-29T10:00Z", "edtf-out-of-range"],
    ["Y300000", "edtf-out-of-range"],
    ["Y-300000", "edtf-out-of-range"],
    ["2017/2013", "edtf-reversed"],
    ["2018-07-03/2018-07-02", "edtf-reversed"],
    ["2018-07/2018-03", "edtf-reversed"],
    ["2018-07-03~/2018-07-01", "edtf-reversed"],
  ];
  for (const [input, code] of rows) {
    it(`${String(typeof input === "string" ? input : typeof input).slice(0, 40)} is ${code}`, () => {
      const result = parseWhen(input);
      expect(result.ok).toBe(false);
      // What follows from two dates is told at once, what stands in one by the package.
      expect(explainEdtf(input)?.code ?? (result.ok ? null : result.code)).toBe(code);
    });
  }

  it("the value stands in the issue, and a long one is cut", () => {
    expect(parseWhen("2018-21")).toMatchObject({ values: { value: "2018-21" } });
    const result = parseWhen("x".repeat(1000));
    expect(result.ok ? "" : result.values["value"]).toHaveLength(81);
  });

  it("no text makes it throw, and what it accepts has four instants in order", () => {
    const piece = fc.constantFrom(
      ..."0123456789-/.X~?%TZ:Y+[]{}E ".split(""),
      "2018",
      "-07",
      "-03",
      "..",
      "/",
      "T10:30",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<Span>("within", "throughout"), (edtf, span) => {
        const result = parseWhen(edtf, { span });
        if (!result.ok) return;
        const { earliestStart, latestStart, earliestEnd, latestEnd } = result.when;
        expect(earliestStart).toBeLessThanOrEqual(latestStart);
        expect(earliestEnd).toBeLessThanOrEqual(latestEnd);
        if (Number.isFinite(earliestStart)) expect(earliestStart).toBeLessThan(earliestEnd);
        if (Number.isFinite(latestEnd)) expect(latestStart).toBeLessThan(latestEnd);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("notBefore", () => {
  it("bounds an open start", () => {
    const when = parsed("../2020-01-03", { notBefore: "2013", span: "within" });
    expect(instantsOf(when).map(show).join(" ")).toBe("2013-01-01 2020-01-03 2013-01-02 2020-01-04");
    expect(when.notBefore).toBe("2013");
  });

  it("of an open start that lasted is where it may have begun", () => {
    const when = parsed("../2020-01-03", { notBefore: "2013" });
    expect(instantsOf(when).map(show).join(" ")).toBe("2013-01-01 2020-01-03 2020-01-04 2020-01-04");
  });

  const refused: [string, string, string][] = [
    ["beside a known start bounds nothing", "2018/2020", "2013"],
    ["beside one date bounds nothing", "2018", "2013"],
    ["that is no date", "../2018", "long ago"],
    ["that is an interval", "../2018", "2012/2013"],
    ["after the end", "../2018", "2019"],
  ];
  for (const [name, edtf, notBefore] of refused) {
    it(`${name} is an issue`, () => {
      expect(parseWhen(edtf, { notBefore })).toMatchObject({ ok: false, code: "edtf-not-before" });
    });
  }
});

describe("in a window", () => {
  const window = (from: string, to: string) => ({ from: day(from), to: day(to) });
  const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

  it("a window over all of 2016 certainly holds what happened some time in 2016", () => {
    expect(inWindow(parsed("2016"), window("2016-01-01", "2017-01-01"))).toBe("certainly");
  });

  it("a window over half of 2016 possibly does", () => {
    expect(inWindow(parsed("2016"), window("2016-01-01", "2016-07-01"))).toBe("possibly");
  });

  it("an event that ends now is over", () => {
    expect(inWindow(parsed("2018-07-03"), window("2018-07-04", "2018-07-05"))).toBe("no");
  });

  it("an event that starts at the window's end has not begun", () => {
    expect(inWindow(parsed("2018-07-03"), window("2018-07-02", "2018-07-03"))).toBe("no");
  });

  it("what lasted throughout was certainly under way on each day of its certain core", () => {
    expect(inWindow(parsed("2013/2017"), window("2015-05-05", "2015-05-06"))).toBe("certainly");
    expect(inWindow(parsed("2013/2017", { span: "within" }), window("2015-05-05", "2015-05-06"))).toBe(
      "possibly",
    );
  });

  it("an unbounded window certainly holds every dated event, open ones too", () => {
    for (const edtf of ["2018", "../2018", "2018/..", "../.."]) {
      for (const span of ["within", "throughout"] as const) {
        expect(inWindow(parsed(edtf, { span }), all)).toBe("certainly");
      }
    }
  });

  it("everything up to 2020 certainly holds what happened before 2019, however long ago", () => {
    const until = { from: Number.NEGATIVE_INFINITY, to: day("2020-01-01") };
    expect(inWindow(parsed("../2018", { span: "within" }), until)).toBe("certainly");
  });

  it("holds certainly wherever it holds each day on which the event may have been", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        (start, length, from, width) => {
          const origin = day("2018-07-01");
          const text = (index: number) => new Date(origin + index * dayMs).toISOString().slice(0, 10);
          const when = parsed(`${text(start)}/${text(start + length)}`, { span: "within" });
          const asked = { from: origin + from * dayMs, to: origin + (from + width) * dayMs };
          const days = Array.from({ length: length + 1 }, (_, index) => start + index);
          const inside = days.filter((one) => one >= from && one < from + width).length;
          const expected = inside === 0 ? "no" : inside === days.length ? "certainly" : "possibly";
          expect(inWindow(when, asked)).toBe(expected);
        },
      ),
    );
  });
});
