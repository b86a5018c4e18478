import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finishSlices } from "../../src/lib/finish-slices.ts";
import type { SituationEvent } from "../../src/model/event.ts";
import { buildEventTable, type EventTable, toInstant } from "../../src/model/event-table.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { mergeTables } from "../../src/model/merge-tables.ts";
import { aLayer, anEvent } from "../builders.ts";
import { context, someEvents } from "./random-events.ts";

const secondContext = {
  layers: [aLayer({ id: "other-first" }), aLayer({ id: "other-second" })],
  places: new Map(),
  actors: new Map([["b:actor", { id: "b:actor", name: "b:actor", aliases: [] }]]),
  sources: new Map(),
};

/** The events of a second document: other ids, layers and actors than the first's. */
function toSecond(events: readonly SituationEvent[]): SituationEvent[] {
  return events.map((event, index) => ({
    ...event,
    id: `b:${event.id}`,
    layerId: secondContext.layers[index % 2]?.id ?? "",
    placeId: null,
    participants: event.participants.length > 1 ? [{ id: "b:actor", name: "b:actor" }] : [],
    citations: [],
  }));
}

const layerIds = ["other-first", ...context.layers.map(({ id }) => id), "other-second"];

/** Everything that can be asked of a row, by the events' ids: what must not depend on how it came into the table. */
function describeRows(table: EventTable): readonly unknown[] {
  const read = (row: number) => {
    const times = [table.earliestStart, table.latestStart, table.earliestEnd, table.latestEnd];
    const list = (lists: EventTable["actors"], ids: readonly string[]) =>
      [...lists.values.slice(lists.offsets[row], lists.offsets[row + 1])].map((value) => ids[value]);
    return {
      id: table.eventAt(row).id,
      times: row < table.dated ? times.map((column) => toInstant(table, column[row] ?? 0)) : "undated",
      layer: table.layerIds[table.layer[row] ?? 0],
      place: table.placeIds[table.place[row] ?? 0] ?? null,
      at: [table.x[row], table.y[row], table.placed[row]],
      bytes: [
        table.kind,
        table.claim,
        table.precision,
        table.relevance,
        table.reliability,
        table.credibility,
      ].map((column) => column[row]),
      actors: list(table.actors, table.actorIds),
      sources: list(table.sources, table.sourceIds),
      own: table.rowOf(table.eventAt(row).id) === row,
    };
  };
  return Array.from({ length: table.length }, (_, row) => read(row));
}

describe("Two tables as one", () => {
  it("say of every event what its own table says, sorted as a table is", () => {
    fc.assert(
      fc.property(
        someEvents(dayMs),
        fc.constantFrom(dayMs, minuteMs).chain((unit) => someEvents(unit)),
        (first, given) => {
          const second = toSecond(given);
          const parts = [buildEventTable(first, context), buildEventTable(second, secondContext)];
          const merged = finishSlices(mergeTables(parts, layerIds));
          const rows = describeRows(merged) as { id: string; own: boolean }[];
          const ofParts = parts.flatMap((part) => describeRows(part)) as { id: string }[];
          const byId = new Map(ofParts.map((row) => [row.id, row]));
          expect(rows.map(({ id }) => byId.get(id))).toEqual(rows);
          expect(rows).toHaveLength(first.length + second.length);
          expect(rows.every(({ own }) => own)).toBe(true);
          expect(merged.dated).toBe(parts.reduce((sum, { dated }) => sum + dated, 0));
          for (let row = 1; row < merged.dated; row++) {
            expect(merged.earliestStart[row]).toBeGreaterThanOrEqual(merged.earliestStart[row - 1] ?? 0);
          }
          let most = -0x80000000;
          for (let row = 0; row < merged.length; row++) {
            most = Math.max(most, merged.latestEnd[row] ?? 0);
            expect(merged.maxEndSoFar[row]).toBe(most);
          }
        },
      ),
    );
  });

  it("count in days where their common range is too long for minutes, and lose no day", () => {
    const when = (year: number) => {
      const from = new Date(0).setUTCFullYear(year, 0, 1);
      return {
        ...({ edtf: "", span: "within", precision: "day", approximate: false, uncertain: false } as const),
        ...{ earliestStart: from, latestStart: from, earliestEnd: from + dayMs, latestEnd: from + dayMs },
      };
    };
    const parts = [
      buildEventTable([{ ...anEvent({ id: "old" }), when: when(-9000) }], context),
      buildEventTable(toSecond([{ ...anEvent({ id: "new" }), when: when(2020) }]), secondContext),
    ];
    const merged = finishSlices(mergeTables(parts, layerIds));
    expect(merged.unitMs).toBe(dayMs);
    expect(toInstant(merged, merged.earliestStart[1] ?? 0)).toBe(Date.UTC(2020, 0, 1));
    expect(toInstant(merged, merged.latestEnd[0] ?? 0)).toBe(when(-9000).latestEnd);
  });

  it("are the table itself where there is only one and its layers stand as they stood", () => {
    const table = buildEventTable([anEvent()], context);
    expect(finishSlices(mergeTables([table], table.layerIds))).toBe(table);
    const reversed = finishSlices(mergeTables([table], [...table.layerIds].reverse()));
    expect(reversed.layerIds[reversed.layer[0] ?? 0]).toBe(table.layerIds[table.layer[0] ?? 0]);
  });
});
