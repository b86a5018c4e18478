/**
 * Runs every test: types and lint, the shipped data, the build with its budgets, then the unit, browser and end-to-end
 * tests. Ends with one line that says how many passed. `npm test -- --project unit` and other words go to Vitest.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium.ts";

const words = process.argv.slice(2);

function run(command: string, args: readonly string[]): boolean {
  const windows = process.platform === "win32";
  return spawnSync(command, args, { stdio: "inherit", shell: windows }).status === 0;
}

function ensureChromium(): void {
  if (findChromium() !== null) return;
  console.log("No Chromium found; asking Playwright for its own.");
  run("npx", ["playwright", "install", "chromium"]);
  if (findChromium() !== null) return;
  console.error(
    [
      "The browser tests need a Chromium, and none could be found or fetched. Do one of these, then run npm test again:",
      "  Debian, Ubuntu:  sudo apt-get install chromium",
      "  macOS, Windows:  install Google Chrome",
      "  elsewhere:       set CHROMIUM_PATH to the program's path",
    ].join("\n"),
  );
  process.exit(1);
}

ensureChromium();

if (words.length === 0) {
  for (const script of ["check", "check:geo", "build"]) {
    if (!run("npm", ["run", "--silent", script])) {
      console.error(`npm run ${script} failed; see above.`);
      process.exit(1);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), "situation-map-"));
const report = join(folder, "report.json");
const passedAll = run("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...words,
]);
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`\ntests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(passedAll ? 0 : 1);
