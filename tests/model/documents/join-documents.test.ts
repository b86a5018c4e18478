import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishSlices } from "../../../src/lib/finish-slices.ts";
import { joinDocuments } from "../../../src/model/documents/join-documents.ts";
import { mergeTables } from "../../../src/model/documents/merge-tables.ts";
import { buildEventTable, toInstant } from "../../../src/model/event-table.ts";
import { dayMs, minuteMs } from "../../../src/model/instant.ts";
import { aLayer, anEvent, aSituation } from "../../builders.ts";
import { openTable } from "../../formats/tables/open-table.ts";
import { someWhen } from "../random-events.ts";

const context = {
  layers: [aLayer({ id: "first" })],
  places: new Map(),
  actors: new Map(),
  sources: new Map(),
};
const someEvents = (prefix: string) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(dayMs, minuteMs).chain(someWhen) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      {
        maxLength: 12,
      },
    )
    .map((whens) => whens.map((when, index) => ({ ...anEvent({ id: `${prefix}-${index}` }), when })));

describe("tables merged", () => {
  it("hold every row once, in order, with the instants it had", () => {
    fc.assert(
      fc.property(someEvents("a"), someEvents("b"), someEvents("c"), (...lists) => {
        const tables = lists.map((events) => buildEventTable(events, context));
        const { columns, tableOf, rowIn } = finishSlices(mergeTables(tables));
        const whole = buildEventTable(lists.flat(), context);
        expect(columns.length).toBe(whole.length);
        expect(columns.dated).toBe(whole.dated);
        expect(columns.carriesTimes).toBe(whole.carriesTimes);
        expect([...columns.earliestStart].map((units) => toInstant({ ...whole, ...columns }, units))).toEqual(
          [...whole.earliestStart].map((units) => toInstant(whole, units)),
        );
        const ids = Array.from(tableOf, (table, row) => tables[table]!.eventAt(rowIn[row]!).id);
        expect([...ids].sort()).toEqual(
          lists
            .flat()
            .map(({ id }) => id)
            .sort(),
        );
        ids.forEach((id, row) => {
          const other = whole.rowOf(id);
          for (const name of ["latestStart", "earliestEnd", "latestEnd"] as const) {
            expect(toInstant({ ...whole, ...columns }, columns[name][row]!)).toBe(
              toInstant(whole, whole[name][other]!),
            );
          }
        });
        let most = Number.NEGATIVE_INFINITY;
        columns.latestEnd.forEach((end, row) => {
          most = Math.max(most, end);
          expect(columns.maxEndSoFar[row]).toBe(most);
        });
      }),
      { seed: 5 },
    );
  });

  it("turn minutes into days where a file reaches back too far, never more exact than before", () => {
    const late = buildEventTable([anEvent({ id: "late", date: "2018-07-03T12:30Z" })], context);
    const early = buildEventTable([anEvent({ id: "early", date: "-8000" })], context);
    const { columns } = finishSlices(mergeTables([late, early]));
    expect(columns.unitMs).toBe(dayMs);
    const at = (units: number | undefined) => new Date(columns.origin + (units ?? 0) * dayMs).toISOString();
    expect(at(columns.earliestStart[1])).toBe("2018-07-03T00:00:00.000Z");
    expect(at(columns.latestEnd[1])).toBe("2018-07-04T00:00:00.000Z");
  });
});

describe("a situation with opened files", () => {
  it("answers for the events, places, actors and sources of all", async () => {
    const own = anEvent({ id: "own", date: "2018-07-05" });
    const situation = aSituation({ events: [own] });
    const table = buildEventTable(situation.events, situation);
    const file = await openTable(
      "e.csv",
      "date,title,lat,lng,actor,source,url\n2018-07-03,First,40,46,Somebody,Paper,\n2018-07-09,Last,41,47,Somebody,Paper,https://paper.example/1\n",
    );
    const joined = finishSlices(joinDocuments(situation, table, [file]));
    const titles = Array.from({ length: joined.table.length }, (_, row) => joined.table.eventAt(row).title);
    expect(titles).toEqual(["First", own.title, "Last"]);
    expect(["doc:1", "own", "doc:2", "doc:3", "nobody"].map(joined.table.rowOf)).toEqual([0, 1, 2, -1, -1]);
    expect(joined.locate(2)).toMatchObject({ document: { id: "doc" }, row: 1 });
    expect(joined.locate(1)).toEqual({ document: null, row: 0 });
    expect([...joined.spread("doc", Uint8Array.of(0, 1))]).toEqual([0, 0, 1]);

    const last = joined.table.eventAt(2);
    expect(joined.situation.places.get(last.placeId ?? "")?.position[1]).toBeCloseTo(41, 5);
    expect(joined.situation.sources.get(last.citations[0]?.sourceId ?? "")).toMatchObject({
      title: "Paper",
      url: "https://paper.example/1",
    });
    const actors = joined.table.actors.values;
    expect(
      [...actors].map((actor) => joined.situation.actors.get(joined.table.actorIds[actor] ?? "")?.name),
    ).toEqual(["Somebody", "Somebody"]);
    expect(joined.situation.layers.map(({ id }) => id)).toEqual([
      ...situation.layers.map(({ id }) => id),
      "doc:0",
    ]);
    expect(joined.table.layerIds).toEqual(joined.situation.layers.map(({ id }) => id));
  });
});
