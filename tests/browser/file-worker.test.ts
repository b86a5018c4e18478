import { describe, expect, it } from "vitest";
import { createFileOpener } from "../../src/platform/file-opener.ts";
import workerUrl from "../../src/worker.ts?worker&url";

const rowCount = 30_000;

/** More than one batch, so that a first table comes before the last. */
function writeRows(): string {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const day = new Date(Date.UTC(2014, 0, 1) + (index % 3000) * 86_400_000).toISOString().slice(0, 10);
    return `${day},"Event ${index}, as told by somebody who was there and wrote it down",40.${index % 90},46.${index % 90}`;
  });
  return `date,title,lat,lng\n${rows.join("\n")}\n`;
}

describe("a file opened in a real worker", () => {
  it("comes over in parts, is searched there, and every event is read from what came", async () => {
    const opener = createFileOpener(() => new Worker(workerUrl, { type: "module" }));
    const lengths: number[] = [];
    const title = await new Promise<string>((resolve, reject) => {
      let last = "";
      const opening = opener.open(
        { name: "events.csv", blob: new Blob([writeRows()]) },
        {
          inspected: ({ mapping }) => opening.read(mapping, { id: "doc", title: "Events", colors: ["blue"] }),
          contained: () => reject(new Error("No archive")),
          situation: () => reject(new Error("No situation")),
          progressed: () => undefined,
          tabled: (_, table) => {
            lengths.push(table.length);
            last = table.eventAt(table.rowOf("doc:1")).title;
          },
          finished: () => resolve(last),
          failed: (code, value) => reject(new Error(`${code} ${value}`)),
        },
      );
    });
    expect(title).toBe("Event 0, as told by somebody who was there and wrote it down");
    expect(lengths.at(-1)).toBe(rowCount);
    expect(lengths[0]).toBeLessThan(rowCount / 2);

    const count = await new Promise<number>((resolve) => {
      opener.search("doc", "event 12345", (hits) => {
        if (hits.isWhole) resolve(hits.count);
      });
    });
    expect(count).toBe(1);
    opener.dispose();
  }, 60_000);
});
