import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { explainEdtf } from "../model/edtf-reasons.ts";
import type { IssueCode } from "../model/issue.ts";
import type { JsonPath } from "../model/schema/schema-shape.ts";
import type { JsonText, LineReader, ParsedJson } from "./json.ts";
import { toLine, toLineStarts } from "./line-starts.ts";

/** Finds the line of every value, reads lax JSON and tells why a date is none; brings the parsers that do. */
export const withLines: LineReader = { toJsonText, parseLax, explainDate };

function explainDate(text: string, code: IssueCode): IssueCode {
  return explainEdtf(text)?.code ?? code;
}

function parseLax(body: string): ParsedJson {
  const lineStarts = toLineStarts(body);
  const strict: ParseError[] = [];
  parseTree(body, strict, { disallowComments: true, allowTrailingComma: false });
  const lax: ParseError[] = [];
  const root = parseTree(body, lax, { disallowComments: false, allowTrailingComma: true });
  const error = lax[0] ?? strict[0];
  const line = error === undefined ? 1 : toLine(lineStarts, error.offset);
  if (lax.length === 0 && root !== undefined && strict.length > 0) {
    return { ok: true, json: toJsonText(body, toValue(root), line) };
  }
  return {
    ok: false,
    code: "json-syntax",
    line,
    reason: error === undefined ? "" : printParseErrorCode(error.error),
  };
}

/** As JSON.parse would give it: the library's own drops what is named like a part of every object. */
function toValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(toValue);
  if (node.type !== "object") return node.value;
  const entries = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), toValue(value)] as const];
  });
  return Object.fromEntries(entries);
}

function toJsonText(body: string, value: unknown, laxLine: number | null): JsonText {
  // Built at the first question: a file without a fault is never read a second time.
  let tree: Node | undefined;
  let lineStarts: readonly number[] | undefined;
  const read = () => {
    tree ??= parseTree(body, [], { allowTrailingComma: true });
    lineStarts ??= toLineStarts(body);
    return { tree, lineStarts };
  };
  return {
    value,
    laxLine,
    lineOf(path) {
      const { tree: root, lineStarts: starts } = read();
      for (let length = path.length; root !== undefined && length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node !== undefined)
          return toLine(starts, node.parent?.type === "property" ? node.parent.offset : node.offset);
      }
      return 1;
    },
    findDuplicateKeys() {
      const { tree: root } = read();
      return root === undefined ? [] : findDuplicateKeys(root, []);
    },
  };
}

function findDuplicateKeys(node: Node, path: JsonPath): JsonPath[] {
  const children = node.children ?? [];
  if (node.type === "array")
    return children.flatMap((child, index) => findDuplicateKeys(child, [...path, index]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const here = [...path, name];
    const own = seen.has(name) ? [here] : [];
    seen.add(name);
    return value === undefined ? own : [...own, ...findDuplicateKeys(value, here)];
  });
}
