import { describe, expect, it } from "vitest";
import type {
  FileOpener,
  OpeningListener,
  PreviewFailure,
  TablePreview,
} from "../../src/model/documents/file-opener.ts";
import { createFileOpener, type FileWorker } from "../../src/platform/file-opener.ts";
import { createFakeWorker } from "../formats/tables/fake-file-worker.ts";

function listen(change: Partial<OpeningListener>): OpeningListener {
  const fail = (what: string) => () => {
    throw new Error(`Unexpected: ${what}`);
  };
  return {
    inspected: fail("inspected"),
    contained: fail("contained"),
    situation: fail("situation"),
    progressed: () => undefined,
    tabled: fail("tabled"),
    finished: fail("finished"),
    failed: fail("failed"),
    ...change,
  };
}

const csv = "date,title,lat,lng\n2018-07-03,Ganja,40.68,46.36\n2016,Baku,40.4,49.9\n";

function isPreview(preview: TablePreview | PreviewFailure | null): preview is TablePreview {
  return preview !== null && "table" in preview;
}

function open(opener: FileOpener, text: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let titles: readonly string[] = [];
    const opening = opener.open(
      { name: "e.csv", blob: new Blob([text]) },
      listen({
        inspected: ({ mapping }) => {
          opening.preview(mapping).then((preview) => {
            if (!isPreview(preview) || preview.dated !== 2 || preview.table.eventAt(0).title !== "Baku")
              reject(new Error("No preview"));
            opening.read(mapping, { id: "doc", title: "Events", colors: ["blue"] });
          }, reject);
        },
        tabled: (document, table) => {
          titles = Array.from(
            { length: table.length },
            (_, row) => `${document.title}: ${table.eventAt(row).title}`,
          );
        },
        finished: ({ isWhole }) => resolve([...titles, String(isWhole)]),
        failed: (code) => resolve([code]),
      }),
    );
  });
}

describe("opening files beside the page's thread", () => {
  it("leads from a file to events by way of a preview", async () => {
    const opener = createFileOpener(createFakeWorker);
    expect(await open(opener, csv)).toEqual(["Events: Baku", "Events: Ganja", "true"]);
    opener.dispose();
  });

  it("starts no worker before the first file, and one for all", async () => {
    let started = 0;
    const opener = createFileOpener(() => {
      started++;
      return createFakeWorker();
    });
    expect(started).toBe(0);
    await Promise.all([open(opener, csv), open(opener, csv)]);
    expect(started).toBe(1);
  });

  it("answers a later preview and gives the earlier one up", async () => {
    const opener = createFileOpener(createFakeWorker);
    const answers = await new Promise<readonly (number | null)[]>((resolve) => {
      const opening = opener.open(
        { name: "e.csv", blob: new Blob([csv]) },
        listen({
          inspected: async ({ mapping }) => {
            const both = [opening.preview({ ...mapping, columns: {} }), opening.preview(mapping)];
            resolve((await Promise.all(both)).map((preview) => (isPreview(preview) ? preview.dated : null)));
          },
        }),
      );
    });
    expect(answers).toEqual([null, 2]);
  });

  it("tells nothing more of a file that was stopped", async () => {
    const opener = createFileOpener(createFakeWorker);
    await new Promise<void>((resolve) => {
      const opening = opener.open(
        { name: "e.csv", blob: new Blob([csv]) },
        listen({
          inspected: ({ mapping }) => {
            opening.read(mapping, { id: "doc", title: "Events", colors: ["blue"] });
            opening.stop(false);
            resolve();
          },
        }),
      );
    });
    expect(await open(opener, csv)).toHaveLength(3);
  });

  it("tells why a file cannot be opened", async () => {
    const opener = createFileOpener(createFakeWorker);
    expect(await open(opener, "")).toEqual(["file-empty"]);
  });

  it("ends a file with a sentence where the page has no memory for it, and the next one opens", async () => {
    const worker = createFakeWorker();
    let isFull = true;
    const full: FileWorker = {
      postMessage: (message, transfer) => worker.postMessage(message, transfer),
      terminate: () => worker.terminate(),
      set onmessage(listen: FileWorker["onmessage"]) {
        worker.onmessage = (event) => {
          if (isFull && event.data.kind === "tabled") {
            Object.defineProperty(event.data, "layers", {
              get: () => {
                throw new RangeError("Array buffer allocation failed");
              },
            });
          }
          listen?.(event);
        };
      },
    };
    const opener = createFileOpener(() => full);
    expect(await open(opener, csv)).toEqual(["memory-exhausted"]);
    isFull = false;
    expect(await open(opener, csv)).toEqual(["Events: Baku", "Events: Ganja", "true"]);
  });
});
