/** Where a piece of input stands. `line` is 1-based; `feature` an id or "#12" (0-based index) where the id is unreadable. */
export interface IssuePlace {
  readonly file: string;
  readonly feature?: string;
  readonly field?: string;
  readonly line?: number;
}

/** The closed list of reasons why a piece of input was not accepted. Sentences are made of it in `words`. */
export const issueCodes = [
  "file-missing",
  "file-unreadable",
  "file-name",
  "json-syntax",
  "json-depth",
  "json-key-duplicate",
  "list-too-long",
  "issues-omitted",
  "schema",
  "unknown-field",
  "id-duplicate",
  "id-missing",
  "reference-unknown",
  "layer-unknown",
  "edtf-unreadable",
  "edtf-season",
  "edtf-set",
  "edtf-level-2",
  "edtf-mask",
  "edtf-unknown-start",
  "edtf-unknown-end",
  "edtf-out-of-range",
  "edtf-reversed",
  "edtf-not-before",
  "url-scheme",
  "geometry-type",
  "geometry-position",
  "geometry-winding",
  "geometry-decimals",
  "geometry-not-place",
  "outside-area",
  "stack-missing",
  "ground-missing",
  "precision-finer",
  "precision-without-place",
  "arc-without-event",
  "schema-version",
  "scene-without-event",
  "scene-shows-none",
  "scene-hides-selection",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Why a piece of input was not accepted. `severity` "note": it was accepted, but an editor should mend it. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: "dropped" | "field-dropped" | "note";
  readonly where: IssuePlace;
  /** The offending value and what was expected, as plain values; `words` makes the sentence. */
  readonly values: Readonly<Record<string, string>>;
}
