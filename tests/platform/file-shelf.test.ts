import { describe, expect, it } from "vitest";
import type { KeptFile } from "../../src/model/documents/kept-file.ts";
import type { ByteStore } from "../../src/platform/byte-store.ts";
import { createFileShelf } from "../../src/platform/file-shelf.ts";

const aFile = (documentId: string, content: string): KeptFile => ({
  documentId,
  name: `${documentId}.csv`,
  entry: null,
  mapping: {
    shape: "table",
    columns: { title: ["what"] },
    dateOrder: null,
    epoch: null,
    codebook: "own",
    placePrecision: "city",
    isSwapped: false,
    crs: null,
  },
  looks: new Map([[`${documentId}:0`, { title: "Mine" }]]),
  blob: new Blob([content]),
});

function begin({ fails = () => null as string | null, quota = 100 as number | null } = {}) {
  const content = new Map<string, Blob>();
  const asked: string[] = [];
  const store: ByteStore = {
    names: async () => [...content.keys()],
    read: async (name) => content.get(name) ?? null,
    async write(name, blob) {
      const failure = fails();
      content.set(name, blob);
      if (failure !== null && name.endsWith(".json")) throw new DOMException("", failure);
    },
    remove: async (name) => void content.delete(name),
  };
  const storage = {
    persist: async () => asked.push("persist") > 0,
    estimate: async () => (quota === null ? {} : { quota, usage: 30 }),
  };
  const listeners = new Set<unknown>();
  const page = {
    navigator: { storage },
    addEventListener: (_: string, listener: unknown) => void listeners.add(listener),
    removeEventListener: (_: string, listener: unknown) => void listeners.delete(listener),
  } as unknown as Window;
  return { shelf: createFileShelf(page, async () => store), content, asked, listeners };
}

describe("The shelf of opened files", () => {
  it("gives back what was put on it, whatever letters its id has, and asks the browser to keep it", async () => {
    const { shelf, asked, content } = begin();
    expect(await shelf.put(aFile("رویدادها", "a,b\n"))).toBe("kept");
    expect(await shelf.put(aFile("b/../c", "c\n"))).toBe("kept");
    expect([...content.keys()].every((name) => !name.includes("/"))).toBe(true);
    expect(asked).toContain("persist");
    const listed = await shelf.list();
    expect(listed.map(({ documentId }) => documentId).sort()).toEqual(["b/../c", "رویدادها"].sort());
    const found = listed.find(({ documentId }) => documentId === "رویدادها");
    expect(await found?.blob.text()).toBe("a,b\n");
    expect(found?.looks.get("رویدادها:0")).toEqual({ title: "Mine" });
    await shelf.take("رویدادها");
    expect((await shelf.list()).map(({ documentId }) => documentId)).toEqual(["b/../c"]);
    expect(content.size).toBe(2);
  });

  it.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "refused"],
  ])("leaves nothing half-kept behind after a %s", async (failure, answer) => {
    const { shelf, content } = begin({ fails: () => failure });
    expect(await shelf.put(aFile("a", "x"))).toBe(answer);
    expect(content.size).toBe(0);
    expect(await shelf.list()).toEqual([]);
  });

  it("passes over a record that is broken or whose bytes are gone", async () => {
    const { shelf, content } = begin();
    await shelf.put(aFile("a", "x"));
    await shelf.put(aFile("b", "y"));
    content.delete("a.data");
    content.set("c.json", new Blob(["{"]));
    expect((await shelf.list()).map(({ documentId }) => documentId)).toEqual(["b"]);
  });

  it("says how much room there is where the browser says it, and keeps nothing where there is no store", async () => {
    expect(await begin().shelf.free()).toBe(70);
    expect(await begin({ quota: null }).shelf.free()).toBe(null);
    const page = { navigator: {} } as unknown as Window;
    const none = createFileShelf(page, () => Promise.reject(new DOMException("", "SecurityError")));
    expect(await none.list()).toEqual([]);
    expect(await none.free()).toBe(null);
    expect(await none.put(aFile("a", "x"))).toBe("refused");
    await none.take("a");
  });

  it("has the browser ask before the page is left only while it is told to", () => {
    const { shelf, listeners } = begin();
    shelf.warnBeforeLeaving(true);
    shelf.warnBeforeLeaving(true);
    expect(listeners.size).toBe(1);
    shelf.warnBeforeLeaving(false);
    expect(listeners.size).toBe(0);
  });
});
