import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, findChromium } from "./tests/tools/find-chromium.ts";
import { contentSecurityPolicyTag } from "./tests/tools/vite-content-security-policy.ts";
import { situationFolder } from "./tests/tools/vite-situation.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const shipped = here("geo");
const situation = process.env["SITUATION"] ?? shipped;

// No zone of the world shifts by half an hour and has daylight saving but this one: a date that leaks local time fails here.
process.env["TZ"] = "America/St_Johns";

const executablePath = findChromium();

export default defineConfig({
  root: here("src"),
  // Relative addresses, so that the build works from any sub-path of any static host.
  base: "./",
  publicDir: false,
  plugins: [preact(), situationFolder(situation, shipped), contentSecurityPolicyTag()],
  worker: { format: "es" },
  server: { fs: { allow: [here(".")] } },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    // A font small enough to become a data: address would be refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: here("src/index.html"), presenter: here("src/presenter.html") } },
  },
  test: {
    root: here("."),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/e2e/**", "tests/bench/**"],
          setupFiles: [here("tests/prepare-player.ts")],
          // A property's hundred runs take long on a machine that does other things too.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          setupFiles: [here("tests/prepare-player.ts")],
          // As below: long enough for a loaded machine, never waited for where things work.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(executablePath === null ? {} : { executablePath }) },
            }),
            instances: [{ browser: "chromium", viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: [here("tests/e2e/global-setup.ts")],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at a time keep two cores busy while one of them waits; unit and component tests have run by then.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
