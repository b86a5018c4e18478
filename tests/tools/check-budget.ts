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
/** The presenter's window is a page of its own: its code with the styles of its start. */
const budgets = { code: 560 * kilobyte, data: 1000 * kilobyte, presenter: 60 * kilobyte };

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const gzippedSize = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** A page's entry and all that it imports at once; what is imported on demand does not load at the start. */
function startingChunks(page: string): Set<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  // The page itself says with which files it starts: the manifest has no page whose code another one imports too.
  const html = readFileSync(join(dist, page), "utf8");
  const named = [...html.matchAll(/<script[^>]*\ssrc="\.\/([^"]+)"/g)].map(([, file]) => file);
  if (named.length === 0) throw new Error(`${page} starts with no script`);
  for (const [key, chunk] of Object.entries(manifest)) if (named.includes(chunk.file)) visit(key);
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
const code = [...[...startingChunks("index.html")].map((file) => join(dist, file)), ...workers].filter(
  (file) => /\.m?js$/.test(file),
);
const data = [...filesBelow("geo"), ...assets.filter((file) => [".woff2", ".css"].includes(extname(file)))];

const sum = (files: readonly string[]) =>
  [...new Set(files)].reduce((total, file) => total + gzippedSize(file), 0);
const presenter = [...startingChunks("presenter.html")].map((file) => join(dist, file));
const sizes = { code: sum(code), data: sum(data), presenter: sum(presenter) };

for (const [name, budget] of Object.entries(budgets)) {
  const size = sizes[name as keyof typeof sizes];
  const share = Math.round((100 * size) / budget);
  console.log(
    `${name.padEnd(9)} ${(size / kilobyte).toFixed(0).padStart(5)} kB gzipped of ${budget / kilobyte} kB (${share} %)`,
  );
  if (size > budget) process.exitCode = 1;
}
if (process.exitCode === 1)
  console.error("Over budget: load the rare parts on demand, or simplify the data.");
