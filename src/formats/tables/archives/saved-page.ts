import { situationFolderName } from "../../../model/one-file.ts";
import { parseOneFileList } from "../../one-file-list.ts";
import { FileFailure } from "../table-driver.ts";

const list = /<script type="application\/json" id="parts">([\s\S]*?)<\/script>/;
const part = /<script type="application\/octet-stream" data-part>([\s\S]*?)<\/script>/g;
const longest = 1 << 27;

/** The situation's texts by name, out of a page that carries everything in itself; null: no such page. Nothing of it is run. */
export async function readSavedPage(html: string): Promise<ReadonlyMap<string, string> | null> {
  const listed = parseOneFileList(list.exec(html)?.[1] ?? "");
  if (listed === null) return null;
  const texts = [...html.matchAll(part)].map((match) => match[1] ?? "");
  if (texts.length !== listed.parts.length) return null;
  const files = new Map<string, string>();
  for (const [index, { name, packing, bytes }] of listed.parts.entries()) {
    if (!name.startsWith(situationFolderName) || !/\.(json|geojson)$/.test(name)) continue;
    if (bytes > longest) throw new FileFailure("archive-too-large", name);
    const text = await unpackPart(texts[index] ?? "", packing, bytes);
    if (text === null) throw new FileFailure("file-unreadable", name);
    files.set(name.slice(situationFolderName.length), text);
  }
  return files.size === 0 ? null : files;
}

/** null: not what the list says. */
async function unpackPart(text: string, packing: "gzip" | "none", length: number): Promise<string | null> {
  try {
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    if (packing === "none") return new TextDecoder().decode(packed);
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let read = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.length;
      if (read > length) return null;
      pieces.push(value);
    }
    return await new Blob(pieces).text();
  } catch {
    return null;
  }
}
