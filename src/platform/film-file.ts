import type { FilmWriter } from "../export/film/film-writer.ts";
import type { Downloads } from "../state/ports.ts";

/** A film's file while it is being made. */
export interface FilmFile extends FilmWriter {
  /** Hands the whole film to the reader. */
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** What a film may weigh where it must be kept in memory until it is whole. */
export const mostBytesInMemory = 400_000_000;

/** In the browser's own storage; one film at a time, and the last one stays until the next begins. */
const keptName = "situation-map-film";

/** Whether the browser has a storage of files for this page, on the disk; files from disk have none. */
export async function hasOwnStorage(page: Window): Promise<boolean> {
  return (await openOwnStorage(page)) !== null;
}

async function openOwnStorage(page: Window): Promise<FileSystemDirectoryHandle | null> {
  try {
    // Safari has long had the storage without a way to write to it from a page.
    if (!("createWritable" in FileSystemFileHandle.prototype)) return null;
    return await page.navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

/**
 * Where a film can be written to: a file that the reader names, else the browser's own storage, else memory. To be called
 * straight from a press.
 */
export async function openFilmFile(
  page: Window,
  downloads: Downloads,
  name: string,
  type: string,
): Promise<FilmFile | "dismissed" | "refused"> {
  if (downloads.canStream) {
    const file = await downloads.openFile(name, type);
    if (file !== "unsupported") return file;
  }
  const handOver = (film: Blob) => downloads.save(name, type, film);
  const storage = await openOwnStorage(page);
  return storage === null ? createMemoryFile(type, handOver) : createStoredFile(storage, type, handOver);
}

async function createStoredFile(
  storage: FileSystemDirectoryHandle,
  type: string,
  handOver: (film: Blob) => void,
): Promise<FilmFile> {
  const handle = await storage.getFileHandle(keptName, { create: true });
  const file = await handle.createWritable();
  return {
    write: (data, position) => file.write({ type: "write", position, data: data as Uint8Array<ArrayBuffer> }),
    async close() {
      await file.close();
      handOver(new Blob([await handle.getFile()], { type }));
    },
    async abort() {
      await file.abort();
      await storage.removeEntry(keptName);
    },
  };
}

const pageBytes = 2 ** 20;

/** Pages of a megabyte, so that nothing is copied as the film grows. */
export function createMemoryFile(type: string, handOver: (film: Blob) => void): FilmFile {
  const pages: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  return {
    async write(bytes, position) {
      length = Math.max(length, position + bytes.length);
      while (pages.length * pageBytes < length) pages.push(new Uint8Array(pageBytes));
      for (let at = 0; at < bytes.length; ) {
        const offset = (position + at) % pageBytes;
        const part = bytes.subarray(at, at + pageBytes - offset);
        pages[Math.floor((position + at) / pageBytes)]?.set(part, offset);
        at += part.length;
      }
    },
    async close() {
      const whole = new Blob(pages);
      handOver(whole.slice(0, length, type));
    },
    async abort() {
      pages.length = 0;
    },
  };
}
