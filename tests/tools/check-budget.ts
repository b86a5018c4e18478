/**
 * Prints what a reader downloads at the start, gzipped, and fails over budget: code with MapLibre and its worker, and
 * data with fonts. `npm run build` runs it after the build.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const kilobyte = 1000;
const budgets = { code: 560 * kilobyte, data: 1000 * kilobyte };

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const gzippedSize = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** The entry and all that it imports at once; what is imported on demand does not load at the start. */
function startingChunks(): Set<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key);
  return found;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(join(dist, folder))) return [];
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const assets = filesBelow("assets");
// The map's own; the one that opens files starts with the first file.
const workers = assets.filter((file) => /maplibre[^/\\]*worker[^/\\]*\.m?js$/.test(file));
const code = [...[...startingChunks()].map((file) => join(dist, file)), ...workers].filter((file) =>
  /\.m?js$/.test(file),
);
const data = [...filesBelow("geo"), ...assets.filter((file) => [".woff2", ".css"].includes(extname(file)))];

const sum = (files: readonly string[]) =>
  [...new Set(files)].reduce((total, file) => total + gzippedSize(file), 0);
const sizes = { code: sum(code), data: sum(data) };

for (const [name, budget] of Object.entries(budgets)) {
  const size = sizes[name as keyof typeof sizes];
  const share = Math.round((100 * size) / budget);
  console.log(
    `${name.padEnd(5)} ${(size / kilobyte).toFixed(0).padStart(5)} kB gzipped of ${budget / kilobyte} kB (${share} %)`,
  );
  if (size > budget) process.exitCode = 1;
}
if (process.exitCode === 1)
  console.error("Over budget: load the rare parts on demand, or simplify the data.");
