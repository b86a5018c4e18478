import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeCsv } from "../../../src/formats/csv-text.ts";
import type { Mapping } from "../../../src/model/documents/mapping.ts";
import { type TableIssueCode, tableIssueCodes } from "../../../src/model/documents/table-issue.ts";
import { formatTableIssue } from "../../../src/words/table-issues.ts";
import { inspectFile, type OpenedTable, openTable } from "./open-table.ts";

type Report = readonly [code: TableIssueCode, row: number, column: string | null, value: string];

/** What must come of a file: beside `ragged.csv` it stands in `ragged.csv.expect.json`. */
type Expected =
  | { readonly refused: TableIssueCode }
  | (Kept & {
      /** What the reader is asked, and what becomes of the file with these answers. */
      readonly asked?: readonly string[];
      readonly answer?: Partial<Mapping>;
      readonly answered?: Kept;
    });

interface Kept {
  readonly kept: number;
  readonly dated: number;
  readonly placed: number;
  /** In the order of the file; likewise the next two. */
  readonly titles: readonly string[];
  readonly dates: readonly (string | null)[];
  /** What can be followed. */
  readonly links?: readonly string[];
  readonly reports: readonly Report[];
}

const folder = fileURLToPath(new URL("../../fixtures/table-defects/", import.meta.url));
const ending = ".expect.json";
const names = readdirSync(folder).sort();
const files = names.filter((name) => !name.endsWith(ending));

const readBytes = (name: string) => new Uint8Array(readFileSync(folder + name));
const readExpected = (name: string): Expected => JSON.parse(readFileSync(folder + name + ending, "utf8"));

function tell({ table, events, document, problems }: OpenedTable): Kept {
  const inOrder = [...events].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  const links = inOrder.flatMap(({ citations }) =>
    citations.flatMap(({ sourceId }) => document.findSource(sourceId)?.url ?? []),
  );
  return {
    kept: table.length,
    dated: table.dated,
    placed: table.placed.reduce((sum, one) => sum + one, 0),
    titles: inOrder.map(({ title }) => title),
    dates: inOrder.map(({ when }) => when?.edtf ?? null),
    ...(links.length === 0 ? {} : { links }),
    reports: problems.map(({ code, row, column, value }) => [code, row, column, value]),
  };
}

const numberOf = (id: string) => Number(id.slice(id.lastIndexOf(":") + 1));

/** Reasons of which no file is small enough, or none is text: they are made where they are tested (formats, memory-limit). */
const madeInTests: readonly TableIssueCode[] = [
  "archive-too-large",
  "archive-empty",
  "compression-unknown",
  "memory-exhausted",
  "cell-too-long",
];

describe("a file with one defect", () => {
  it.each(files.map((name) => [name.replaceAll("-", " "), name]))(
    "is told of what is wrong, and keeps all that is right: %s",
    async (_, name) => {
      const expected = readExpected(name);
      if ("refused" in expected) {
        const answer = await inspectFile(name, readBytes(name));
        const failed = answer.kind === "inspected" ? await refuse(name) : answer;
        expect(failed).toMatchObject({ kind: "failed", code: expected.refused });
        return;
      }
      const { asked = [], answer, answered, ...kept } = expected;
      const opened = await openTable(name, readBytes(name));
      expect(tell(opened)).toEqual(kept);
      expect(opened.inspected.questions.map(({ kind }) => kind)).toEqual(asked);
      for (const { code, value } of opened.problems) {
        expect(formatTableIssue(code, value)).not.toMatch(/undefined|null|“”/);
      }
      if (answered === undefined) return;
      const change = (mapping: Mapping) => ({ ...mapping, ...answer });
      expect(tell(await openTable(name, readBytes(name), change))).toEqual(answered);
    },
  );

  it("has an expectation, and every expectation its file", () => {
    expect(names.filter((name) => name.endsWith(ending))).toEqual(files.map((name) => name + ending));
  });

  it("exists for every reason that there is", () => {
    const shown = files.map(readExpected).flatMap((expected) => {
      if ("refused" in expected) return [expected.refused];
      return expected.reports.map(([code]) => code);
    });
    expect(tableIssueCodes.filter((code) => !shown.includes(code))).toEqual(madeInTests);
  });

  it("runs no formula of a title once it is saved as a table", async () => {
    const { events } = await openTable("formulas.csv", readBytes("formulas.csv"));
    const lines = writeCsv(
      events.map(({ title }) => [title]),
      false,
    ).split("\r\n");
    expect(lines.filter((line) => /^"?[=+\-@]/.test(line))).toEqual([]);
    expect(lines).toContain("''=already guarded");
  });

  it("adds nothing to what all objects have in common", async () => {
    for (const name of files.filter((one) => one.includes("prototype"))) {
      await openTable(name, readBytes(name));
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

/** Some files are refused only once they are read. */
async function refuse(name: string) {
  const failure = await openTable(name, readBytes(name)).then(
    () => null,
    (error: unknown) => String(error),
  );
  const code = tableIssueCodes.find((one) => failure?.includes(`Failed: ${one}`));
  return { kind: code === undefined ? "opened" : "failed", code };
}
