import type { ShelfPort } from "../state/ports.ts";

/** The shelf behind a door: nobody who opens no file fetches it. */
export function createShelfPort(page: Window): ShelfPort {
  return {
    async load() {
      const { createFileShelf } = await import("./file-shelf.ts");
      return createFileShelf(page);
    },
  };
}
