import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDateText } from "../../../src/formats/tables/date-text.ts";
import { toPlainInstants } from "../../../src/formats/tables/row-instants.ts";
import { parseWhen } from "../../../src/model/when.ts";
import { inspectFile, openTable } from "./open-table.ts";

const unasked = { dateOrder: null, epoch: null } as const;

describe("a date in a cell", () => {
  it.each([
    ["2018-07-03", "2018-07-03"],
    ["2018/7/3", "2018-07-03"],
    ["20180703", "2018-07-03"],
    ["20180700", "2018-07"],
    ["2018", "2018"],
    ["2018-07", "2018-07"],
    ["7/2018", "2018-07"],
    ["July 2018", "2018-07"],
    ["3 July 2018", "2018-07-03"],
    ["Tuesday, July 3rd, 2018", "2018-07-03"],
    ["03-Jul-2018", "2018-07-03"],
    ["2018-07-03T23:30:00+04:00", "2018-07-03T19:30Z"],
    ["2018-07-03T01:30+0400", "2018-07-02T21:30Z"],
    ["2018-07-03 23:30:00 UTC", "2018-07-03T23:30Z"],
    ["2016-XX", "2016-XX"],
    ["2013/2017", "2013/2017"],
    ["2021~", "2021~"],
  ])("%s is %s", (cell, edtf) => {
    expect(toDateText(cell, unasked)).toEqual({ ok: true, edtf });
    expect(parseWhen(edtf).ok).toBe(true);
  });

  it.each([
    ["2018-07-03 23:30", "2018-07-03"],
    ["2018-07-03T23:30:00", "2018-07-03"],
    ["3 July 2018 23:30", "2018-07-03"],
  ])("%s has a local time in no zone, and so is a day", (cell, edtf) => {
    expect(toDateText(cell, unasked)).toEqual({ ok: true, edtf });
  });

  it.each([
    ["3/7/2018", "date-order"],
    ["03.07.18", "date-year-short"],
    ["2018-02-30", "date-impossible"],
    ["30 February 2018", "date-impossible"],
    ["2018-07-03T25:00Z", "date-impossible"],
    ["soon", "date-unreadable"],
  ])("%s is refused: %s", (cell, code) => {
    expect(toDateText(cell, unasked)).toEqual({ ok: false, code });
  });

  it("is never read as midnight of 1970, nor throws, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789/-.: TZ+~XJuly"), maxLength: 24 }),
        (cell) => {
          const read = toDateText(cell, unasked);
          if (!read.ok) return;
          const parsed = parseWhen(read.edtf);
          if (parsed.ok && parsed.when.earliestStart === 0) expect(cell).toMatch(/1970|7/);
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });

  it("has the instants that its EDTF has", () => {
    const moment = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.boolean(), (date, isDay) => {
        const edtf = isDay ? date.toISOString().slice(0, 10) : `${date.toISOString().slice(0, 16)}Z`;
        const parsed = parseWhen(edtf);
        expect(parsed).toMatchObject({ ok: true, when: toPlainInstants(edtf) ?? {} });
        expect(toPlainInstants(edtf)).not.toBeNull();
      }),
      { seed: 5 },
    );
  });
});

describe("the order of day and month", () => {
  const table = (...dates: readonly string[]) =>
    `date,title,lat,lng\n${dates.map((date, index) => `${date},Event ${index},40,46`).join("\n")}\n`;

  it("is asked once, with examples, where the file does not decide it", async () => {
    const { inspected } = await openTable("e.csv", table("3/7/2018", "5/5/2018", "4/8/2018"));
    expect(inspected.questions).toEqual([
      {
        kind: "date-order",
        column: "date",
        examples: [
          { cell: "3/7/2018", readings: ["2018-07-03", "2018-03-07"] },
          { cell: "4/8/2018", readings: ["2018-08-04", "2018-04-08"] },
        ],
      },
    ]);
  });

  it("is taken from the rows that decide it", async () => {
    const { inspected, byNumber } = await openTable("e.csv", table("3/7/2018", "25/7/2018"));
    expect(inspected.questions).toEqual([]);
    expect(byNumber(1).when?.edtf).toBe("2018-07-03");
  });

  it("is asked where rows contradict one another, and those that do not fit are told", async () => {
    const { inspected, problems } = await openTable("e.csv", table("25/7/2018", "7/25/2018"), (mapping) => ({
      ...mapping,
      dateOrder: "day-month-year",
    }));
    expect(inspected.questions).toMatchObject([{ kind: "date-order" }]);
    expect(problems).toMatchObject([{ code: "date-impossible", row: 2, value: "7/25/2018" }]);
  });

  it("costs the dates, and nothing else, where nobody answers", async () => {
    const { events, problems } = await openTable("e.csv", table("3/7/2018", "2018-07-04"));
    expect(events.map(({ when }) => when?.edtf)).toEqual(["2018-07-04", undefined]);
    expect(problems).toMatchObject([{ code: "date-order", row: 1 }]);
    expect(events[1]?.dateNote).toBe("“3/7/2018”");
  });

  it("asks what bare numbers count", async () => {
    const answer = await inspectFile("e.csv", table("1530612000", "1530615600"));
    expect(answer).toMatchObject({
      inspection: {
        questions: [{ kind: "epoch", unit: "seconds", examples: [{ readings: ["2018-07-03T10:00Z"] }, {}] }],
      },
    });
  });
});
