import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson as parseJsonWith } from "../../src/formats/json.ts";
import { withLines } from "../../src/formats/json-lines.ts";

const parseJson = (text: string) => parseJsonWith(text, withLines);

function parsed(text: string) {
  const result = parseJson(text);
  if (!result.ok) throw new Error(`not JSON: ${result.reason} at ${result.line}`);
  return result.json;
}

describe("JSON with lines", () => {
  it("reads what JSON.parse reads, as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(parsed(written).value).toEqual(JSON.parse(written));
      }),
    );
  });

  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]",:/*\\ \n1eE-.tnul') })),
        (text) => {
          const result = parseJson(text);
          expect(result.ok ? (result.json.laxLine ?? 1) : result.line).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("finds the line of a value, of its key where it has one", () => {
    const json = parsed('{\n  "a": [\n    1,\n    { "b":\n      2 }\n  ]\n}');
    expect(json.lineOf([])).toBe(1);
    expect(json.lineOf(["a"])).toBe(2);
    expect(json.lineOf(["a", 0])).toBe(3);
    expect(json.lineOf(["a", 1, "b"])).toBe(4);
  });

  it("finds the line of what is around a value that is not there", () => {
    const json = parsed('{\n  "a": {\n    "b": 1\n  }\n}');
    expect(json.lineOf(["a", "c", "d"])).toBe(2);
    expect(json.lineOf(["z"])).toBe(1);
  });

  it("counts lines that end in a carriage return and a line feed", () => {
    expect(parsed('{\r\n  "a": 1,\r\n  "b": 2\r\n}').lineOf(["b"])).toBe(3);
  });

  it("overlooks a byte order mark", () => {
    expect(parsed('\uFEFF{"a":1}').value).toEqual({ a: 1 });
  });

  it("reads comments and last commas, and says where the first one stands", () => {
    const json = parsed('{\n  "a": 1, // one\n  "b": [2,],\n}');
    expect(json.value).toEqual({ a: 1, b: [2] });
    expect(json.laxLine).toBe(2);
    expect(parsed('{"a":1}').laxLine).toBeNull();
  });

  it("guesses at nothing else", () => {
    for (const text of ["", "{", '{"a":1 "b":2}', '{"a":NaN}', "{'a':1}", '{"a":01}', "[1,,2]", '{"a":1}}']) {
      expect([text, parseJson(text).ok]).toEqual([text, false]);
    }
    expect(parseJson('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({ ok: false, code: "json-syntax", line: 3 });
  });

  it("stops at a hundred levels, before any stack does", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(parseJson(nested(100)).ok).toBe(true);
    expect(parseJson(`\n${nested(101)}`)).toMatchObject({ ok: false, code: "json-depth", line: 2 });
    expect(parseJson("[".repeat(1_000_000))).toMatchObject({ ok: false, code: "json-depth" });
    expect(parseJson(JSON.stringify("[".repeat(1000))).ok).toBe(true);
    expect(parseJson(`"\\"${"[".repeat(1000)}"`).ok).toBe(true);
  });

  it("keeps keys that are named like parts of every object as plain keys", () => {
    for (const text of [
      '{"__proto__":{"polluted":1},"constructor":2}',
      '{"__proto__":{"polluted":1},"constructor":2,}',
    ]) {
      const { value } = parsed(text);
      expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
      expect((value as { polluted?: number }).polluted).toBeUndefined();
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("finds keys that are given twice, and only those", () => {
    const json = parsed('{"a":{"b":1,"c":2,"b":3},"d":[{"e":1},{"e":2,"e":3}]}');
    expect(json.findDuplicateKeys()).toEqual([
      ["a", "b"],
      ["d", 1, "e"],
    ]);
    expect(json.value).toMatchObject({ a: { b: 3 } });
  });
});
