import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeFilmFile } from "../../src/platform/film-maker.ts";
import type { Downloads } from "../../src/state/ports.ts";

const { makeFilm } = vi.hoisted(() => ({ makeFilm: vi.fn() }));
vi.mock("../../src/export/film/make-film.ts", () => ({ makeFilm }));

function begin() {
  const file = { write: vi.fn(async () => {}), close: vi.fn(async () => {}), abort: vi.fn(async () => {}) };
  const downloads: Downloads = { save: vi.fn(), canStream: true, openFile: vi.fn(async () => file) };
  const job = {
    request: { format: "mp4", subject: { type: "playback" } },
    view: { situation: { id: "one" }, window: { from: 0, to: 1 }, comparison: null },
  } as unknown as Parameters<typeof makeFilmFile>[0];
  return { file, make: () => makeFilmFile(job, downloads) };
}

describe("a film that is written into a file", () => {
  beforeEach(() => {
    vi.stubGlobal("window", {});
    makeFilm.mockReset();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is there once it is closed", async () => {
    makeFilm.mockResolvedValue(true);
    const { file, make } = begin();
    expect(await make()).toMatchObject({ type: "saved" });
    expect(file.close).toHaveBeenCalledTimes(1);
    expect(file.abort).not.toHaveBeenCalled();
  });

  it.each([
    ["QuotaExceededError", "disk-full"],
    ["EncodingError", "no-codec"],
  ])("leaves nothing behind where something stands in its way: %s", async (name, code) => {
    makeFilm.mockRejectedValue(new DOMException("no", name));
    const { file, make } = begin();
    expect(await make()).toEqual({ type: "failed", code });
    expect(file.abort).toHaveBeenCalledTimes(1);
    expect(file.close).not.toHaveBeenCalled();
  });

  it("leaves nothing behind where it was called off, even if taking it back fails on a full disk", async () => {
    makeFilm.mockResolvedValue(false);
    const called = begin();
    expect(await called.make()).toEqual({ type: "cancelled" });
    expect(called.file.abort).toHaveBeenCalledTimes(1);
    makeFilm.mockRejectedValue(new DOMException("no", "QuotaExceededError"));
    const full = begin();
    full.file.abort.mockRejectedValue(new Error("no room to take it back"));
    expect(await full.make()).toEqual({ type: "failed", code: "disk-full" });
  });
});
