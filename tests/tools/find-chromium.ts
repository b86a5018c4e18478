import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** Names under which systems install it, most common first. */
const commandNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];

const fixedPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a Chromium to test with: the environment variable CHROMIUM_PATH, the usual system names, or Playwright's
 * own; null where there is none.
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return existsSync(named) ? named : null;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of commandNames) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  const fixed = fixedPlaces.find((path) => existsSync(path));
  if (fixed !== undefined) return fixed;
  const playwrights = chromium.executablePath();
  return existsSync(playwrights) ? playwrights : null;
}

/**
 * Flags for a Chromium that may run as root, without a GPU and without a network: WebGL in software, and no background
 * requests of the browser's own, which would blur what the tests say of ours.
 */
export const chromiumFlags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
