import type { Issue } from "../model/issue.ts";
import type { Situation } from "../model/situation.ts";

/** What came of some files: the situation that can be shown, and all that was not accepted. */
export interface Parsed {
  /** null where not even the frame of a situation could be read. */
  readonly situation: Situation | null;
  readonly issues: readonly Issue[];
}

/** Texts by file name, relative to the situation's folder, with "/". */
export type FileTexts = ReadonlyMap<string, string>;

/** One format. A driver never throws, whatever it is given. */
export interface FormatDriver {
  readonly id: string;
  /** Whether these files look like this format, by names and first characters alone. */
  accepts(files: FileTexts): boolean;
  parse(files: FileTexts): Parsed;
}
