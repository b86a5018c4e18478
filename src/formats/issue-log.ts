import type { Issue, IssueCode } from "../model/issue.ts";
import type { Defect } from "../model/schema/record.ts";
import type { JsonPath } from "../model/schema/schema-shape.ts";
import type { JsonText, LineReader } from "./json.ts";

/** What a report is about: a file, and in it a record. */
export interface FileLog {
  readonly file: string;
  /** Tells of something at a path in the file; `feature` is the id of the record, or "#12" where it has none. */
  report(
    code: IssueCode,
    severity: Issue["severity"],
    path: JsonPath,
    values?: Readonly<Record<string, string>>,
    feature?: string,
  ): void;
  /** Tells the defects of the record that stands at `base`. */
  reportDefects(defects: readonly Defect[], base: JsonPath, feature: string): void;
}

export interface IssueLog {
  /** What the files are read with. */
  readonly reader: LineReader;
  readonly issues: readonly Issue[];
  /** Of a file as a whole, or of a line in it that belongs to no record. */
  reportFile(file: string, report: FileReport): void;
  forFile(file: string, json: JsonText): FileLog;
  /** Adds how many issues of a file were not kept. */
  close(): readonly Issue[];
}

export interface FileReport {
  readonly code: IssueCode;
  /** Absent: dropped. */
  readonly severity?: Issue["severity"];
  readonly values?: Readonly<Record<string, string>>;
  readonly line?: number;
}

/** Nobody reads more of one file, and a hostile one could have millions. */
const mostPerFile = 200;

export function createIssueLog(reader: LineReader): IssueLog {
  const issues: Issue[] = [];
  const countByFile = new Map<string, number>();

  function add(issue: Issue): void {
    const count = (countByFile.get(issue.where.file) ?? 0) + 1;
    countByFile.set(issue.where.file, count);
    if (count <= mostPerFile) issues.push(issue);
  }

  /** What reads dates at the start only knows that they are none. */
  function toReason(code: IssueCode, value: string | undefined): IssueCode {
    const isVague = code === "edtf-unreadable" || code === "edtf-out-of-range";
    return isVague && value !== undefined ? reader.explainDate(value, code) : code;
  }

  return {
    reader,
    issues,
    reportFile(file, { code, severity = "dropped", values = {}, line }) {
      add({ code, severity, where: { file, ...(line === undefined ? {} : { line }) }, values });
    },
    forFile(file, json) {
      const isFull = () => (countByFile.get(file) ?? 0) >= mostPerFile;
      const log: FileLog = {
        file,
        report(code, severity, path, values = {}, feature = "") {
          const field = toField(path);
          const where = {
            file,
            ...(feature === "" ? {} : { feature }),
            ...(field === "" ? {} : { field }),
            // Finding a line is not free, and past the limit nobody would see it.
            ...(isFull() ? {} : { line: json.lineOf(path) }),
          };
          add({ code: toReason(code, values["value"]), severity, where, values });
        },
        reportDefects(defects, base, feature) {
          for (const { code, severity, path, values } of defects) {
            log.report(code, severity, [...base, ...path], values, feature);
          }
        },
      };
      return log;
    },
    close() {
      for (const [file, count] of countByFile) {
        if (count <= mostPerFile) continue;
        const values = { count: String(count - mostPerFile) };
        issues.push({ code: "issues-omitted", severity: "note", where: { file }, values });
      }
      return issues;
    },
  };
}

/**
 * How an editor would name the field: without the list it stands in, and without GeoJSON's "properties":
 * ["features", 3, "properties", "claim", "status"] is "claim.status".
 */
function toField(path: JsonPath): string {
  const isInList =
    ["features", "links", "sources", "actors"].includes(String(path[0])) && typeof path[1] === "number";
  const inner = isInList ? path.slice(2) : path;
  const own = isInList && inner[0] === "properties" ? inner.slice(1) : inner;
  return own
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
}
