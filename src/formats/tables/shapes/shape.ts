import type { TableFormat } from "../../../model/documents/inspection.ts";
import type { Codebook, Mapping, Role, Shape } from "../../../model/documents/mapping.ts";

/** A table that many people have, known by its columns. */
export interface KnownShape {
  readonly id: Shape;
  /** All of them must be there, written so or in another case. */
  readonly needs: readonly string[];
  /** Only in files of this format; absent: in any. */
  readonly format?: TableFormat;
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly codebook: Codebook;
  readonly placePrecision: Mapping["placePrecision"];
  readonly dateOrder?: Mapping["dateOrder"];
}
