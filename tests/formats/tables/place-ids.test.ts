import { expect, it } from "vitest";
import { finishSlices } from "../../../src/lib/finish-slices.ts";
import { mergeTables } from "../../../src/model/merge-tables.ts";
import { anEvent, aPlace, aSituation, aTable } from "../../builders.ts";
import { openTable } from "./open-table.ts";

const text = `date,title,place,lat,lng
2019,Later,Ganja,40.7,46.4
2017,Nowhere,,,
2018,Between,Baku,40.4,49.9
`;

it("The place of an opened row is told without its event, and is the event's; so it is beside other events", async () => {
  const { table, document } = await openTable("e.csv", text);
  const beside = aTable(
    aSituation({ places: [aPlace({ id: "ganja" })], events: [anEvent({ id: "own", placeId: "ganja" })] }),
  );
  const merged = finishSlices(mergeTables([beside, table], [...beside.layerIds, ...table.layerIds]));
  for (const one of [table, merged]) {
    const rows = Array.from({ length: one.length }, (_, row) => row);
    expect(rows.map((row) => one.placeIdOf?.(row))).toEqual(rows.map((row) => one.eventAt(row).placeId));
  }
  for (let row = 0; row < table.length; row++) {
    const event = table.eventAt(row);
    const place = event.placeId === null ? undefined : document.findPlace(event.placeId);
    if (event.placeId !== null)
      expect(place).toMatchObject({ precision: event.placePrecision, layerId: event.layerId });
  }
});
