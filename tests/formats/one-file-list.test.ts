import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOneFileList, writeOneFileList } from "../../src/formats/one-file-list.ts";
import type { OneFileList, OneFilePart } from "../../src/model/one-file.ts";

const part: fc.Arbitrary<OneFilePart> = fc.record({
  name: fc.string({ unit: "binary" }),
  type: fc.string(),
  packing: fc.constantFrom("gzip", "none"),
  bytes: fc.nat(),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});
const list: fc.Arbitrary<OneFileList> = fc.record({
  made: fc.constant("2026-11-25"),
  title: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script><script>", "<!--<script>", "]]>")),
  dataVersion: fc.string(),
  asOf: fc.string(),
  parts: fc.array(part, { maxLength: 4 }),
});

describe("The list of a page's parts", () => {
  it("is read as it was written, whatever the data says", () => {
    fc.assert(
      fc.property(list, (value) => {
        expect(parseOneFileList(writeOneFileList(value))).toEqual(value);
      }),
    );
  });

  it("has no character that could end its element or open a comment", () => {
    fc.assert(fc.property(list, (value) => !writeOneFileList(value).includes("<")));
  });

  it("stands one part a line, for people and for line-by-line tools", () => {
    const parts = ["a", "b"].map(
      (name) => ({ name, type: "t", packing: "none", bytes: 1, sha256: "0" }) as const,
    );
    const lines = writeOneFileList({ made: "", title: "", dataVersion: "", asOf: "", parts }).split("\n");
    expect(lines.filter((line) => line.trim().startsWith('{"name":'))).toHaveLength(2);
  });

  it.each([
    ["no JSON", "{"],
    ["no record", "[]"],
    ["another format", '{"formatVersion":2,"made":"","title":"","dataVersion":"","asOf":"","parts":[]}'],
    ["no parts", '{"formatVersion":1,"made":"","title":"","dataVersion":"","asOf":""}'],
    ["a number for a title", '{"formatVersion":1,"made":"","title":1,"dataVersion":"","asOf":"","parts":[]}'],
    [
      "a part in an unknown packing",
      '{"formatVersion":1,"made":"","title":"","dataVersion":"","asOf":"","parts":[{"name":"","type":"","packing":"zip","bytes":1,"sha256":""}]}',
    ],
    [
      "a part that is none",
      '{"formatVersion":1,"made":"","title":"","dataVersion":"","asOf":"","parts":[null]}',
    ],
  ])("is none if it is %s", (_, text) => {
    expect(parseOneFileList(text)).toBeNull();
  });
});
