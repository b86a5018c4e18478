import { describe, expect, it } from "vitest";
import type { KeptFile } from "../../../src/model/documents/kept-file.ts";
import { createFileOpener } from "../../../src/platform/file-opener.ts";
import { createApp } from "../../../src/state/create-app.ts";
import { anEvent, aSituation, aTable } from "../../builders.ts";
import { createFakeWorker } from "../../formats/tables/fake-file-worker.ts";
import { waitUntil } from "../../wait-until.ts";
import { createFakePorts } from "../fake-ports.ts";

const shipped = aSituation({ events: [anEvent({ id: "own" })] });
// The order of day and month must be asked: nothing is certain.
const doubtful = "when,what,lat,lng\n3/7/2018,Shots,40.68,46.36\n4/8/2018,Trial,40.4,49.9\n";

function begin(
  before: Partial<Pick<ReturnType<typeof createFakePorts>, "carried">> & {
    kept?: readonly KeptFile[];
    hash?: string;
  } = {},
) {
  const ports = createFakePorts(before.hash);
  ports.openers = {
    opener: createFileOpener(createFakeWorker),
    readSituation: () => null,
    saveProblems: () => {},
  };
  ports.carried = before.carried ?? [];
  for (const file of before.kept ?? []) ports.kept.set(file.documentId, file);
  if (ports.kept.size > 0) ports.keepsakes.set("kept-files", "on");
  const part = { name: "opened/1.json", type: "", packing: "none", bytes: 0, sha256: "" } as const;
  const oneFile =
    ports.carried.length === 0 ? null : { made: "", title: "", dataVersion: "", asOf: "", parts: [part] };
  const app = createApp({ situation: shipped, table: aTable(shipped), issues: [], oneFile }, ports);
  const until = (check: () => void) =>
    waitUntil(() => {
      ports.pass(100);
      check();
    });
  const layers = () => app.state.situation.value.layers.map(({ title }) => title);
  const status = (id: string) => app.state.keeping.value?.statuses.value.get(id) ?? "off";
  return { ...app, ports, until, layers, status };
}

/** Opens the file as a reader would, July first. */
async function openDoubtful({ state, actions, until }: ReturnType<typeof begin>) {
  actions.filesOffered([{ name: "shots.csv", blob: new Blob([doubtful]) }]);
  const file = () => state.openings.value?.files.value[0];
  await until(() => expect(file()?.phase).toBe("asking"));
  const { id = 0, mapping } = file() ?? {};
  if (mapping == null) throw new Error("Nothing is asked");
  state.openings.value?.mappingChanged(id, { ...mapping, dateOrder: "day-month-year" });
  state.openings.value?.mappingAccepted(id);
  await until(() => expect(state.table.value.length).toBe(3));
  await until(() => expect(file()?.phase).toBe("done"));
}

describe("Keeping an opened file on this device", () => {
  it("is off by default: then leaving the page is warned of, for it would be lost", async () => {
    const page = begin();
    expect(page.ports.warnsOfFiles).toBe(false);
    await openDoubtful(page);
    expect(page.status("shots")).toBe("off");
    expect(page.ports.kept.size).toBe(0);
    expect(page.ports.warnsOfFiles).toBe(true);
    page.actions.documentClosed("shots");
    expect(page.ports.warnsOfFiles).toBe(false);
  });

  it("stores its bytes, its mapping and its looks, says how much, and forgets on request", async () => {
    const page = begin();
    await openDoubtful(page);
    const { keeping } = page.state;
    page.actions.layerRenamed("shots:0", "Shootings");
    keeping.value?.fileKept("shots");
    await page.until(() => expect(page.status("shots")).toBe("kept"));
    expect(page.ports.warnsOfFiles).toBe(false);
    expect(keeping.value?.room.value).toEqual({ used: doubtful.length, free: 5_000_000 });
    const file = page.ports.kept.get("shots");
    expect(await file?.blob.text()).toBe(doubtful);
    expect(file?.mapping.dateOrder).toBe("day-month-year");
    expect(file?.looks.get("shots:0")?.title).toBe("Shootings");
    page.actions.layerRecolored("shots:0", "pink");
    await page.until(() => expect(page.ports.kept.get("shots")?.looks.get("shots:0")?.color).toBe("pink"));
    keeping.value?.fileForgotten("shots");
    await page.until(() => expect(page.ports.kept.size).toBe(0));
    expect(page.ports.keepsakes.get("kept-files")).not.toBe("on");
    expect(page.ports.warnsOfFiles).toBe(true);
    expect(page.layers()).toContain("Shootings");
  });

  it("opens it again on the next visit under the same ids, asking nothing", async () => {
    const first = begin();
    await openDoubtful(first);
    first.actions.layerRenamed("shots:0", "Shootings");
    first.state.keeping.value?.fileKept("shots");
    await first.until(() => expect(first.status("shots")).toBe("kept"));
    const dates = (page: typeof first) =>
      page.state.table.value.eventAt(page.state.table.value.rowOf("shots:1")).when?.edtf;
    const before = dates(first);

    const next = begin({ kept: [...first.ports.kept.values()] });
    await next.until(() => expect(next.layers()).toContain("Shootings"));
    await next.until(() => expect(next.state.table.value.length).toBe(3));
    expect(dates(next)).toBe(before);
    expect(before).toBe("2018-07-03");
    expect(next.status("shots")).toBe("kept");
    await next.until(() => expect(next.ports.warnsOfFiles).toBe(false));
    next.actions.documentClosed("shots");
    await next.until(() => expect(next.ports.kept.size).toBe(0));
  });

  it.each(["full", "refused"] as const)(
    "loses nothing where the browser is %s, and says so",
    async (answer) => {
      const page = begin();
      page.ports.shelfAnswers = answer;
      await openDoubtful(page);
      page.state.keeping.value?.fileKept("shots");
      await page.until(() => expect(page.status("shots")).toBe(answer));
      expect(page.state.table.value.length).toBe(3);
      expect(page.ports.warnsOfFiles).toBe(true);
      expect(page.state.keeping.value?.room.value.used).toBe(0);
    },
  );

  it("is not needed for what the page carries in itself", async () => {
    const first = begin();
    await openDoubtful(first);
    const carried = first.state.keeping.value?.listOpen() ?? [];
    expect(carried.map(({ documentId, name }) => [documentId, name])).toEqual([["shots", "shots.csv"]]);
    const next = begin({ carried });
    await next.until(() => expect(next.state.table.value.length).toBe(3));
    expect(next.layers()).toContain("shots.csv");
    await next.until(() => expect(next.ports.warnsOfFiles).toBe(false));
  });
});

