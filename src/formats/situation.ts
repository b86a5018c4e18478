import type { FileTexts, FormatDriver, Parsed } from "./driver.ts";
import { withLines } from "./json-lines.ts";
import { manifestName } from "./manifest.ts";
import { parseSituationWith } from "./parse-situation.ts";

/** Parses a situation's folder and says of every issue at which line it stands. */
export function parseSituation(files: FileTexts): Parsed {
  return parseSituationWith(files, withLines);
}

/** A situation's folder, as one of the formats that can be opened. */
export const situationDriver: FormatDriver = {
  id: "situation",
  accepts: (files) => files.has(manifestName),
  parse: parseSituation,
};
