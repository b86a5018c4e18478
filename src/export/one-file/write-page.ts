import type { OneFileList } from "../../model/one-file.ts";
import { oneFile as words } from "../../words/one-file.ts";
import type { PackedPart } from "./pack-part.ts";
import { writeListBlock, writePartBlocks, writeTitle } from "./page-blocks.ts";

export interface OneFileProgram {
  /** The script that unpacks the rest, and its hash and those of all that it puts into the page ("sha256-..."). */
  readonly boot: string;
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  /** A data: address. */
  readonly icon: string;
}

/**
 * The page that holds everything. Its policy allows no address but data:, and only the scripts and styles whose hashes it
 * names: code that was packed runs only if it is, byte for byte, the code of the build.
 */
export function writeOneFilePage(
  { boot, scriptHashes, styleHashes, icon }: OneFileProgram,
  list: OneFileList,
  parts: readonly PackedPart[],
): string {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`).join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${quoted(scriptHashes)}`,
    `style-src ${quoted(styleHashes)}`,
    ...["img-src", "font-src", "connect-src", "worker-src"].map((directive) => `${directive} data:`),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<!--
${words.comment.join("\n")}
-->
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${writeTitle(list.title)}
<link rel="icon" href="${icon}">
${writeListBlock(list)}<script type="module">${boot}</script>
</head>
<body>
<div id="app"></div>
<noscript>${words.noScript}</noscript>
${writePartBlocks(parts)}</body>
</html>
`;
}