describe("A link to what only a kept file has", () => {
  const detained =
    "date,title,lat,lng,actors,source,category\n2018-07-03,Shots,40.68,46.36,Police,Turan,raid\n2018-07-05,Trial,40.4,49.9,Court,Azertac,trial\n";
  const mapping: KeptFile["mapping"] = {
    shape: "table",
    columns: {
      ...{ start: ["date"], title: ["title"], lat: ["lat"], lng: ["lng"] },
      ...{ actors: ["actors"], source: ["source"], layer: ["category"] },
    },
    ...{ dateOrder: null, epoch: null, codebook: "own", placePrecision: "city", isSwapped: false, crs: null },
  };
  const aKept = (documentId: string, text: string): KeptFile => ({
    ...{ documentId, name: `${documentId}.csv`, entry: null, blob: new Blob([text]), mapping },
    looks: new Map(),
  });
  const opened = (page: ReturnType<typeof begin>, rows: number) =>
    page.until(() => {
      expect(page.state.table.value.length).toBe(rows);
      expect(page.state.openings.value?.files.value.every(({ phase }) => phase === "done")).toBe(true);
    });
  const said = ({ ports }: ReturnType<typeof begin>) => decodeURIComponent(ports.entries[ports.at] ?? "");

  it("holds once the file is open: selection, hidden layers, filters and place, also in the address", async () => {
    const hash = "off=detained:0&actor=detained:actor:Court&where=layer:detained:1&sel=detained:2";
    const page = begin({ kept: [aKept("detained", detained)], hash });
    expect([...page.state.hiddenLayers.value]).toEqual([]);
    await opened(page, 3);
    expect(page.state.selection.value).toEqual({ type: "event", id: "detained:2" });
    expect([...page.state.hiddenLayers.value]).toEqual(["detained:0"]);
    expect([...(page.state.filters.value.actor ?? [])]).toEqual(["detained:actor:Court"]);
    expect(page.state.where.value).toEqual({ type: "layer", id: "detained:1" });
    await page.until(() => expect(said(page).split("&").sort()).toEqual(hash.split("&").sort()));
  });

  it("waits for each file of several, and for the last row of a long one", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) => `2018-07-0${(index % 9) + 1},Row ${index},40,46,,,raid`,
    );
    const long = `date,title,lat,lng,actors,source,category\n${rows.join("\n")}\n`;
    const kept = [aKept("detained", detained), aKept("long", long)];
    const page = begin({ kept, hash: "off=detained:1,long:0&sel=long:30000" });
    await opened(page, 30_003);
    expect(page.state.selection.value).toEqual({ type: "event", id: "long:30000" });
    expect([...page.state.hiddenLayers.value].sort()).toEqual(["detained:1", "long:0"]);
  });

  it("gives way to what the reader has done meanwhile", async () => {
    const page = begin({
      kept: [aKept("detained", detained)],
      hash: "actor=detained:actor:Court&sel=place:detained:place:1",
    });
    page.actions.eventSelected("own");
    page.actions.facetToggled("actor", "someone");
    const mine = page.state.filters.value.actor;
    await opened(page, 3);
    expect(page.state.selection.value).toEqual({ type: "event", id: "own" });
    expect(page.state.filters.value.actor).toEqual(mine);
  });

  it("asks for nothing that the file does not have, nor once it was closed", async () => {
    const page = begin({
      kept: [aKept("detained", detained)],
      hash: "sel=detained:99&actor=detained:actor:Court",
    });
    await opened(page, 3);
    await page.until(() => expect(page.state.selection.value).toBe(null));
    expect([...(page.state.filters.value.actor ?? [])]).toEqual(["detained:actor:Court"]);
    page.actions.documentClosed("detained");
    await page.until(() => expect(page.state.table.value.length).toBe(1));
    expect(page.state.filters.value.actor).toBe(null);
  });
});
