import { expect, test } from "vitest";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { mapped, openCsv } from "../model/documents/opened-csv.ts";
import { waitUntil } from "../wait-until.ts";
import { createFakePorts } from "./fake-ports.ts";

const situation = aSituation({
  events: [anEvent({ id: "own" })],
  opening: { t: "2018-01-01/2018-12-31", mode: "window", camera: { center: [47, 40], zoom: 5 } },
});
const csv = [
  "name,day,lng,lat,type,dead",
  ...Array.from(
    { length: 30 },
    (_, row) => `Row ${row + 1},2018-03-01,46,40,${row < 20 ? "Battle" : "Riot"},${row}`,
  ),
].join("\n");

async function open(hash = "") {
  const ports = createFakePorts(hash);
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  const show = async () => {
    const file = await openCsv(
      csv,
      mapped({ title: ["name"], start: ["day"], lng: ["lng"], lat: ["lat"] }, { placePrecision: "city" }),
    );
    app.actions.documentOpened(file);
    await waitUntil(() => {
      ports.pass(100);
      expect(app.state.table.value.length).toBe(31);
    });
    app.actions.columnsRequested();
    await waitUntil(() => expect(app.state.columns.value).not.toBeNull());
    const { value: columns } = app.state.columns;
    if (columns === null) throw new Error("no columns");
    return columns;
  };
  return { ports, ...app, show };
}
const settled = { settled: true };

test("A filter by a column shows its effect on every count but its own, and says nothing of other events", async () => {
  const { state, actions, show } = await open();
  const columns = await show();
  expect(columns.picked.value.map(({ name }) => name)).toEqual(["type", "dead"]);
  const stop = columns.watch("type");
  columns.watch("dead");
  expect([...columns.countsOf("type")]).toEqual([
    ["Battle", 20],
    ["Riot", 10],
  ]);
  actions.columnValueToggled("type", "Riot");
  // The ten riots, and the situation's own event, which has no such column.
  expect(state.counts.value.total).toBe(11);
  expect(state.layerCounts.value.get("doc:0")).toBe(10);
  expect(columns.countsOf("type").get("Battle")).toBe(20);
  expect(columns.histogramOf("dead")?.bins.reduce((sum, bin) => sum + bin, 0)).toBe(10);
  actions.columnFiltered("dead", { type: "range", from: 25, to: 99 }, settled);
  expect(state.counts.value.total).toBe(6);
  expect([...columns.countsOf("type").values()]).toEqual([0, 5]);
  actions.layerToggled("first");
  actions.columnValueToggled("type", "Riot");
  expect(state.counts.value.total).toBe(5);
  actions.filtersCleared();
  expect(state.columnFilters.value.size).toBe(0);
  expect(state.counts.value.total).toBe(30);
  stop();
});

test("A filter by a column is in the address, and Back undoes it", async () => {
  const { ports, state, actions, show } = await open();
  await show();
  actions.columnValueToggled("type", "Riot");
  expect(ports.address.read()).toBe("col=type:Riot");
  ports.goBack();
  expect(state.columnFilters.value.size).toBe(0);
});

test("A link's filter waits for a file that has the column, and narrows nothing until then", async () => {
  const { ports, state, show } = await open("col=type:Riot;gone:x");
  expect(state.counts.value.total).toBe(1);
  const columns = await show();
  expect(state.counts.value.total).toBe(11);
  expect(columns.choices.value.some(({ name }) => name === "gone")).toBe(false);
  expect(ports.address.read()).toBe("col=gone:x%3Btype:Riot");
  expect((await open("col=nonsense")).ports.address.read()).toBe("");
});

test("A column can be picked for the panel, and put away again", async () => {
  const { actions, show } = await open();
  const columns = await show();
  actions.columnPicked("name", true);
  actions.columnPicked("dead", false);
  expect(columns.picked.value.map(({ name }) => name)).toEqual(["name", "type"]);
});
