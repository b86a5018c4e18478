import { describe, expect, it } from "vitest";
import { createDownloads } from "../../src/platform/downloads.ts";
import { openFilmFile } from "../../src/platform/film-file.ts";

/** A window whose dialog for a file answers with this. */
function aPage(answer: () => Promise<unknown>) {
  const asked: unknown[] = [];
  const page = {
    showSaveFilePicker(options: unknown) {
      asked.push(options);
      return answer();
    },
  } as unknown as Window;
  return { downloads: createDownloads(page), page, asked };
}

describe("A file that the reader names", () => {
  it("is asked for by name and kind, and takes a film where its bytes belong, also over earlier ones", async () => {
    const written: unknown[] = [];
    const deeds: string[] = [];
    const { downloads, page, asked } = aPage(async () => ({
      createWritable: async () => ({
        write: async (part: unknown) => void written.push(part),
        close: async () => void deeds.push("closed"),
        abort: async () => void deeds.push("aborted"),
      }),
    }));
    const file = await openFilmFile(page, downloads, "story.mp4", "video/mp4");
    if (typeof file === "string") throw new Error(file);
    expect(asked).toEqual([{ suggestedName: "story.mp4", types: [{ accept: { "video/mp4": [".mp4"] } }] }]);
    await file.write(new Uint8Array([1, 2, 3]), 0);
    await file.write(new Uint8Array([9]), 1);
    await file.close();
    expect(written).toEqual([
      { type: "write", position: 0, data: new Uint8Array([1, 2, 3]) },
      { type: "write", position: 1, data: new Uint8Array([9]) },
    ]);
    expect(deeds).toEqual(["closed"]);
  });

  it.each([
    ["AbortError", "dismissed"],
    ["NotAllowedError", "refused"],
  ])("may be withheld (%s): then nothing is made and the page says what happened", async (name, outcome) => {
    const { downloads, page } = aPage(() => Promise.reject(new DOMException("no", name)));
    expect(await openFilmFile(page, downloads, "story.webm", "video/webm")).toBe(outcome);
  });
});
