import { describe, expect, it } from "vitest";
import type { FileOpener } from "../../../src/model/documents/file-opener.ts";
import type { Problems } from "../../../src/model/documents/problems.ts";
import { createFileOpener } from "../../../src/platform/file-opener.ts";
import { createApp } from "../../../src/state/create-app.ts";
import type { OpeningFile } from "../../../src/state/opening/types.ts";
import { anEvent, aSituation, aTable } from "../../builders.ts";
import { createFakeWorker } from "../../formats/tables/fake-file-worker.ts";
import { waitUntil } from "../../wait-until.ts";
import { createFakePorts } from "../fake-ports.ts";

const shipped = { ...aSituation({ events: [anEvent({ id: "own", date: "2018-07-03" })] }), title: "Shipped" };
const plain = "date,title,lat,lng\n2019-05-01,May day,38.75,48.85\n2020,A year,38.4,48.8\n";
const doubtful =
  "when,what,lat,lng\n3/7/2018,Shots,40.68,46.36\n4/8/2018,Trial,40.4,49.9\nbad,None,40.4,49.9\n";

function begin(isMemoryFull: () => boolean = () => false) {
  const ports = createFakePorts();
  const saved: { readonly name: string; readonly problems: Problems }[] = [];
  const found = {
    ...aSituation({ events: [anEvent({ id: "found" }), anEvent({ id: "more" })] }),
    title: "Found",
  };
  ports.openers = {
    opener: withLimits(createFileOpener(createFakeWorker), isMemoryFull),
    readSituation: (files) =>
      files.get("situation.json") === "broken" ? null : { situation: found, issues: [], stories: [] },
    saveProblems: (name, _, problems) => void saved.push({ name, problems }),
  };
  const app = createApp({ situation: shipped, table: aTable(shipped), issues: [] }, ports);
  const { state, actions } = app;
  const files = (): readonly OpeningFile[] => state.openings.value?.files.value ?? [];
  const until = (check: () => void) =>
    waitUntil(() => {
      ports.pass(100);
      check();
    });
  const phases = (...wanted: readonly string[]) =>
    until(() => expect(files().map(({ phase }) => phase)).toEqual(wanted));
  const offer = (name: string, text: string | Uint8Array<ArrayBuffer>) =>
    actions.filesOffered([{ name, blob: new Blob([text]) }]);
  const only = (): OpeningFile => {
    const [file] = files();
    if (file === undefined) throw new Error("no file");
    return file;
  };
  const openings = () => {
    if (state.openings.value === null) throw new Error("nothing was offered");
    return state.openings.value;
  };
  return { state, actions, ports, saved, files, only, until, phases, offer, openings };
}

/** An opener whose tables make the memory end once they are merged. */
function withLimits(opener: FileOpener, isMemoryFull: () => boolean): FileOpener {
  return {
    ...opener,
    open: (offered, listener) =>
      opener.open(offered, {
        ...listener,
        tabled(document, table, isWhole) {
          const limited = Object.defineProperty({ ...table }, "x", {
            get: () => {
              if (isMemoryFull()) throw new RangeError("Array buffer allocation failed");
              return table.x;
            },
          });
          listener.tabled(document, limited, isWhole);
        },
      }),
  };
}

