import { parse } from "edtf";
import { type EdtfFailure, parseEdtf } from "./edtf.ts";
import type { EdtfNode } from "./edtf-node.ts";

/**
 * Why a text is no date of EDTF levels 0 and 1, by the `edtf` package, which knows the whole grammar; null where it is one.
 * Few files hold such a text, so that this is loaded when one does.
 */
export function explainEdtf(text: unknown): EdtfFailure | null {
  const parsed = parseEdtf(text, readByGrammar);
  return parsed.ok ? null : parsed;
}

/** The package throws at what it cannot read. Its function `edtf` is not used: it takes "99999" for milliseconds. */
export function readByGrammar(text: string): EdtfNode | null {
  try {
    return parse(text, { level: 3 });
  } catch {
    return null;
  }
}
