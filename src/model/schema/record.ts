import { type BaseIssue, type GenericSchema, getDotPath, type InferOutput, safeParse } from "valibot";
import { type IssueCode, issueCodes } from "../issue.ts";
import { type Dispensable, findDispensable, type JsonPath, type SchemaShape } from "./schema-shape.ts";
import { longestList, toTrimmedValue } from "./trimmed-value.ts";

/** The schema of a record, for those who do not know the schema library; and the record it makes. */
export type RecordSchema = GenericSchema;
export type RecordOf<TSchema extends RecordSchema> = InferOutput<TSchema>;

/** An issue before it is known where in which file it stands. */
export interface Defect {
  readonly code: IssueCode;
  readonly severity: "dropped" | "field-dropped" | "note";
  readonly path: JsonPath;
  readonly values: Readonly<Record<string, string>>;
}

export interface ParsedRecord<T> {
  /** null where a defect stands in something the record cannot do without. */
  readonly record: T | null;
  readonly defects: readonly Defect[];
}

/**
 * Parses one record. What is good is kept: unknown fields are left out, bad fields that the record can do without are
 * dropped (bad items of a list alone), and each is told. Defects of a field that it needs drop the record.
 */
export function parseRecord<TSchema extends GenericSchema>(
  schema: TSchema,
  value: unknown,
): ParsedRecord<RecordOf<TSchema>> {
  const { value: known, unknownKeys, cutLists } = toTrimmedValue(schema as SchemaShape, value);
  const defects: Defect[] = [
    ...unknownKeys.map((path) => toDefect("unknown-field", "note", path, { field: String(path.at(-1)) })),
    ...cutLists.map((path) =>
      toDefect("list-too-long", "field-dropped", path, { limit: String(longestList) }),
    ),
  ];

  // A second look is needed where a rule about the whole waits for its parts to be right; a third never was.
  let left = known;
  for (let round = 0; round < 3; round++) {
    const result = safeParse(schema, left);
    if (result.success) return { record: result.output, defects };
    const told = result.issues.map((issue) => {
      const path = toPath(issue);
      return { issue, path, target: findDispensable(schema as SchemaShape, path) };
    });
    const fatal = told.filter(({ target }) => target === null);
    const isLost = fatal.length > 0;

    // What goes as one is told once, by the first thing that was wrong with it.
    const byTarget = new Map<string, (typeof told)[number]>();
    for (const each of isLost ? fatal : told) {
      const key = JSON.stringify(each.target?.path ?? each.path);
      if (!byTarget.has(key)) byTarget.set(key, each);
    }
    for (const { issue, path } of byTarget.values()) {
      defects.push(toDefect(toCode(issue), isLost ? "dropped" : "field-dropped", path, toValues(issue)));
    }
    if (isLost) return { record: null, defects };
    const targets = told.map(({ target }) => target);
    for (const target of toRemovals(targets.flatMap((each) => each ?? []))) {
      left = without(left, target.path, target.instead === "null");
    }
  }
  return {
    record: null,
    defects: [...defects, toDefect("schema", "dropped", [], { expected: "", received: "" })],
  };
}

function toPath(issue: BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

const isIssueCode = (text: string): text is IssueCode => issueCodes.some((code) => code === text);

function toCode(issue: BaseIssue<unknown>): IssueCode {
  return isIssueCode(issue.message) ? issue.message : "schema";
}

/** Our own messages are keys of an expectation; the library's own are sentences, and what it expected is told instead. */
function toValues(issue: BaseIssue<unknown>): Defect["values"] {
  const expectation = /^[a-z0-9-]+$/.test(issue.message) ? issue.message : (issue.expected ?? "");
  return {
    expected: shorten(expectation),
    received: shorten(issue.received),
    field: getDotPath(issue) ?? "",
  };
}

function toDefect(
  code: IssueCode,
  severity: Defect["severity"],
  path: JsonPath,
  values: Defect["values"],
): Defect {
  return { code, severity, path, values };
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** Each thing once, nothing that goes with something around it, and later items first: taking one away moves no other. */
function toRemovals(targets: readonly Dispensable[]): Dispensable[] {
  const byPath = new Map(targets.map((target) => [JSON.stringify(target.path), target]));
  const goesWithOther = ({ path }: Dispensable) =>
    path.some((_, length) => length > 0 && byPath.has(JSON.stringify(path.slice(0, length))));
  return [...byPath.values()]
    .filter((target) => !goesWithOther(target))
    .sort((one, other) => Number(other.path.at(-1)) - Number(one.path.at(-1)) || 0);
}

/** A copy of a JSON value without what stands at a path, or with null in its place. */
function without(value: unknown, path: JsonPath, asNull: boolean): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    if (rest.length > 0) copy[Number(key)] = without(copy[Number(key)], rest, asNull);
    else copy.splice(Number(key), 1);
    return copy;
  }
  const { [key]: own, ...others } = value as Record<string, unknown>;
  if (rest.length > 0) return { ...others, [key]: without(own, rest, asNull) };
  return asNull ? { ...others, [key]: null } : others;
}
