import type { TableFile } from "../table-driver.ts";

/** What a file holds: itself, or what is packed in it. */
export type Unpacked =
  | {
      readonly kind: "table";
      readonly file: TableFile;
      /** Of an entry that has parts of its own (the sheets of a workbook): what their names begin with. */
      readonly prefix?: string;
    }
  | { readonly kind: "several"; readonly entries: readonly string[] }
  | { readonly kind: "situation"; readonly files: ReadonlyMap<string, string> };
