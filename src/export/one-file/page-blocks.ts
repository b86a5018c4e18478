import { parseOneFileList, writeOneFileList } from "../../formats/one-file-list.ts";
import type { OneFileList } from "../../model/one-file.ts";
import type { PackedPart } from "./pack-part.ts";

/**
 * The blocks of the page that holds everything: one that lists the parts, and one for each part, in the list's order.
 * They are script elements of a kind that no browser runs, so the page's policy has nothing to say of them, and a copy
 * with other data keeps the very policy and hashes of its template. Base64 has no "<", and the list is written without.
 */
const listStart = '<script type="application/json" id="parts">\n';
const partStart = '<script type="application/octet-stream" data-part>';
const blockEnd = "</script>\n";
const titleStart = "<title>";
const titleEnd = "</title>";

/** For the head. */
export function writeListBlock(list: OneFileList): string {
  return `${listStart}${writeOneFileList(list)}\n${blockEnd}`;
}

/** For the end of the body. */
export function writePartBlocks(parts: readonly PackedPart[]): string {
  return parts.map(({ text }) => `${partStart}${text}${blockEnd}`).join("");
}

export function writeTitle(title: string): string {
  const text = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `${titleStart}${text}${titleEnd}`;
}

/** A page taken apart: what stands between the blocks, and the parts. */
export interface OneFilePage {
  readonly list: OneFileList;
  readonly parts: readonly PackedPart[];
  /** The same page with another list, title and parts. */
  write(list: OneFileList, parts: readonly PackedPart[]): string;
}

/** null: not a page that this program wrote. */
export function parseOneFilePage(html: string): OneFilePage | null {
  const title = findSpan(html, titleStart, titleEnd, 0);
  const listed = findSpan(html, listStart, blockEnd, title?.end ?? 0);
  if (title === null || listed === null) return null;
  const list = parseOneFileList(html.slice(listed.start + listStart.length, listed.end - blockEnd.length));
  const firstPart = html.indexOf(partStart, listed.end);
  const end = html.lastIndexOf(partStart);
  const last = findSpan(html, partStart, blockEnd, end);
  if (list === null || firstPart < 0 || last === null) return null;
  const texts = html
    .slice(firstPart + partStart.length, last.end - blockEnd.length)
    .split(`${blockEnd}${partStart}`);
  if (texts.length !== list.parts.length) return null;
  return {
    list,
    parts: list.parts.map((part, index) => ({ ...part, text: texts[index] ?? "" })),
    write: (nextList, nextParts) =>
      html.slice(0, title.start) +
      writeTitle(nextList.title) +
      html.slice(title.end, listed.start) +
      writeListBlock(nextList) +
      html.slice(listed.end, firstPart) +
      writePartBlocks(nextParts) +
      html.slice(last.end),
  };
}

function findSpan(
  html: string,
  opening: string,
  closing: string,
  from: number,
): { readonly start: number; readonly end: number } | null {
  const start = html.indexOf(opening, from);
  const end = start < 0 ? -1 : html.indexOf(closing, start + opening.length);
  return end < 0 ? null : { start, end: end + closing.length };
}
