import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../../src/model/instant.ts";
import { dates } from "../../src/words/dates.ts";
import { toEdtf } from "../../src/words/typed-date.ts";

describe("a typed date", () => {
  it.each([
    ["2018-07-03", "2018-07-03"],
    [" 2018-07 ", "2018-07"],
    ["2018", "2018"],
    ["2018~", "2018~"],
    ["2018/2019", "2018/2019"],
    ["../2019", "../2019"],
    ["3 July 2018", "2018-07-03"],
    ["3 Jul 2018", "2018-07-03"],
    ["3 jul. 2018", "2018-07-03"],
    ["03  sept 2018", "2018-09-03"],
    ["July 3, 2018", "2018-07-03"],
    ["July 2018", "2018-07"],
    ["3.7.2018", "2018-07-03"],
    ["3 Jul 2018, 14:30 UTC", "2018-07-03T14:30Z"],
    ["15 March 44 BCE", "-0043-03-15"],
    ["44 BCE", "-0043"],
    ["79 CE", "0079"],
    ["24 Aug 79 CE", "0079-08-24"],
    ["۲۰۱۸-۰۷-۰۳", "2018-07-03"],
    ["٢٠١٨", "2018"],
  ])("%s is %s", (typed, edtf) => {
    expect(toEdtf(typed)).toBe(edtf);
  });

  it.each(["yesterday", "3 Foo 2018", "Foo 3, 2018", "3 2018", "Ju 2018", "", "12:30"])(
    "%s is left as it stands",
    (typed) => {
      expect(toEdtf(typed)).toBe(typed);
    },
  );

  it("reads back every day that the field itself shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_932_896 }), (day) => {
        const iso = new Date(day * dayMs)
          .toISOString()
          .slice(0, -"T00:00:00.000Z".length)
          .replace(/^-00/, "-");
        expect(toEdtf(dates.formatFirst(day * dayMs, "short"))).toBe(iso);
        expect(toEdtf(dates.formatFirst(day * dayMs, "long"))).toBe(iso);
      }),
    );
  });
});
