import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const contenderNames = ["ours", "geojson", "deck"] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface BenchPages {
  addressOf(name: string): string;
  close(): Promise<void>;
}

/** deck.gl is the bench's alone, and is installed when it is first run. */
export function installDeck(): void {
  if (existsSync(here("node_modules/@deck.gl/core/package.json"))) return;
  console.log("Installing deck.gl for the bench alone (tests/bench/node_modules) ...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: here("."),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** Builds the pages as production is built, into a folder that goes away, and serves them. */
export async function servePages(names: readonly string[]): Promise<BenchPages> {
  const outDir = await mkdtemp(join(tmpdir(), "situation-map-bench-"));
  const root = here("page");
  const input = Object.fromEntries(names.map((name) => [name, here(`page/${name}.html`)]));
  const shared = { configFile: false as const, root, base: "./", logLevel: "warn" as const };
  await build({
    ...shared,
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: {
      port: 0,
      host: "127.0.0.1",
      // Isolated pages have clocks of five microseconds; others of a hundred.
      headers: {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      },
    },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the bench's server has no address");
  return {
    addressOf: (name) => `${address}${name}.html`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
