import type { ByteStore } from "./byte-store.ts";

/** Other pages of the same origin may have folders of their own. */
const folderName = "situation-map";

/** The browser's own file system. Rejects where there is none, or none that a page can write to. */
export async function createFolderStore({ storage }: Navigator): Promise<ByteStore> {
  const root = await storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  if (!("createWritable" in FileSystemFileHandle.prototype)) throw new Error("No page writes here");
  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async read(name) {
      try {
        return await (await folder.getFileHandle(name)).getFile();
      } catch {
        return null;
      }
    },
    async write(name, content) {
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      // Closed by the pipe; what was there before stays until then.
      await content.stream().pipeTo(writer);
    },
    remove: (name) => folder.removeEntry(name),
  };
}
