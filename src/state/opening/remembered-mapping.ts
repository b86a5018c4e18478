import type { Inspection } from "../../model/documents/inspection.ts";
import { codebooks, type Mapping, type Role, roles } from "../../model/documents/mapping.ts";
import { placePrecisions } from "../../model/event.ts";
import type { Keepsakes } from "../ports.ts";

const keyOf = (headerKey: string) => `mapping:${headerKey}`;

/** What the reader said before of a file with the same columns; null where there is nothing, or nothing that still fits. */
export function recallMapping(
  keepsakes: Keepsakes,
  { headerKey, names, mapping }: Inspection,
): Mapping | null {
  const text = keepsakes.get(keyOf(headerKey));
  if (text === null || text === "") return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null || !("columns" in kept)) return null;
    const { columns } = kept;
    if (typeof columns !== "object" || columns === null) return null;
    const known: Partial<Record<Role, readonly string[]>> = {};
    for (const role of roles) {
      const wanted: unknown = (columns as Record<string, unknown>)[role];
      if (wanted === undefined) continue;
      if (!Array.isArray(wanted) || !wanted.every((name) => names.includes(name))) return null;
      known[role] = wanted;
    }
    return { ...mapping, ...pick(kept, mapping), columns: known };
  } catch {
    return null;
  }
}

/** What must not be guessed (the order of dates, what numbers count) is asked of each file anew. */
function pick(kept: object, guessed: Mapping): Partial<Mapping> {
  const { codebook, placePrecision } = kept as Partial<Mapping>;
  return {
    codebook: codebooks.find((known) => known === codebook) ?? guessed.codebook,
    placePrecision: placePrecisions.find((known) => known === placePrecision) ?? guessed.placePrecision,
  };
}

export function rememberMapping(keepsakes: Keepsakes, { headerKey }: Inspection, mapping: Mapping): void {
  const { columns, codebook, placePrecision } = mapping;
  keepsakes.set(keyOf(headerKey), JSON.stringify({ columns, codebook, placePrecision }));
}

export function forgetMapping(keepsakes: Keepsakes, { headerKey }: Inspection): void {
  keepsakes.set(keyOf(headerKey), "");
}
