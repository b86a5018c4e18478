/**
 * Writes dist/situation-map.html: the whole app and its situation in one file, which is also the template of "Save as one
 * file". Runs after `vite build`, whose dist/geo it takes as the data. `npm run build` and `npm run build:single` run it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPart } from "../../src/export/one-file/pack-part.ts";
import { writeOneFilePage } from "../../src/export/one-file/write-page.ts";
import { createIssueLog } from "../../src/formats/issue-log.ts";
import { withLines } from "../../src/formats/json-lines.ts";
import { manifestName, parseManifest } from "../../src/formats/manifest.ts";
import { situationFolderName } from "../../src/model/one-file.ts";
import { buildBoot, buildProgram, hashOf, toDataAddress, toMediaType } from "./single-program.ts";

const kilobyte = 1000;
const largest = 4000 * kilobyte;

/** Also called with another folder than dist, by tests. */
export async function buildSingle(
  dist = fileURLToPath(new URL("../../dist", import.meta.url)),
): Promise<string> {
  const [program, boot] = await Promise.all([buildProgram(), buildBoot()]);
  const folder = join(dist, "geo");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: path
        .slice(folder.length + 1)
        .split("\\")
        .join("/"),
      path,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const parts = await Promise.all([
    ...program.files.map(({ name, bytes }) => packPart(name, toMediaType(name), bytes)),
    ...files.map(({ name, path }) =>
      packPart(situationFolderName + name, toMediaType(name), new Uint8Array(readFileSync(path))),
    ),
  ]);
  const manifest = parseManifest(readFileSync(join(folder, manifestName), "utf8"), createIssueLog(withLines));
  if (manifest === null) throw new Error(`${folder} holds no readable ${manifestName}.`);
  const { title, dataVersion, asOf } = manifest;
  const page = writeOneFilePage(
    {
      boot,
      scriptHashes: [hashOf(boot), hashOf(program.script)],
      styleHashes: [hashOf(program.style)],
      icon: toDataAddress("icon.svg", program.icon),
    },
    { made: new Date().toISOString().slice(0, 10), title, dataVersion, asOf, parts },
    parts,
  );
  const target = join(dist, "situation-map.html");
  writeFileSync(target, page);
  return target;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { length } = readFileSync(await buildSingle());
  const share = Math.round((100 * length) / largest);
  console.log(`one file ${(length / kilobyte).toFixed(0)} kB of ${largest / kilobyte} kB (${share} %)`);
  if (length > largest) {
    console.error("The one file is too large: simplify the data, or leave rare parts out.");
    process.exitCode = 1;
  }
}
