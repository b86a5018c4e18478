import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeGeoJson, writeTable } from "../../../src/export/data/write-data.ts";
import { packPart } from "../../../src/export/one-file/pack-part.ts";
import { writeOneFilePage } from "../../../src/export/one-file/write-page.ts";
import { parseSituation } from "../../../src/formats/situation.ts";
import { aView } from "../../export/exported-view.ts";
import { shippedFolder } from "../../export/shipped-folder.ts";
import { inspectFile, openTable } from "./open-table.ts";

const { situation } = parseSituation(shippedFolder);
if (situation === null) throw new Error("The shipped situation does not open");

describe("the table that we write", () => {
  it.each([
    ["with commas", false],
    ["for Excel", true],
  ])(
    "opens again without a question, as surely known, dated and sourced as it was: %s",
    async (_, isForExcel) => {
      const view = aView(situation, "");
      const written = Array.from(view.rows.rows, (row) => view.table.eventAt(row));
      const text = writeTable(view, isForExcel);
      const { inspected, document, events, problems } = await openTable("events.csv", text);
      expect(inspected).toMatchObject({
        isCertain: true,
        questions: [],
        mapping: { shape: "situation-map" },
      });
      expect(events).toHaveLength(written.length);
      const column = document.names.indexOf("id");
      for (const event of events) {
        const id = document.cellOf(Number(event.id.split(":")[1]) - 1, column);
        const before = written.find((one) => one.id === id);
        expect(before, id).toBeDefined();
        expect([event.title, event.when?.edtf, event.when?.span]).toEqual([
          before?.title,
          before?.when?.edtf,
          before?.when?.span,
        ]);
        expect([event.kind, event.claim.status, event.grade]).toEqual([
          before?.kind,
          before?.claim.status,
          before?.grade,
        ]);
        const hasPoint = before?.placePrecision !== "country" && before?.placePrecision !== "unknown";
        if (hasPoint) expect(event.placePrecision).toBe(before?.placePrecision);
        const first = situation.sources.get(before?.citations[0]?.sourceId ?? "")?.url ?? null;
        const addresses = event.citations.map(({ sourceId }) => document.findSource(sourceId)?.url ?? null);
        if (first !== null) expect(addresses).toContain(first);
      }
      const unplaced = written.filter(({ placePrecision }) =>
        ["country", "unknown"].includes(placePrecision),
      ).length;
      expect(problems.filter(({ code }) => code !== "position-missing")).toEqual([]);
      expect(problems).toHaveLength(unplaced);
    },
  );

  it("opens again from our GeoJSON too", async () => {
    const answer = await inspectFile("events.geojson", writeGeoJson(aView(situation, "")));
    expect(["inspected", "situation"]).toContain(answer.kind);
  });
});

describe("a saved page", () => {
  async function aPage(): Promise<string> {
    const parts = await Promise.all([
      packPart("program/app.js", "text/javascript", new Uint8Array(strToU8("run()"))),
      ...[...shippedFolder].map(([name, text]) =>
        packPart(`geo/${name}`, "application/json", new Uint8Array(strToU8(text))),
      ),
    ]);
    const program = { boot: "boot()", scriptHashes: [], styleHashes: [], icon: "data:image/svg+xml;base64," };
    const facts = { title: "", dataVersion: "1", asOf: "2026-11-01", made: "2026-11-25" };
    return writeOneFilePage(program, { ...facts, parts }, parts);
  }

  it("opens as the situation that it holds", async () => {
    const answer = await inspectFile("situation-map.html", await aPage());
    expect(answer.kind).toBe("situation");
    if (answer.kind !== "situation") return;
    const opened = parseSituation(answer.files);
    expect(opened.issues).toEqual(parseSituation(shippedFolder).issues);
    expect(opened.situation?.events.map(({ id }) => id)).toEqual(situation.events.map(({ id }) => id));
  });

  it("is refused where a part of it is not what its list says", async () => {
    const page = (await aPage()).replace(/(data-part>)[\w+/]{40}/g, "$1AAAA");
    expect(await inspectFile("situation-map.html", page)).toMatchObject({ kind: "failed" });
  });
});

describe("a situation in an archive", () => {
  it("opens as the one that it is", async () => {
    const entries = Object.fromEntries(
      [...shippedFolder].map(([name, text]) => [`geo/${name}`, strToU8(text)]),
    );
    const answer = await inspectFile("situation.zip", zipSync(entries));
    expect(answer.kind).toBe("situation");
    if (answer.kind === "situation") {
      expect(parseSituation(answer.files).situation?.events).toHaveLength(situation.events.length);
    }
  });
});
