import { FileFailure } from "../table-driver.ts";
import { openTableFile } from "../table-file.ts";
import type { Unpacked } from "./unpacked.ts";

/** Looks into archives, one level deep, and into saved pages. `entry`: which of several. */
export async function unpack(name: string, blob: Blob, entry: string | null): Promise<Unpacked> {
  const head = new Uint8Array(await readStart(blob));
  if (head[0] === 0x1f && head[1] === 0x8b) {
    const { openGzipFile } = await import("./gzip-file.ts");
    return { kind: "table", file: await openGzipFile(name, blob) };
  }
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03) {
    const { unpackZip } = await import("./unpack-zip.ts");
    return unpackZip(name, blob, entry);
  }
  if (/^\s*(<!doctype html|<html)/i.test(new TextDecoder().decode(head))) {
    const { readSavedPage } = await import("./saved-page.ts");
    const files = await readSavedPage(await blob.text());
    if (files === null) throw new FileFailure("format-unknown");
    return { kind: "situation", files };
  }
  return { kind: "table", file: await openTableFile(name, blob) };
}

async function readStart(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.slice(0, 512).arrayBuffer();
  } catch {
    throw new FileFailure("file-unreadable");
  }
}
