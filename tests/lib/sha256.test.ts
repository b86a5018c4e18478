import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/lib/sha256.ts";

const reference = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("the hash is the standard's own example", () => {
  expect(sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("the hash of any bytes is the one that Node finds", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(reference(bytes));
    }),
  );
});

test("every length around a block's end is padded rightly", () => {
  for (let length = 50; length < 140; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(sha256(bytes), `${length} bytes`).toBe(reference(bytes));
  }
});
