import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePages } from "../bench-pages.ts";
import { type MeasuredOpening, measureOpening, type OpenerName, openers } from "./measure-opening.ts";
import { type OpeningRound, printOpenings } from "./open-report.ts";
import { type BenchFile, type FileKind, fileKinds, writeFiles } from "./write-files.ts";

export interface OpenBenchOptions {
  readonly quick: boolean;
  /** Empty: all. */
  readonly kinds: readonly string[];
  /** Empty: both. */
  readonly names: readonly string[];
}

const small = 100_000;
const large = 1_000_000;

/** A word as it is typed, two words, and one that no row has. */
const typed = ["w", "wi", "witness", "bridge witness", "ministry 99", "nowhere"];

/** Files of the device, from the choice to all their events on the map, ours and the plain way in turn. */
export async function runOpenBench({ quick, kinds, names }: OpenBenchOptions): Promise<void> {
  const wantedKinds = fileKinds.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const wantedNames = openers.filter((name) => names.length === 0 || names.includes(name.slice(5)));
  const startMs = performance.now();
  const say = (text: string) => {
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
    console.log(`${seconds.padStart(4)} s  ${text}`);
  };
  const folder = await mkdtemp(join(tmpdir(), "situation-map-files-"));
  const pages = await servePages(openers);
  const rounds: OpeningRound[] = [];
  try {
    for (const count of quick ? [small] : [small, large]) {
      for (const kind of wantedKinds) await measureKind(kind, count);
    }
  } finally {
    await pages.close();
    await rm(folder, { recursive: true, force: true });
  }
  printOpenings(rounds);
  say("in all");

  function tell(name: OpenerName, file: BenchFile, measured: MeasuredOpening | string): void {
    rounds.push({ name, file, measured });
    const result = typeof measured === "string" ? measured : `${measured.allMs.toFixed(0)} ms`;
    say(`${name}  ${file.kind}  ${file.count}  ${result}`);
  }

  async function measureKind(kind: FileKind, count: number): Promise<void> {
    // One at a time, and gone afterwards: the larger ones are some hundred megabytes.
    const [file] = await writeFiles(folder, count, [kind]);
    if (file === undefined) return;
    say(`${kind} of ${count} rows written: ${(file.bytes / 1e6).toFixed(0)} MB`);
    for (const name of wantedNames) {
      const searched = name === "open-ours" && kind === "csv" ? typed : [];
      const measured = await orFailure(name, () => measureOpening(pages, name, file, searched, "all"));
      tell(name, file, measured);
      if (typeof measured !== "string" || count < large) continue;
      tell(name, file, await orFailure(name, () => measureOpening(pages, name, file, searched, "times")));
    }
    await rm(file.path, { force: true });
  }
}

/** That the plain way does not bear a million rows is an answer; that ours does not is none. */
async function orFailure(
  name: OpenerName,
  measure: () => Promise<MeasuredOpening>,
): Promise<MeasuredOpening | string> {
  try {
    return await measure();
  } catch (error) {
    if (name === "open-ours") throw error;
    return String(error).split("\n")[0] ?? "failed";
  }
}
