import { DOMParser, type Document } from "@xmldom/xmldom";
import { findEncoding } from "../csv/encoding.ts";
import { FileFailure, type TableFile } from "../table-driver.ts";

/** A tree takes many times its text: beyond this there would be no room for it. */
const longest = 1 << 27;

/**
 * A file of XML as a tree. A document type is taken out before anything reads it: no entity of its own making is ever
 * expanded, and nothing is fetched.
 */
export async function parseXml(file: TableFile): Promise<Document> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of file.stream()) {
    pieces.push(piece);
    length += piece.length;
    if (length > longest) throw new FileFailure("memory-exhausted");
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  const text = decodeXml(bytes).replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, "");
  if (text.trim() === "") throw new FileFailure("file-empty");
  // The parser calls itself for every level.
  if (findDepth(text) > deepest) throw new FileFailure("file-too-deep");
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level === "fatalError") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
  } catch (error) {
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

const deepest = 200;

/** How many elements stand within one another, roughly: comments and the like do not matter here. */
function findDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) depth++;
    if (depth > most) most = depth;
  }
  return most;
}

/** By the mark at the beginning, else as the first line says, unless that is UTF-8 and the bytes are not. */
function decodeXml(bytes: Uint8Array): string {
  const found = findEncoding(bytes.subarray(0, 1 << 16));
  const first = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(first)?.[1];
  const isMarked = found.isCertain && found.label !== "utf-8";
  const label = isMarked || /^utf-?8$/i.test(named ?? "utf-8") ? found.label : (named ?? found.label);
  try {
    return new TextDecoder(label).decode(bytes.subarray(found.markLength));
  } catch {
    return new TextDecoder().decode(bytes.subarray(found.markLength));
  }
}
