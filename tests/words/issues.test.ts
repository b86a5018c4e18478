import { describe, expect, it } from "vitest";
import { issueCodes } from "../../src/model/issue.ts";
import { formatIssue, formatIssuePlace } from "../../src/words/issues.ts";

const where = { file: "events.geojson" };

describe("the sentence of an issue", () => {
  it.each(issueCodes)("says something whole even where the values are missing: %s", (code) => {
    const sentence = formatIssue({ code, severity: "note", where, values: {} });
    expect(sentence).toMatch(/^[A-Z“].*\.$/s);
    expect(sentence).not.toContain("undefined");
  });

  it("names what was expected in plain words", () => {
    const values = { expected: '("A" | "B")', received: '"G"' };
    expect(formatIssue({ code: "schema", severity: "dropped", where, values })).toBe(
      'Expected "A", "B"; found "G".',
    );
    expect(
      formatIssue({
        code: "schema",
        severity: "dropped",
        where,
        values: { expected: "identifier", received: '" "' },
      }),
    ).toBe("Expected an id of letters, digits, dots, dashes and underscores.");
    expect(
      formatIssue({
        code: "schema",
        severity: "dropped",
        where,
        values: { expected: '"title"', received: "undefined" },
      }),
    ).toBe("It is needed and is missing.");
  });

  it("stands where the issue stands", () => {
    expect(
      formatIssuePlace({ file: "events.geojson", line: 12, feature: "ev-1", field: "claim.status" }),
    ).toBe("events.geojson, line 12, ev-1, claim.status");
    expect(formatIssuePlace(where)).toBe("events.geojson");
  });
});