describe("opening files", () => {
  it("asks what the columns mean, and reads the file so: its events stand beside the shipped ones", async () => {
    const { state, offer, phases, only, openings, until } = begin();
    offer("My events (1).csv", plain);
    await phases("asking");
    expect(state.overlay.value).toBe("opening");
    await until(() => expect(only().preview).toMatchObject({ dated: 2, placed: 2 }));
    openings().mappingAccepted(only().id);
    await phases("done");
    expect(state.overlay.value).toBe(null);
    expect(only()).toMatchObject({ events: 2, isWhole: true, documentId: "my-events-1" });
    await until(() => expect(state.table.value.length).toBe(3));
    expect(state.documents.value.map(({ title }) => title)).toEqual(["Shipped", "My events (1).csv"]);
  });

  it("brings what came into sight, unless the reader has gone elsewhere meanwhile", async () => {
    const { state, offer, phases, only, openings, until } = begin();
    offer("a.csv", plain);
    await phases("asking");
    openings().mappingAccepted(only().id);
    await until(() =>
      expect(state.window.value).toEqual({ from: Date.UTC(2019, 0, 1), to: Date.UTC(2021, 0, 1) }),
    );
    expect(state.cameraRequest.value?.target).toMatchObject({ type: "bounds" });

    const other = begin();
    other.offer("a.csv", plain);
    await other.phases("asking");
    other.openings().mappingAccepted(other.only().id);
    const moved = { from: Date.UTC(2015, 0, 1), to: Date.UTC(2016, 0, 1) };
    other.actions.windowMoved(moved, { settled: true });
    await other.phases("done");
    await other.until(() => expect(other.state.table.value.length).toBe(3));
    expect(other.state.window.value).toEqual(moved);
  });

  it("does not guess the order of day and month, and remembers everything else for the next such file", async () => {
    const { offer, phases, files, only, openings, until } = begin();
    offer("a.csv", doubtful);
    await phases("asking");
    const { mapping } = only();
    expect(only().inspection?.questions.map(({ kind }) => kind)).toEqual(["date-order"]);
    expect(mapping?.dateOrder).toBe(null);
    openings().mappingChanged(only().id, {
      ...mapping!,
      dateOrder: "day-month-year",
      placePrecision: "district",
    });
    await until(() => expect(only().preview).toMatchObject({ dated: 2 }));
    openings().mappingAccepted(only().id);
    await phases("done");
    expect(only().problems?.counts).toEqual({ "date-unreadable": 1 });

    offer("b.csv", doubtful);
    await phases("done", "asking");
    const next = files()[1]!;
    expect(next).toMatchObject({
      isRemembered: true,
      mapping: { placePrecision: "district", dateOrder: null },
    });
    openings().mappingForgotten(next.id);
    expect(files()[1]).toMatchObject({
      isRemembered: false,
      mapping: { placePrecision: mapping!.placePrecision },
    });
  });

  it("keeps the opening when a mapping reads no row, and says why", async () => {
    const { offer, phases, only, openings, until } = begin();
    offer("a.csv", plain);
    await phases("asking");
    openings().mappingChanged(only().id, { ...only().mapping!, crs: "EPSG:1" });
    await until(() => expect(only().preview).toEqual({ code: "crs-unknown", value: "EPSG:1" }));
    openings().mappingChanged(only().id, { ...only().mapping!, crs: null });
    await until(() => expect(only().preview).toMatchObject({ placed: 2 }));
  });

  it("closes a file for which the page has no room, says so and how to go on, and opens the next", async () => {
    let isFull = true;
    const { state, offer, phases, files, only, openings, until } = begin(() => isFull);
    offer("a.csv", plain);
    await phases("asking");
    openings().mappingAccepted(only().id);
    await until(() => expect(only().phase).toBe("failed"));
    expect(only()).toMatchObject({ failure: { code: "memory-exhausted" }, events: 0, documentId: null });
    expect(state.documents.value.map(({ title }) => title)).toEqual(["Shipped"]);
    await until(() => expect(state.table.value.length).toBe(1));

    isFull = false;
    offer("a.csv", plain);
    await phases("failed", "asking");
    openings().mappingAccepted(files()[1]!.id);
    await phases("failed", "done");
    await until(() => expect(state.table.value.length).toBe(3));
  });

  it("says why a file cannot be opened, and takes it off the list on request", async () => {
    const { state, offer, phases, only, openings, files } = begin();
    offer("a.csv", "");
    await phases("failed");
    expect(only().failure?.code).toBe("file-empty");
    openings().openingDismissed(only().id);
    expect(files()).toEqual([]);
    expect(state.documents.value).toHaveLength(1);
  });

  it("shows a situation in place of the one that the page came with, once that was agreed to", async () => {
    const { state, actions, phases, only, openings, until } = begin();
    const { zipSync, strToU8 } = await import("fflate");
    const zip = zipSync({ "situation.json": strToU8("{}"), "events.geojson": strToU8("{}") });
    actions.filesOffered([{ name: "geo.zip", blob: new Blob([Uint8Array.from(zip)]) }]);
    await phases("replacing");
    expect(only().situationTitle).toBe("Found");
    expect(state.situation.value.title).toBe("Shipped");
    openings().situationAccepted(only().id);
    await until(() => expect(state.situation.value.title).toBe("Found"));
    expect(state.table.value.length).toBe(2);
    expect(state.documents.value.map(({ id }) => id)).toEqual([""]);
    // What is saved as one file is this one.
    expect([...(openings().situationTexts.value?.keys() ?? [])].sort()).toEqual([
      "events.geojson",
      "situation.json",
    ]);
  });

  it("asks which files of an archive, and opens each that is chosen", async () => {
    const { actions, phases, only, openings, files } = begin();
    const { zipSync, strToU8 } = await import("fflate");
    const zip = zipSync({ "a.csv": strToU8(plain), "b.csv": strToU8(plain), "c.csv": strToU8(plain) });
    actions.filesOffered([{ name: "all.zip", blob: new Blob([Uint8Array.from(zip)]) }]);
    await phases("choosing");
    expect(only().entries).toEqual(["a.csv", "b.csv", "c.csv"]);
    openings().entriesChosen(only().id, ["a.csv", "c.csv"]);
    await phases("asking", "asking");
    expect(files().map(({ name }) => name)).toEqual(["a.csv", "c.csv"]);
  });

  it("throws a file away that was called off, and may be given the same name again", async () => {
    const { state, offer, phases, only, openings, files } = begin();
    offer("a.csv", plain);
    await phases("asking");
    openings().openingStopped(only().id, false);
    expect(files()).toEqual([]);
    expect(state.overlay.value).toBe(null);
    offer("a.csv", plain);
    await phases("asking");
    openings().mappingAccepted(only().id);
    await phases("done");
    expect(only().documentId).toBe("a");
  });

  it("forgets a file whose document was closed", async () => {
    const { state, actions, offer, phases, only, openings, files, until } = begin();
    offer("a.csv", plain);
    await phases("asking");
    openings().mappingAccepted(only().id);
    await phases("done");
    actions.documentClosed("a");
    expect(files()).toEqual([]);
    await until(() => expect(state.table.value.length).toBe(1));
  });

  it("tells how a file was opened, so that it can be opened the same way again, with nothing asked", async () => {
    const { offer, phases, only, openings } = begin();
    offer("a.csv", doubtful);
    await phases("asking");
    openings().mappingChanged(only().id, { ...only().mapping!, dateOrder: "day-month-year" });
    openings().mappingAccepted(only().id);
    await phases("done");
    openings().openingDismissed(only().id);
    const offered = openings().offerOf("a");
    expect(offered?.kept?.mapping.dateOrder).toBe("day-month-year");
    expect(openings().offerOf("b")).toBe(null);

    const next = begin();
    next.actions.filesOffered([offered!]);
    await next.phases("done");
    expect(next.only()).toMatchObject({ documentId: "a", events: 3 });
  });

  it("hands over what was kept aside", async () => {
    const { state, saved, offer, phases, only, openings } = begin();
    offer("a.csv", doubtful);
    await phases("asking");
    openings().mappingChanged(only().id, { ...only().mapping!, dateOrder: "day-month-year" });
    openings().mappingAccepted(only().id);
    await phases("done");
    openings().problemsListed(only().id);
    expect(state.overlay.value).toBe("file-problems");
    openings().problemsSaved(only().id);
    expect(saved.map(({ name, problems }) => [name, problems.rows.length])).toEqual([["a.csv", 1]]);
  });

  it("says that the part could not be fetched, and tries again with the next file", async () => {
    const { state, ports, offer, phases, until } = begin();
    const { openers } = ports;
    ports.openers = null;
    offer("a.csv", plain);
    await until(() => expect(state.notice.value?.code).toBe("part-missing"));
    ports.openers = openers;
    offer("a.csv", plain);
    await phases("asking");
  });
});
