import type { FileTexts } from "./driver.ts";
import type { FileLog, IssueLog } from "./issue-log.ts";
import { parseJson } from "./json.ts";

/** A file that is JSON; what is in it is not looked at yet. */
export interface OpenFile {
  readonly value: unknown;
  readonly log: FileLog;
}

/** null, and told, where the file is not there or is not JSON. */
export function openFile(files: FileTexts, file: string, issues: IssueLog): OpenFile | null {
  const text = files.get(file);
  if (text === undefined) {
    issues.reportFile(file, { code: "file-missing" });
    return null;
  }
  const parsed = parseJson(text, issues.reader);
  if (!parsed.ok) {
    issues.reportFile(file, { code: parsed.code, values: { reason: parsed.reason }, line: parsed.line });
    return null;
  }
  const { json } = parsed;
  if (json.laxLine !== null) {
    issues.reportFile(file, {
      code: "json-syntax",
      severity: "note",
      values: { reason: "lax" },
      line: json.laxLine,
    });
  }
  return { value: json.value, log: issues.forFile(file, json) };
}
