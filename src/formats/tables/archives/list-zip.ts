import { type UnzipFileInfo, unzipSync } from "fflate";
import { FileFailure } from "../table-driver.ts";

export interface ZipEntry {
  readonly name: string;
  /** As the archive says, unpacked. */
  readonly size: number;
}

/** What is in an archive, unpacking nothing. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  unzip(bytes, ({ name, originalSize }) => {
    entries.push({ name, size: originalSize });
    return false;
  });
  return entries;
}

/** The entries that are wanted; no more is ever unpacked of one than it says it has. */
export function unzip(
  bytes: Uint8Array,
  isWanted: (entry: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  try {
    return unzipSync(bytes, { filter: isWanted }) as Record<string, Uint8Array<ArrayBuffer>>;
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}
