import type { FileTexts, Parsed } from "./driver.ts";
import { withoutLines } from "./json.ts";
import { parseSituationWith } from "./parse-situation.ts";

/** A sound situation is read once. Only where something is wrong is the reader fetched that says at which line. */
export async function parseQuickly(files: FileTexts): Promise<Parsed> {
  const quick = parseSituationWith(files, withoutLines);
  if (quick.issues.length === 0) return quick;
  const { parseSituation } = await import("./situation.ts");
  return parseSituation(files);
}
