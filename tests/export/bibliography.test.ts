import { describe, expect, test } from "vitest";
import { toCslDate, toCslItem } from "../../src/export/bibliography/csl-item.ts";
import { listSources } from "../../src/export/bibliography/list-sources.ts";
import { writeBibliography } from "../../src/export/bibliography/write-bibliography.ts";
import { writeBibtex } from "../../src/export/bibliography/write-bibtex.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import type { Source } from "../../src/model/situation.ts";
import { aView } from "./exported-view.ts";
import { shippedFolder } from "./shipped-folder.ts";

const { situation } = parseSituation(shippedFolder);
if (situation === null) throw new Error("The shipped situation does not open");

const aSource = (change: Partial<Source> = {}): Source => ({
  id: "src-one",
  title: "Şuşa və Gəncə",
  publisher: "The Paper",
  author: "Leyla Vali",
  published: "2018-07-03",
  language: "az",
  kind: "news",
  access: "whole",
  url: "https://example.org/a_b?c=%20&d=1",
  note: "",
  consulted: null,
  urlNote: "",
  ...change,
});

describe("the sources of the events in view", () => {
  test("are each there once, however many events cite them, and no other is", () => {
    const view = aView(situation, "t=2018");
    const cited = new Set(
      Array.from(view.rows.rows, (row) =>
        view.table.eventAt(row).citations.map(({ sourceId }) => sourceId),
      ).flat(),
    );
    const listed = listSources(view).map(({ id }) => id);
    expect(new Set(listed)).toEqual(cited);
    expect(listed).toHaveLength(cited.size);
    expect(listed.length).toBeLessThan(situation.sources.size);
  });

  test("are all written in all formats", async () => {
    const view = aView(situation);
    const sources = listSources(view);
    const items = JSON.parse(await writeBibliography(view, "csl-json"));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(sources.map(({ id }) => id));
    const bibtex = await writeBibliography(view, "bibtex");
    expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(sources.length);
    const text = await writeBibliography(view, "text");
    for (const { title } of sources) expect(text).toContain(title);
    expect(text).toContain("Data version");
  });
});

describe("a publication in CSL-JSON", () => {
  test("keeps its author as one text, its publisher as what it is to its kind", () => {
    expect(toCslItem(aSource())).toEqual({
      id: "src-one",
      type: "article-newspaper",
      title: "Şuşa və Gəncə",
      author: [{ literal: "Leyla Vali" }],
      "container-title": "The Paper",
      issued: { "date-parts": [[2018, 7, 3]] },
      language: "az",
      URL: "https://example.org/a_b?c=%20&d=1",
      genre: "news",
    });
    expect(toCslItem(aSource({ kind: "ngo", author: "", url: null, access: "part" }))).toMatchObject({
      type: "report",
      publisher: "The Paper",
      note: expect.stringContaining("part"),
    });
    expect(toCslItem(aSource({ author: "" }))).not.toHaveProperty("author");
  });

  test.each([
    ["2018", { "date-parts": [[2018]] }],
    ["2018-07", { "date-parts": [[2018, 7]] }],
    ["2018-07~", { "date-parts": [[2018, 7]], circa: true }],
    ["2018?", { "date-parts": [[2018]], circa: true }],
    [
      "2018-12-31/2019-01-02",
      {
        "date-parts": [
          [2018, 12, 31],
          [2019, 1, 2],
        ],
      },
    ],
    ["201X", { literal: "201X" }],
    ["../2018", { literal: "../2018" }],
    ["", null],
  ])("says the date %s no finer than it is", (edtf, date) => {
    expect(toCslDate(edtf)).toEqual(date);
  });
});

describe("a publication in BibTeX", () => {
  test("keeps every letter, and lets LaTeX run none of them", () => {
    const text = writeBibtex([
      aSource({
        title: "50% of {Gəncə} & #1_a \\input{x} ~^$ کتاب",
        author: "A & B",
        url: "https://example.org/a_b?c=%20",
      }),
    ]);
    expect(text).toContain("@article{src-one,");
    expect(text).toContain("author = {{A \\& B}}");
    expect(text).toContain("url = {https://example.org/a_b?c=%20}");
    expect(text).not.toContain("howpublished");
    const title = /title = \{(.*)\},/.exec(text)?.[1] ?? "";
    // The library's own braces only keep capitals as they are.
    expect(title.replaceAll(/(?<!\\)\{(\w)\}/g, "$1")).toBe(
      "50\\% of \\{Gəncə\\} \\& \\#1\\_a \\textbackslash{}input\\{x\\} \\textasciitilde{}\\textasciicircum{}\\$ کتاب",
    );
  });

  test("says year and month as BibTeX knows them, and in words what it does not know", () => {
    expect(writeBibtex([aSource()])).toMatch(/year = \{2018\},\n {2}month = jul,/);
    expect(writeBibtex([aSource({ published: "2018-07" })])).toContain("month = jul,");
    expect(writeBibtex([aSource({ published: "2018-07~" })])).toContain("note = {Published about July 2018}");
    expect(writeBibtex([aSource({ published: "2018/2019" })])).toMatch(/note = \{Published .*2019\}/);
    expect(writeBibtex([aSource({ published: "" })])).not.toMatch(/year|month|note/);
  });

  test("has braces that close", () => {
    const text = writeBibtex([...situation.sources.values()]).replaceAll(/\\[{}\\]/g, "");
    expect(text.split("{")).toHaveLength(text.split("}").length);
  });
});
