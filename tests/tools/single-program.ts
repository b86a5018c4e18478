import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { build, type InlineConfig, type Rolldown } from "vite";

const root = fileURLToPath(new URL("../../src", import.meta.url));

/** The program's parts, before they are packed. */
export interface Program {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** As the boot script will put them into the page, for their hashes. */
  readonly script: string;
  readonly style: string;
  readonly icon: Uint8Array;
}

const shared = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: "warn",
} as const satisfies InlineConfig;

const buildOptions = {
  write: false,
  target: "es2022",
  assetsInlineLimit: 0,
  cssCodeSplit: false,
  modulePreload: false,
  chunkSizeWarningLimit: 10_000,
} as const;

/** All code in one module and all styles in one sheet; every address of an asset is looked up among the parts. */
export async function buildProgram(): Promise<Program> {
  const output = await buildOutput({
    ...shared,
    base: "./",
    plugins: [preact()],
    // A worker in a data: address has no chunks beside it.
    worker: { format: "es", rolldownOptions: { output: { codeSplitting: false } } },
    experimental: {
      renderBuiltUrl: (name, { hostType }) =>
        hostType === "js"
          ? { runtime: `globalThis.embeddedParts.addresses.get(${JSON.stringify(toPartName(name))})` }
          : `part:${toPartName(name)}`,
    },
    build: {
      ...buildOptions,
      rolldownOptions: { input: join(root, "one-file.ts"), output: { codeSplitting: false } },
    },
  });
  const chunks = output.filter((file) => file.type === "chunk");
  const assets = output.filter((file) => file.type === "asset");
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error("The code is not one module.");
  const sheet = assets.find(({ fileName }) => fileName.endsWith(".css"));
  const style = String(sheet?.source ?? "");
  const others = assets
    .filter((file) => file !== sheet)
    .map(({ fileName, source }) => ({ name: toPartName(fileName), bytes: toBytes(source) }));
  const addresses = new Map(others.map(({ name, bytes }) => [name, toDataAddress(name, bytes)]));
  return {
    files: [
      { name: "program/app.js", bytes: toBytes(chunk.code) },
      { name: "program/app.css", bytes: toBytes(style) },
      ...others,
    ],
    script: chunk.code,
    style: style.replace(/part:([\w./-]+)/g, (_, name: string) => addresses.get(name) ?? ""),
    icon: readFileSync(join(root, "icon.svg")),
  };
}

/** The script that unpacks the rest, as it will stand in the page. */
export async function buildBoot(): Promise<string> {
  const output = await buildOutput({
    ...shared,
    build: { ...buildOptions, rolldownOptions: { input: join(root, "one-file-boot.ts") } },
  });
  const [chunk] = output;
  if (chunk?.type !== "chunk" || output.length > 1) throw new Error("The boot script is not one script.");
  const code = chunk.code.trim();
  if (/<\/script|<!--|\r/i.test(code)) throw new Error("The boot script would end its own element.");
  return code;
}

async function buildOutput(
  config: InlineConfig,
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const result = await build(config);
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !("output" in first)) throw new Error("Nothing was built.");
  return first.output;
}

function toPartName(fileName: string): string {
  return `program/${fileName.replace(/^assets\//, "")}`;
}

function toBytes(source: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(source as string));
}

const mediaTypes: Record<string, string> = {
  js: "text/javascript",
  mjs: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  webp: "image/webp",
  woff2: "font/woff2",
  json: "application/json",
  geojson: "application/geo+json",
};

export function toMediaType(name: string): string {
  return mediaTypes[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

export function toDataAddress(name: string, bytes: Uint8Array): string {
  return `data:${toMediaType(name)};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** As a policy names a script or a style. */
export function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
