import { describe, expect, it } from "vitest";
import { toDocumentId } from "../../../src/state/opening/document-id.ts";

describe("the id of an opened file", () => {
  it.each([
    ["events.csv", "events"],
    ["ACLED 2019-2024 (Syria).csv.gz", "acled-2019-2024-syria"],
    ["Tälïş.geojson", "talis"],
    ["رویدادها.xlsx", "رویدادها"],
    ["../..:+,.csv", "file"],
    [`${"x".repeat(300)}.csv`, "x".repeat(40)],
  ])("is made of the name %s", (name, id) => {
    expect(toDocumentId(name, [])).toBe(id);
  });

  it("is numbered where another file has it", () => {
    expect(toDocumentId("a.csv", ["a", "a-2"])).toBe("a-3");
  });
});
