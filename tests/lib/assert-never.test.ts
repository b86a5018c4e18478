import { expect, it } from "vitest";
import { assertNever } from "../../src/lib/assert-never.ts";

it("a value that should not exist stands in the message", () => {
  expect(() => assertNever({ type: "surprise" } as never)).toThrow('{"type":"surprise"}');
});
