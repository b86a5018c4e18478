/**
 * `npm run bench -- open`: what opening a file costs (`open/`). `npm run bench`: what one step in time costs, from a hundred events to a million, beside a plain MapLibre source and
 * beside deck.gl, in one run of a real Chromium. `--quick` is a short look. README.md says how to read it.
 */
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { chromiumFlags, findChromium } from "../tools/find-chromium.ts";
import { type ContenderName, contenderNames, installDeck, servePages } from "./bench-pages.ts";
import { measurePage } from "./measure-page.ts";
import { runOpenBench } from "./open/open-bench.ts";
import { printReport, type Round } from "./report.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    /** Of the files alone: only these formats, only "ours" or "plain". */
    kind: { type: "string", multiple: true, default: [] },
    who: { type: "string", multiple: true, default: [] },
  },
});
if (positionals.includes("open")) {
  await runOpenBench({ quick: options.quick, kinds: options.kind, names: options.who });
  process.exit();
}

interface Size {
  readonly count: number;
  readonly rounds: number;
  readonly steps: number;
  readonly contenders: readonly ContenderName[];
}

/** Larger ones take longer to make than to measure, and so have fewer rounds of fewer steps. */
const sizes: readonly Size[] = options.quick
  ? [
      { count: 1000, rounds: 1, steps: 15, contenders: contenderNames },
      { count: 100_000, rounds: 1, steps: 8, contenders: contenderNames },
    ]
  : [
      { count: 98, rounds: 2, steps: 20, contenders: contenderNames },
      { count: 1000, rounds: 3, steps: 20, contenders: contenderNames },
      { count: 10_000, rounds: 2, steps: 15, contenders: contenderNames },
      { count: 100_000, rounds: 3, steps: 10, contenders: contenderNames },
      { count: 1_000_000, rounds: 2, steps: 20, contenders: ["ours"] },
    ];
const dragCount = 100_000;
const dragSeconds = options.quick ? 3 : 10;
const picks = 60;

installDeck();
const startMs = performance.now();
const pages = await servePages(contenderNames);
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...chromiumFlags],
  ...(executablePath === null ? {} : { executablePath }),
});
const rounds: Round[] = [];
try {
  const mostRounds = Math.max(...sizes.map(({ rounds }) => rounds));
  for (let round = 0; round < mostRounds; round++) {
    for (const { count, steps, contenders, rounds: wanted } of sizes) {
      if (round >= wanted) continue;
      // In turn, and each time another one first: whatever else the machine does meets all of them.
      for (const index of contenders.keys()) {
        const name = contenders[(index + round) % contenders.length] ?? "ours";
        const drags = name === "ours" && count === dragCount && round === 0;
        const measured = await measurePage(browser, pages, name, {
          count,
          steps,
          picks,
          dragSeconds: drags ? dragSeconds : 0,
        });
        rounds.push({ name, count, measured });
        const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
        console.log(`${seconds.padStart(4)} s  round ${round + 1}  ${name.padEnd(8)}${count}`);
      }
    }
  }
} finally {
  await browser.close();
  await pages.close();
}
printReport(rounds);
console.log(`\nThe whole took ${((performance.now() - startMs) / 60_000).toFixed(1)} minutes.`);
