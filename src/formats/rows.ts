import type { IssueCode } from "../model/issue.ts";
import {
  type Defect,
  type ParsedRecord,
  parseRecord,
  type RecordOf,
  type RecordSchema,
} from "../model/schema/record.ts";
import type { JsonPath } from "../model/schema/schema-shape.ts";
import { isRecord } from "../model/schema/trimmed-value.ts";
import type { FileTexts } from "./driver.ts";
import type { FileLog, IssueLog } from "./issue-log.ts";
import { openFile } from "./open-file.ts";

/** A record that is right by itself; whether what it refers to is there is not looked at yet. */
export interface Row<T> {
  readonly record: T;
  readonly id: string;
  /** Tells of a field of this record, by its path inside it. */
  report(
    code: IssueCode,
    severity: "dropped" | "field-dropped" | "note",
    path: JsonPath,
    values?: Readonly<Record<string, string>>,
  ): void;
}

/** A file with its list of records, each still unknown. */
export interface OpenList {
  readonly log: FileLog;
  readonly list: readonly unknown[];
  readonly key: string;
}

/** Finds a file's list of records; null, and told, where the file is not there or is not of this shape. */
export function openList(
  files: FileTexts,
  file: string,
  frame: RecordSchema,
  key: string,
  issues: IssueLog,
): OpenList | null {
  const open = openFile(files, file, issues);
  if (open === null) return null;
  const { value, log } = open;
  const { record, defects } = parseRecord(frame, value);
  log.reportDefects(defects, [], "");
  const list = isRecord(record) ? record[key] : null;
  return Array.isArray(list) ? { log, list, key } : null;
}

/** Parses the records one by one; bad ones, and those whose id was `seen` before, are told and left out. */
export function parseRows<TSchema extends RecordSchema>(
  { log, list, key }: OpenList,
  schemaOf: (value: unknown) => TSchema,
  seen: Set<string>,
): Row<RecordOf<TSchema>>[] {
  return list.flatMap((value, index) => {
    const base = [key, index];
    const name = toName(value, index);
    const { record, defects }: ParsedRecord<RecordOf<TSchema>> = parseRecord(schemaOf(value), value);
    log.reportDefects(defects.map(toIdDefect), base, name);
    if (record === null) return [];
    if (seen.has(name)) {
      log.report("id-duplicate", "dropped", [...base, "id"], { id: name }, name);
      return [];
    }
    seen.add(name);
    const report: Row<unknown>["report"] = (code, severity, path, values) =>
      log.report(code, severity, [...base, ...path], values, name);
    return [{ record, id: name, report }];
  });
}

/** Records by id, to be referred to. */
export interface Catalogue<T> {
  readonly records: ReadonlyMap<string, T>;
  /** false where a file of theirs could not be read: that is told once, and not again at all that refers to it. */
  readonly isWhole: boolean;
}

/** Whether a record is there; where it is not, that is told at the field that refers to it. */
export function isKnown(
  row: Row<unknown>,
  path: JsonPath,
  id: string,
  { records, isWhole }: Catalogue<unknown>,
  severity: "dropped" | "field-dropped" = "field-dropped",
): boolean {
  if (records.has(id)) return true;
  if (isWhole) row.report("reference-unknown", severity, path, { id });
  return false;
}

/** The ids of a list that are there. */
export function toKnownIds(
  row: Row<unknown>,
  path: JsonPath,
  ids: readonly string[],
  catalogue: Catalogue<unknown>,
): readonly string[] {
  return ids.filter((id, index) => isKnown(row, [...path, index], id, catalogue));
}

/** The id where it can be read, else the record's place in the list. */
function toName(value: unknown, index: number): string {
  const id = isRecord(value) ? value["id"] : undefined;
  return typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`;
}

function toIdDefect(defect: Defect): Defect {
  const isMissing =
    defect.path.length === 1 && defect.path[0] === "id" && defect.values["received"] === "undefined";
  return isMissing ? { ...defect, code: "id-missing" } : defect;
}
