import type { TableFile } from "../table-driver.ts";

/** What a file holds: itself, or what is packed in it. */
export type Unpacked =
  | { readonly kind: "table"; readonly file: TableFile }
  | { readonly kind: "several"; readonly entries: readonly string[] }
  | { readonly kind: "situation"; readonly files: ReadonlyMap<string, string> };
