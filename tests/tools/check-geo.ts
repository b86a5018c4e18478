import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSituation } from "../../src/formats/situation.ts";
import { parseStories, storiesFolder } from "../../src/formats/stories.ts";
import { formatIssue } from "../../src/words/issues.ts";
import { checkSituation } from "./geo-rules.ts";
import { readSituationFolder } from "./situation-folder.ts";

// npm run check:geo [folder]: lists what a careful editor would object to, one a line, as "file:line: record, field: why".

const shipped = fileURLToPath(new URL("../../geo", import.meta.url));
const folder = process.argv[2] === undefined ? shipped : resolve(process.argv[2]);
const files = readSituationFolder(folder);
const issues = checkSituation(files);

for (const issue of issues) {
  const { file, line, feature, field } = issue.where;
  const record = [feature, field].filter((part) => part !== undefined).join(", ");
  console.log(
    `${file}${line === undefined ? "" : `:${line}`}: ${record === "" ? "" : `${record}: `}${formatIssue(issue)}`,
  );
}

const { situation } = parseSituation(files);
const told = new Map([...files].filter(([name]) => name.startsWith(storiesFolder)));
if (situation !== null) {
  const { events, sources, places, areas, links, actors } = situation;
  const counts = `${events.length} events, ${sources.size} sources, ${places.size} places, ${areas.size} areas, ${links.size} links, ${actors.size} actors`;
  const { stories } = parseStories(told, situation);
  const scenes = stories.reduce((sum, story) => sum + story.scenes.length, 0);
  console.log(
    `${situation.title}: ${counts}, ${stories.length} ${stories.length === 1 ? "story" : "stories"} of ${scenes} scenes.`,
  );
}
console.log(
  issues.length === 0
    ? "No problem found."
    : `${issues.length} ${issues.length === 1 ? "problem" : "problems"} found.`,
);
process.exitCode = issues.length === 0 ? 0 : 1;
