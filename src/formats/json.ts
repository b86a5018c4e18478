import type { IssueCode } from "../model/issue.ts";
import type { JsonPath } from "../model/schema/schema-shape.ts";
import { toLine, toLineStarts } from "./line-starts.ts";

/** A parsed JSON text that still knows where its values stand. */
export interface JsonText {
  readonly value: unknown;
  /** 1-based line of the value at a path, or of the nearest thing around it that is there. */
  lineOf(path: JsonPath): number;
  /** The paths of keys that are given twice in one object; the last one counts. Reads the whole text again. */
  findDuplicateKeys(): readonly JsonPath[];
  /** Line of the first comment or last comma, which strict JSON does not know; null in strict JSON. */
  readonly laxLine: number | null;
}

export type ParsedJson =
  | { readonly ok: true; readonly json: JsonText }
  | {
      readonly ok: false;
      readonly code: "json-syntax" | "json-depth";
      readonly line: number;
      readonly reason: string;
    };

/** What finds lines and reads lax JSON. It is needed only once something is wrong, so whoever parses hands it in. */
export interface LineReader {
  toJsonText(body: string, value: unknown, laxLine: number | null): JsonText;
  /** A text that strict JSON is not: with comments and last commas, or broken. */
  parseLax(body: string): ParsedJson;
  /** The reason why a text is no date, which may be known better than by `code`. */
  explainDate(text: string, code: IssueCode): IssueCode;
}

/** For a first look: says that something is wrong, and not where. */
export const withoutLines: LineReader = {
  toJsonText: (_, value, laxLine) => ({ value, laxLine, lineOf: () => 1, findDuplicateKeys: () => [] }),
  parseLax: () => ({ ok: false, code: "json-syntax", line: 1, reason: "" }),
  explainDate: (_, code) => code,
};

/** No file of ours nests a third as deep; a parser's stack does not reach a hundred times as far. */
const deepest = 100;

/** Parses JSON text. Comments and last commas are let through and told; anything else that is wrong is not guessed at. */
export function parseJson(text: string, reader: LineReader): ParsedJson {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const tooDeepAt = findDepth(body, deepest);
  if (tooDeepAt >= 0) {
    return {
      ok: false,
      code: "json-depth",
      line: toLine(toLineStarts(body), tooDeepAt),
      reason: String(deepest),
    };
  }
  try {
    return { ok: true, json: reader.toJsonText(body, JSON.parse(body), null) };
  } catch {
    return reader.parseLax(body);
  }
}

/** Offset at which brackets nest deeper than the limit; -1: nowhere. Looks at characters, so that no stack can run out. */
function findDepth(text: string, limit: number): number {
  let depth = 0;
  let isInText = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (isInText) {
      if (character === 0x5c) offset++;
      else if (character === 0x22) isInText = false;
    } else if (character === 0x22) {
      isInText = true;
    } else if (character === 0x5b || character === 0x7b) {
      depth++;
      if (depth > limit) return offset;
    } else if (character === 0x5d || character === 0x7d) {
      depth--;
    }
  }
  return -1;
}
