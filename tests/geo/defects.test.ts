import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { storiesFolder } from "../../src/formats/stories.ts";
import { formatIssue } from "../../src/words/issues.ts";
import { checkSituation } from "../tools/geo-rules.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

/** One way of being wrong: what is replaced in one file of the small situation, and every issue that comes of it. */
interface DefectFixture {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly expect: readonly unknown[];
}

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));
const small = readSituationFolder(join(fixtures, "small-situation"));
const stories = [...small.keys()].filter((name) => name.startsWith(storiesFolder));
const defects = readdirSync(join(fixtures, "geo-defects")).sort();

function readDefect(name: string): DefectFixture {
  return JSON.parse(readFileSync(join(fixtures, "geo-defects", name), "utf8"));
}

function withDefect({ file, find, replace }: DefectFixture): ReadonlyMap<string, string> {
  const text = small.get(file);
  if (text === undefined || !text.includes(find)) throw new Error(`${file} does not hold ${find}`);
  const files = new Map(small).set(
    file,
    text.replace(find, () => replace),
  );
  // A story names much of what the other files hold, and would tell of each defect of theirs a second time.
  if (!stories.includes(file)) for (const name of stories) files.delete(name);
  return files;
}

describe("check:geo", () => {
  it("finds nothing in a situation that is right", () => {
    expect(checkSituation(small)).toEqual([]);
  });

  it.each(defects.map((name) => [name.replace(".json", "").replaceAll("-", " "), name]))(
    "names file, record, field and line: %s",
    (_, name) => {
      const defect = readDefect(name);
      const found = checkSituation(withDefect(defect));
      expect(found.map(({ code, severity, where }) => ({ code, severity, ...where }))).toEqual(defect.expect);
      expect(defect.expect.length).toBeGreaterThan(0);
      for (const issue of found) expect(formatIssue(issue)).not.toMatch(/undefined|“”/);
    },
  );
});
