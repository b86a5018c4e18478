import { describe, expect, it } from "vitest";
import { openTable } from "./open-table.ts";

const toCsv = (rows: readonly (readonly (string | number)[])[], delimiter = ",") =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(delimiter)).join("\n");

/** What is said of each event's time and place, in the order of the file. */
async function read(name: string, text: string) {
  const opened = await openTable(name, text);
  const events = [...opened.events].sort((a, b) => Number(a.id.slice(4)) - Number(b.id.slice(4)));
  return {
    ...opened,
    rows: events.map(({ when, placePrecision }) => [when?.edtf, when?.span, placePrecision]),
  };
}

describe("ACLED", () => {
  const header = [
    ...[
      "event_id_cnty",
      "event_date",
      "year",
      "time_precision",
      "event_type",
      "sub_event_type",
      "actor1",
      "actor2",
    ],
    ...[
      "country",
      "admin1",
      "location",
      "latitude",
      "longitude",
      "geo_precision",
      "source",
      "notes",
      "fatalities",
    ],
  ];
  const row = (time: number, place: number, date = "13 May 2020") => [
    ...["AZE1", date, 2020, time, "Battles", "Armed clash", "Side A", "Side B"],
    ...["Azerbaijan", "Ganja", "Ganja", 40.68, 46.36, place, "Turan; Azertac", "A clash.", 2],
  ];

  it("is mapped without a question, with its precision, actors, sources and fatalities", async () => {
    const text = toCsv([header, row(1, 1), row(2, 2), row(3, 3)]);
    const { inspected, rows, byNumber, document, table, problems } = await read("acled.csv", text);
    expect(inspected.isCertain).toBe(true);
    expect(inspected.mapping.shape).toBe("acled");
    expect(rows).toEqual([
      ["2020-05-13", "within", "city"],
      ["2020-05-10/2020-05-16", "within", "district"],
      ["2020-05", "within", "region"],
    ]);
    const event = byNumber(1);
    expect(event).toMatchObject({
      title: "Armed clash, Side A, Side B, Ganja",
      summary: "A clash.",
      kind: "attack",
    });
    expect(event.participants.map(({ name }) => name)).toEqual(["Side A", "Side B"]);
    expect(event.citations.map(({ sourceId }) => document.findSource(sourceId)?.title)).toEqual([
      "Turan",
      "Azertac",
    ]);
    expect(document.layers.map(({ title }) => title)).toEqual(["Battles"]);
    expect(document.magnitudeAt(table.rowOf("doc:1"))).toBe(2);
    expect(problems).toEqual([]);
  });

  it("tells codes that its codebook does not have, and makes nothing exact of them", async () => {
    const { rows, problems } = await read("acled.csv", toCsv([header, row(9, 9)]));
    expect(rows).toEqual([["2020-05-13", "within", "unknown"]]);
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ["date-precision-unknown", "time_precision"],
      ["precision-unknown", "geo_precision"],
    ]);
  });
});

describe("UCDP GED", () => {
  const header = [
    ...["id", "type_of_violence", "conflict_name", "side_a", "side_b", "source_office", "source_headline"],
    ...[
      "where_prec",
      "where_coordinates",
      "adm_1",
      "latitude",
      "longitude",
      "country",
      "date_prec",
      "date_start",
      "date_end",
      "best",
    ],
  ];
  const row = (where: number, prec: number, start: string, end: string) => [
    ...[1, 1, "Conflict", "Side A", "Side B", "Agency", "Headline"],
    ...[
      where,
      "Ganja",
      "Ganja",
      40.68,
      46.36,
      "Azerbaijan",
      prec,
      `${start} 00:00:00.000`,
      `${end} 00:00:00.000`,
      3,
    ],
  ];

  it("is as vague as its codes say", async () => {
    const text = toCsv([
      header,
      row(1, 1, "2020-05-13", "2020-05-13"),
      row(3, 2, "2020-05-13", "2020-05-16"),
      row(4, 4, "2020-05-01", "2020-05-31"),
      row(6, 5, "2020-01-01", "2020-12-31"),
      row(7, 5, "2019-11-01", "2020-03-31"),
    ]);
    const { inspected, rows } = await read("ged.csv", text);
    expect(inspected).toMatchObject({ isCertain: true, mapping: { shape: "ucdp-ged" } });
    expect(rows).toEqual([
      ["2020-05-13", "within", "city"],
      ["2020-05-13/2020-05-16", "within", "district"],
      ["2020-05", "within", "region"],
      ["2020", "within", "country"],
      ["2019-11-01/2020-03-31", "within", "unknown"],
    ]);
  });
});

describe("GDELT", () => {
  it.each([58, 61])("is known by its %i columns, which have no header", async (width) => {
    const isSecond = width === 61;
    const place = [
      "4",
      "Ganja, Azerbaijan",
      "AJ",
      "AJ20",
      ...(isSecond ? ["123"] : []),
      "40.68",
      "46.36",
      "-1",
    ];
    const cells = [
      ...["410000000", "20200513", "202005", "2020", "2020.3644"],
      ...["AZE", "AZERBAIJAN", ...new Array(8).fill("")],
      ...new Array(10).fill(""),
      ...["1", "010", "010", "01", "1", "0.0", "4", "1", "4", "1.5"],
      ...[...place, ...place, ...place],
      ...[isSecond ? "20200514001500" : "20200514", "https://paper.example/a"],
    ];
    expect(cells).toHaveLength(width);
    const { inspected, rows, byNumber, document } = await read("e.export.CSV", `${cells.join("\t")}\n`);
    expect(inspected).toMatchObject({ isCertain: true, mapping: { shape: "gdelt" } });
    expect(rows).toEqual([["2020-05-13", "within", "city"]]);
    expect(document.findSource(byNumber(1).citations[0]?.sourceId ?? "")?.url).toBe(
      "https://paper.example/a",
    );
  });
});

describe("TimeMap", () => {
  it("is mapped with its sources and associations, month first", async () => {
    const events = [
      {
        id: "CIV1",
        date: "03/07/2022",
        latitude: "50.0",
        longitude: "36.2",
        location: "Kharkiv",
        description: "A building is hit.",
        sources: [{ id: "S1", path: "https://paper.example/1", description: "Video" }],
        associations: ["school"],
      },
    ];
    const { inspected, byNumber, document } = await read("events.json", JSON.stringify(events));
    expect(inspected).toMatchObject({ isCertain: true, mapping: { shape: "timemap" } });
    expect(byNumber(1)).toMatchObject({ title: "A building is hit.", summary: "" });
    expect(byNumber(1).when?.edtf).toBe("2022-03-07");
    expect(document.findSource(byNumber(1).citations[0]?.sourceId ?? "")).toMatchObject({
      title: "Video",
      url: "https://paper.example/1",
    });
    expect(document.cellsAt(0)).toContainEqual({ name: "associations", text: "school" });
  });
});
