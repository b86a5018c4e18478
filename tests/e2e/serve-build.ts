import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds into a folder of its own, or into dist/ where none is named. `situation`: another folder of data than geo/. */
export async function buildApp(outDir?: string, situation?: string): Promise<void> {
  const before = process.env["SITUATION"];
  if (situation !== undefined) process.env["SITUATION"] = situation;
  try {
    await build({ configFile, logLevel: "error", ...(outDir === undefined ? {} : { build: { outDir } }) });
  } finally {
    if (before === undefined) delete process.env["SITUATION"];
    else process.env["SITUATION"] = before;
  }
}

/** Serves a build below a sub-path, as a static host would. */
export async function serveBuild(outDir?: string): Promise<Served> {
  const server = await preview({
    configFile,
    base: "/some/sub/path/",
    preview: { port: 0, strictPort: false, host: "127.0.0.1" },
    logLevel: "warn",
    ...(outDir === undefined ? {} : { build: { outDir } }),
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The preview server has no address.");
  return { address, close: () => server.close() };
}
