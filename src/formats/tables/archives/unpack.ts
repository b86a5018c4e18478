import type { TableFile } from "../table-driver.ts";
import { openTableFile } from "../table-file.ts";

/** What a file holds: itself, or what is packed in it. */
export type Unpacked =
  | { readonly kind: "table"; readonly file: TableFile }
  | { readonly kind: "several"; readonly entries: readonly string[] }
  | { readonly kind: "situation"; readonly files: ReadonlyMap<string, string> };

/** Looks into archives, one level deep. `entry`: which of several. */
export async function unpack(name: string, blob: Blob, _entry: string | null): Promise<Unpacked> {
  return { kind: "table", file: await openTableFile(name, blob) };
}
