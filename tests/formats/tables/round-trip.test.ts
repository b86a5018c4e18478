import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "./open-table.ts";
import { type PlainEvent, plainFormats } from "./seed-files.ts";

/** Letters of several scripts, and what means something to one format or another. */
const letter = fc.constantFrom(..."aəşПقZ9 ,;'\"<&>|=+-@{}[]\\/:.%");
const title = fc
  .tuple(fc.constantFrom(..."AƏПق"), fc.string({ unit: letter, maxLength: 20 }))
  .map(([first, rest]) => `${first}${rest}`.trimEnd());
const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => `${date.year}-${pad(date.month)}-${pad(date.day)}`);
const degrees = (most: number) =>
  fc.integer({ min: -most * 1000, max: most * 1000 }).map((number) => number / 1000);
const event: fc.Arbitrary<PlainEvent> = fc.record({ title, date: day, lng: degrees(179), lat: degrees(85) });

const pad = (number: number) => String(number).padStart(2, "0");
const byTitle = (one: { readonly title: string }, other: { readonly title: string }) =>
  one.title < other.title ? -1 : 1;

describe("whatever a file says", () => {
  it.each(plainFormats.map((format) => [format.name, format] as const))(
    "is what its events say, letter by letter: %s",
    async (name, { write }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(event, { selector: (one) => one.title, minLength: 1, maxLength: 8 }),
          async (given) => {
            const { events, document, problems } = await openTable(name, write(given));
            const read = events.map(({ title, when, placeId }) => {
              const [lng = 0, lat = 0] = document.findPlace(placeId ?? "")?.position ?? [];
              return { title, date: when?.edtf ?? "", lng, lat };
            });
            expect(problems).toEqual([]);
            const near = (one: PlainEvent) => ({
              ...one,
              lng: expect.closeTo(one.lng, 4),
              lat: expect.closeTo(one.lat, 4),
            });
            expect(read.sort(byTitle)).toEqual([...given].sort(byTitle).map(near));
          },
        ),
        { seed: 5, numRuns: 40 },
      );
    },
  );
});
