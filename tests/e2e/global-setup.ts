import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { buildApp, serveBuild } from "./serve-build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The production build, served below a sub-path as a static host would. */
    address: string;
  }
}

const index = fileURLToPath(new URL("../../dist/index.html", import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(index)) await buildApp();
  const { address, close } = await serveBuild();
  project.provide("address", address);
  return close;
}
