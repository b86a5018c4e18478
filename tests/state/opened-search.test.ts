import { expect, test } from "vitest";
import { createFileOpener } from "../../src/platform/file-opener.ts";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakeWorker } from "../formats/tables/fake-file-worker.ts";
import { waitUntil } from "../wait-until.ts";
import { createFakePorts } from "./fake-ports.ts";

const situation = aSituation({
  events: [
    anEvent({ id: "own", title: "Shots in the town", date: "2018-07-03" }),
    anEvent({ id: "other", title: "A speech", date: "2018-07-04" }),
  ],
});
const csv = `date,title,lat,lng
2018-07-02,Shots at Gəncə,40.68,46.36
2018-07-05,A march,40.4,49.9
2018-01-01,More shots,40.4,49.9
`;

async function open() {
  const ports = createFakePorts();
  ports.openers = {
    opener: createFileOpener(createFakeWorker),
    readSituation: () => null,
    saveProblems: () => undefined,
  };
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  const until = (check: () => void) =>
    waitUntil(() => {
      ports.pass(100);
      check();
    });
  app.actions.filesOffered([{ name: "mine.csv", blob: new Blob([csv]) }]);
  await until(() => expect(app.state.openings.value?.files.value[0]?.phase).toBe("asking"));
  const { value: openings } = app.state.openings;
  openings?.mappingAccepted(openings.files.value[0]?.id ?? -1);
  await until(() => expect(app.state.table.value.length).toBe(5));
  const found = () => {
    const { table, hits } = app.state;
    if (hits.value === null) return null;
    const { rows } = hits.value;
    return Array.from(rows.keys())
      .filter((row) => rows[row] === 1)
      .map((row) => table.value.eventAt(row).id)
      .sort();
  };
  return { ...app, until, found };
}

test("A search finds words in the situation and in opened files alike", async () => {
  const { state, actions, until, found } = await open();
  actions.searched("sho");
  await until(() => expect(found()).toEqual(["mine:1", "mine:3", "own"]));
  expect(state.hits.value?.terms).toEqual(["sho"]);
  expect(state.hits.value?.count).toBe(3);
  expect(state.layerCounts.value.get("mine:0")).toBe(2);
  actions.searched("shots ganja");
  // Gəncə is Ganja in another alphabet's letters only where somebody wrote both: words are folded, not translated.
  await until(() => expect(found()).toEqual([]));
  actions.searched("shots gence");
  await until(() => expect(found()).toEqual(["mine:1"]));
  actions.searched("");
  expect(found()).toBeNull();
});

test("A search goes on after the file is closed, and finds what is still there", async () => {
  const { actions, until, found } = await open();
  actions.searched("shots");
  await until(() => expect(found()).toEqual(["mine:1", "mine:3", "own"]));
  actions.documentClosed("mine");
  await until(() => expect(found()).toEqual(["own"]));
});
