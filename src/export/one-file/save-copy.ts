import { writeKeptRecord } from "../../formats/kept-records.ts";
import type { KeptFile } from "../../model/documents/kept-file.ts";
import {
  carriedFolderName,
  carriedNames,
  type OneFileList,
  situationFolderName,
} from "../../model/one-file.ts";
import { type PackedPart, packPart } from "./pack-part.ts";
import { parseOneFilePage } from "./page-blocks.ts";

/** A file of the situation, by its name in the situation's folder. */
export interface SituationFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The situation that a copy is to hold. */
export interface CopiedSituation extends Pick<OneFileList, "title" | "dataVersion" | "asOf"> {
  /** All of the situation's files; the basemap's may be left out, the template has them. */
  readonly files: readonly SituationFile[];
  /** Files of the reader's that are to be opened with it. */
  readonly carried?: readonly KeptFile[];
}

/**
 * A copy of the template with this situation in it; null where the template is none. A file that the template holds
 * already is taken over as it stands there: an unchanged situation makes the very same page again.
 */
export async function saveCopy(
  template: string,
  { files, carried = [], ...facts }: CopiedSituation,
  made: string,
): Promise<string | null> {
  const page = parseOneFilePage(template);
  if (page === null) return null;
  const packed = await Promise.all(
    files.map(({ name, type, bytes }) => packPart(situationFolderName + name, type, bytes)),
  );
  for (const [index, file] of carried.entries()) packed.push(...(await packCarried(file, index + 1)));
  const fresh = new Map(packed.map((part) => [part.name, part]));
  const isKept = ({ name }: PackedPart) =>
    !(name.startsWith(situationFolderName) || name.startsWith(carriedFolderName)) ||
    name.startsWith(`${situationFolderName}basemap/`);
  const kept = page.parts.flatMap((part) => {
    const next = fresh.get(part.name);
    fresh.delete(part.name);
    if (next === undefined) return isKept(part) ? [part] : [];
    return [next.sha256 === part.sha256 ? part : next];
  });
  const parts = [...kept, ...fresh.values()];
  return page.write({ ...facts, made, parts }, parts);
}

/** An opened file as it was opened, byte for byte, and beside it how it is read and looks. */
async function packCarried(file: KeptFile, number: number): Promise<readonly PackedPart[]> {
  const name = `${carriedFolderName}${number}`;
  const record = new TextEncoder().encode(writeKeptRecord(file));
  return [
    await packPart(name + carriedNames.record, "application/json", record),
    await packPart(
      name + carriedNames.bytes,
      "application/octet-stream",
      new Uint8Array(await file.blob.arrayBuffer()),
    ),
  ];
}
