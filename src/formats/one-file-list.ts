import type { OneFileList, OneFilePart } from "../model/one-file.ts";

/** Grows when a page of today could not read a list of tomorrow. */
const formatVersion = 1;

/**
 * As the text of a script element that is never run: without "<" nothing in it, whatever the data says, can end the
 * element or begin a comment. U+2028 needs no care: it is JSON, not script.
 */
export function writeOneFileList({ made, title, dataVersion, asOf, parts }: OneFileList): string {
  const lines = parts.map(({ name, type, packing, bytes, sha256 }) =>
    JSON.stringify({ name, type, packing, bytes, sha256 }),
  );
  const head = Object.entries({ formatVersion, made, title, dataVersion, asOf }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return ["{", ...head, '  "parts": [', lines.map((line) => `    ${line}`).join(",\n"), "  ]", "}"]
    .join("\n")
    .replaceAll("<", "\\u003c");
}

/** null: not such a list, or one of a later format. */
export function parseOneFileList(text: string): OneFileList | null {
  const value = parseRecord(text);
  if (value === null || value["formatVersion"] !== formatVersion || !Array.isArray(value["parts"]))
    return null;
  const parts = value["parts"].map(toPart);
  const [made, title, dataVersion, asOf] = ["made", "title", "dataVersion", "asOf"].map((key) => value[key]);
  if (typeof made !== "string" || typeof title !== "string") return null;
  if (typeof dataVersion !== "string" || typeof asOf !== "string") return null;
  if (!parts.every((part) => part !== null)) return null;
  return { made, title, dataVersion, asOf, parts };
}

function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function toPart(value: unknown): OneFilePart | null {
  if (!isRecord(value)) return null;
  const { name, type, packing, bytes, sha256 } = value;
  if (typeof name !== "string" || typeof type !== "string" || typeof sha256 !== "string") return null;
  if ((packing !== "gzip" && packing !== "none") || typeof bytes !== "number") return null;
  return { name, type, packing, bytes, sha256 };
}
