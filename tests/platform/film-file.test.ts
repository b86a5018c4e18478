import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryFile } from "../../src/platform/film-file.ts";

const writes = fc.array(
  fc.record({
    position: fc.integer({ min: 0, max: 3_000_000 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("A film kept in memory", () => {
  it("is what was written, each byte where it was last written to, and nothing after the last", async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (all) => {
        const handed: Blob[] = [];
        const file = createMemoryFile("video/webm", (film) => handed.push(film));
        const length = Math.max(...all.map(({ position, bytes }) => position + bytes.length));
        const expected = new Uint8Array(length);
        for (const { position, bytes } of all) {
          await file.write(bytes, position);
          expected.set(bytes, position);
        }
        expect(handed).toHaveLength(0);
        await file.close();
        expect(handed[0]?.type).toBe("video/webm");
        const film = new Uint8Array(await handed[0]!.arrayBuffer());
        expect(film.length).toBe(length);
        expect(Buffer.compare(film, expected)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it("may lie across the ends of its pages", async () => {
    const handed: Blob[] = [];
    const file = createMemoryFile("video/mp4", (film) => handed.push(film));
    const bytes = new Uint8Array(2 ** 20 * 2 + 100).map((_, index) => index % 251);
    await file.write(bytes, 2 ** 20 - 50);
    await file.close();
    const film = new Uint8Array(await handed[0]!.arrayBuffer());
    expect(Buffer.compare(film.slice(2 ** 20 - 50), bytes)).toBe(0);
  });

  it("that is called off is handed to nobody", async () => {
    const handed: Blob[] = [];
    const file = createMemoryFile("video/mp4", (film) => handed.push(film));
    await file.write(new Uint8Array(10), 0);
    await file.abort();
    expect(handed).toHaveLength(0);
  });
});
