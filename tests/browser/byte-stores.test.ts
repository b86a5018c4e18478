import { describe, expect, it } from "vitest";
import { createDatabaseStore } from "../../src/platform/database-store.ts";
import { createFolderStore } from "../../src/platform/folder-store.ts";

describe.each([
  ["file system", () => createFolderStore(navigator)],
  ["database", () => createDatabaseStore(indexedDB)],
] as const)("The browser's %s", (_, create) => {
  it("keeps bytes by name until they are removed, and for whoever opens it again", async () => {
    const first = await create();
    await first.write("a.data", new Blob(["one"]));
    await first.write("b.data", new Blob(["two"]));
    await first.write("a.data", new Blob(["1"]));
    const again = await create();
    expect([...(await again.names())].sort()).toEqual(["a.data", "b.data"]);
    expect(await (await again.read("a.data"))?.text()).toBe("1");
    expect(await again.read("missing")).toBe(null);
    await again.remove("a.data");
    await again.remove("b.data");
    expect(await first.names()).toEqual([]);
  });
});
