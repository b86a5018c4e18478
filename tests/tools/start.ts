/**
 * Builds and serves: `npm start`, or `npm start -- --situation path/to/folder --port 4173`. The address it prints is all
 * a reader needs; nothing is fetched from anywhere else.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { buildSingle } from "./build-single.ts";

const { values } = parseArgs({
  options: { situation: { type: "string" }, port: { type: "string", default: "4173" } },
});

if (values.situation !== undefined) {
  const folder = resolve(process.env["INIT_CWD"] ?? ".", values.situation);
  if (!existsSync(join(folder, "situation.json"))) {
    console.error(`${folder} holds no situation.json. geo/README.md says how to make a situation.`);
    process.exit(1);
  }
  process.env["SITUATION"] = folder;
}

await build({ logLevel: "warn" });
// The template of "Save as one file" lies beside the page.
await buildSingle();
const server = await preview({ preview: { port: Number(values.port), host: "127.0.0.1" } });
const address = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${values.port}/`;
console.log(`\n  Situation Map is at  ${address}\n  (Ctrl+C stops it.)\n`);
