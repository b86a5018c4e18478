import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{
 *   id: string, kind: "npm" | "deb", name: string, version: string, architecture?: string, file: string,
 *   integrity?: string, sha256: string, paths: Record<string, string>, holds: string, licence: string,
 * }} Input
 */

const here = import.meta.dirname;
const cache = join(here, ".cache");

/**
 * Downloads, checks and unpacks every input of `inputs.json`; what is in the cache already is only checked.
 *
 * @returns {Record<string, Record<string, string>>} the path on disk of each named file, by input id
 * @throws when a file is not, byte for byte, the one that was recorded
 */
export function fetchInputs() {
  mkdirSync(cache, { recursive: true });
  const { inputs } = JSON.parse(readFileSync(join(here, "inputs.json"), "utf8"));
  return Object.fromEntries(inputs.map((/** @type {Input} */ input) => [input.id, fetchInput(input)]));
}

/** @param {Input} input */
function fetchInput(input) {
  const archive = join(cache, input.file);
  if (!existsSync(archive)) download(input);
  refuseUnlessRecorded(input, archive);

  // An unpacked folder is named after its archive's checksum, so that it can never outlive a change of version.
  const folder = join(cache, `${input.id}-${input.sha256.slice(0, 12)}`);
  if (!existsSync(folder)) unpack(input, archive, folder);

  return Object.fromEntries(Object.entries(input.paths).map(([name, path]) => [name, join(folder, path)]));
}

/** @param {Input} input */
function download(input) {
  console.log(`downloading ${input.name} ${input.version}`);
  if (input.kind === "npm") {
    run("npm", ["pack", "--silent", `${input.name}@${input.version}`]);
    return;
  }
  try {
    // The package archive is read by whoever runs the recipe; apt's own user may not write into this folder.
    run("apt-get", [
      "-o",
      "APT::Sandbox::User=",
      "download",
      `${input.name}:${input.architecture}=${input.version}`,
    ]);
  } catch (cause) {
    throw new Error(
      `apt-get could not fetch ${input.name} ${input.version}. It is a package of Debian 12; elsewhere put ${input.file} ` +
        "(https://snapshot.debian.org keeps every version) into geo/build/.cache and run the recipe again.",
      { cause },
    );
  }
  // apt writes "all" packages under the name asked for; other names are taken as they are recorded.
  if (!existsSync(join(cache, input.file))) throw new Error(`apt-get did not write ${input.file}`);
}

/**
 * @param {Input} input
 * @param {string} archive
 */
function refuseUnlessRecorded(input, archive) {
  const bytes = readFileSync(archive);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== input.sha256)
    throw new Error(`${input.file}: SHA-256 is ${sha256}, recorded is ${input.sha256}`);
  if (input.integrity === undefined) return;
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (integrity !== input.integrity)
    throw new Error(`${input.file}: integrity is ${integrity}, recorded is ${input.integrity}`);
}

/**
 * @param {Input} input
 * @param {string} archive
 * @param {string} folder
 */
function unpack(input, archive, folder) {
  // Unpacked beside and renamed at the end: an interrupted run leaves nothing that looks complete.
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  if (input.kind === "npm") run("tar", ["-xzf", archive, "-C", partial]);
  else run("dpkg-deb", ["-x", archive, partial]);
  renameSync(partial, folder);
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words) {
  execFileSync(command, words, { cwd: cache, stdio: ["ignore", "ignore", "inherit"] });
}
