import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseKeptRecord, writeKeptRecord } from "../../src/formats/kept-records.ts";
import type { KeptRecord } from "../../src/model/documents/kept-file.ts";
import { codebooks, dateOrders, roles, shapes } from "../../src/model/documents/mapping.ts";
import { placePrecisions } from "../../src/model/event.ts";
import type { LayerLook } from "../../src/model/open-document.ts";
import { layerColors } from "../../src/model/situation.ts";

const text = fc.string({ maxLength: 40 });
const title = text.filter((one) => one.trim() !== "");
const record: fc.Arbitrary<KeptRecord> = fc
  .record({
    documentId: title.filter((id) => !id.includes(":")),
    name: text,
    entry: fc.option(text),
    mapping: fc.record({
      shape: fc.constantFrom(...shapes),
      columns: fc.dictionary(fc.constantFrom(...roles), fc.array(text, { maxLength: 3 }), {
        noNullPrototype: true,
      }),
      dateOrder: fc.option(fc.constantFrom(...dateOrders)),
      epoch: fc.option(fc.constantFrom("seconds" as const, "milliseconds" as const)),
      codebook: fc.constantFrom(...codebooks),
      placePrecision: fc.constantFrom(...placePrecisions),
      isSwapped: fc.boolean(),
      crs: fc.option(text),
    }),
    looks: fc.array(fc.record({ title, color: fc.constantFrom(...layerColors) }, { requiredKeys: [] }), {
      maxLength: 3,
    }),
  })
  .map(({ looks, ...rest }) => ({
    ...rest,
    looks: new Map<string, LayerLook>(looks.map((look, index) => [`${rest.documentId}:${index}`, look])),
  }));

describe("The record of a kept file", () => {
  it("says after reading what it said before writing", () => {
    fc.assert(
      fc.property(record, (kept) => {
        expect(parseKeptRecord(writeKeptRecord(kept))).toEqual(kept);
      }),
    );
  });

  it("is refused, never thrown over, where it is anything else", () => {
    fc.assert(fc.property(fc.oneof(text, fc.json()), (other) => parseKeptRecord(other) === null));
  });

  it.each([
    ["another document's layers", { looks: [["other:0", { title: "Mine" }]] }],
    ["an unknown colour and an empty name", { looks: [["a:0", { title: " ", color: "url(x)" }]] }],
  ])("takes nothing from %s", (_, change) => {
    const [kept] = fc.sample(record, { numRuns: 1, seed: 1 });
    const written: object = JSON.parse(writeKeptRecord({ ...(kept as KeptRecord), documentId: "a" }));
    const looks = parseKeptRecord(JSON.stringify({ ...written, ...change }))?.looks;
    expect([...(looks?.values() ?? ["missing"])].map((look) => JSON.stringify(look)).join()).toMatch(
      /^(\{\})?$/,
    );
  });

  it.each([
    ["a later format", { formatVersion: 2 }],
    ["an id that would reach into others", { documentId: "a:b" }],
    ["a shape that nobody knows", { mapping: { shape: "hostile" } }],
    ["columns that are no names", { mapping: { columns: { title: [1] } } }],
  ])("is refused with %s", (_, change) => {
    const [kept] = fc.sample(record, { numRuns: 1, seed: 2 });
    const written = JSON.parse(writeKeptRecord(kept as KeptRecord)) as { readonly mapping: object };
    const mapping = { ...written.mapping, ...("mapping" in change ? change.mapping : {}) };
    expect(parseKeptRecord(JSON.stringify({ ...written, ...change, mapping }))).toBe(null);
  });
});
