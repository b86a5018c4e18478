import type { OneFileList } from "../model/one-file.ts";

/** What a page that holds everything in itself has unpacked before the program began. */
export interface Embedded {
  readonly list: OneFileList;
  /** data: addresses by the names of the parts. */
  readonly addresses: ReadonlyMap<string, string>;
}

declare global {
  /** Written by one-file-boot.ts, before anything else runs; the build of one file also reads its own assets here. */
  var embeddedParts: Embedded | undefined;
}

/** null: this page has its files beside it. */
export function embedded(): Embedded | null {
  return globalThis.embeddedParts ?? null;
}
