import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../src/model/edtf.ts";
import { readByGrammar } from "../../src/model/edtf-reasons.ts";

const digits = (length: number) =>
  fc
    .array(fc.constantFrom(..."0123456789"), { minLength: length, maxLength: length })
    .map((each) => each.join(""));
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), part);
const sometimes = (common: fc.Arbitrary<string>, rare: fc.Arbitrary<string>) =>
  fc.oneof({ arbitrary: common, weight: 4 }, { arbitrary: rare, weight: 1 });

const year = sometimes(
  fc.tuple(fc.constantFrom("", "", "-"), digits(4)).map(([sign, number]) => sign + number),
  fc.constantFrom(
    "0000",
    "-0000",
    "201X",
    "-201X",
    "20XX",
    "-00XX",
    "000X",
    "-000X",
    "XXXX",
    "2X18",
    "19",
    "-19",
    "00",
    "-00",
    "201",
  ),
);
const month = sometimes(
  fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0")),
  fc.oneof(fc.constantFrom("XX", "1X", "X1", "00", "13", "21", "24", "33", "41", "42"), digits(2), digits(1)),
);
const day = sometimes(
  fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, "0")),
  fc.oneof(fc.constantFrom("XX", "0X", "3X", "00", "32"), digits(2)),
);
const time = fc
  .tuple(
    fc.constantFrom("T", "T", "T", " ", "t"),
    sometimes(
      fc.tuple(digits(2), digits(2)).map(([hours, minutes]) => `${hours}:${minutes}`),
      fc.constantFrom(
        "24:00",
        "24:00:00",
        "24:01",
        "24:00:01",
        "10",
        "1030",
        "10:30:59",
        "10:30:60",
        "10:30:59.1",
        "10:30:59.123456",
        "10:30:59.",
      ),
    ),
    fc.oneof(
      fc.constantFrom(
        "",
        "Z",
        "z",
        "+00:00",
        "-00:00",
        "−03:30",
        "+14:00",
        "+14:01",
        "-12:00",
        "-12:01",
        "+00",
        "-00",
        "+0330",
        "-01",
      ),
      fc
        .tuple(fc.constantFrom("+", "-", "−"), digits(2), fc.constantFrom("", ":"), maybe(digits(2)))
        .map((parts) => parts.join("")),
    ),
  )
  .map((parts) => parts.join(""));
const doubt = fc.constantFrom("", "", "~", "?", "%", "~?");
const calendarDate = fc
  .tuple(
    year,
    maybe(month.map((text) => `-${text}`)),
    maybe(day.map((text) => `-${text}`)),
    maybe(time),
    doubt,
  )
  .map((parts) => parts.join(""));
const longYear = fc
  .tuple(fc.constantFrom("Y", "Y-", "y"), fc.integer({ min: 0, max: 6 }).chain(digits), doubt)
  .map((parts) => parts.join(""));
const date = fc.oneof({ arbitrary: calendarDate, weight: 8 }, { arbitrary: longYear, weight: 1 });
const anyEnd = sometimes(date, fc.constantFrom("..", "", "unknown"));
const interval = fc.tuple(anyEnd, anyEnd).map(([from, to]) => `${from}/${to}`);
/** Every text of a few characters that could be part of a date. */
const scrap = fc
  .array(fc.constantFrom(..."0123456789XTZY-+:.~?%/ "), { maxLength: 12 })
  .map((each) => each.join(""));

/** The package takes its time over each. */
const runs = 1000;

describe("a plain date", () => {
  it.each([
    ["a date", date],
    ["an interval", interval],
    ["a scrap", scrap],
  ])(
    "is read as the edtf package reads it, and refused where the package refuses it: %s",
    { timeout: 60_000 },
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          const own = parseEdtf(text);
          const byPackage = parseEdtf(text, readByGrammar);
          expect(own.ok, `${text} is ${byPackage.ok ? "a date" : "none"}`).toBe(byPackage.ok);
          if (own.ok) expect(own).toEqual(byPackage);
        }),
        { numRuns: runs },
      );
    },
  );

  it("takes no longer for a hostile text than for a date", () => {
    for (const text of ["1".repeat(1e6), `2018-07-03T${"1:".repeat(5e5)}Z`, `${"-".repeat(1e6)}`]) {
      expect(parseEdtf(text).ok).toBe(false);
    }
  });
});
