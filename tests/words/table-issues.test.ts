import { describe, expect, it } from "vitest";
import { tableIssueCodes } from "../../src/model/documents/table-issue.ts";
import { formatTableIssue } from "../../src/words/table-issues.ts";

describe("what is wrong with an opened file", () => {
  it.each(tableIssueCodes)("is said in a sentence of bounded length: %s", (code) => {
    for (const value of ["", "x", "long ".repeat(1000)]) {
      const sentence = formatTableIssue(code, value);
      expect(sentence).toMatch(/^[A-Z“].*\.$/s);
      expect(sentence.length).toBeLessThan(300);
    }
  });
});
