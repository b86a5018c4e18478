import { describe, expect, it } from "vitest";
import { createOpener, type Opener } from "../../../src/formats/tables/opener.ts";
import type { FromWorker, HitsMessage, ToWorker } from "../../../src/formats/tables/protocol.ts";
import { toBlob } from "./open-table.ts";

const text = `date,title,summary,lat,lng
2019,A trial in Gəncə,The court's verdict,40,46
2018,Protest in Ganja,Nobody was hurt,40,46
2017,حسينيون,x,40,46
`;

async function openAndSearch(query: string): Promise<HitsMessage> {
  const messages: FromWorker[] = [];
  const opener: Opener = createOpener((message) => {
    messages.push(message);
    if (message.kind === "wanted") void opener.handle(answer(messages, message));
  });
  const options = { encoding: null, delimiter: null };
  await opener.handle({
    kind: "inspect",
    opening: 1,
    name: "e.csv",
    blob: toBlob(text),
    options,
    entry: null,
  });
  const [first] = messages;
  if (first?.kind !== "inspected") throw new Error("Not inspected");
  await opener.handle({ kind: "read", opening: 1, mapping: first.inspection.mapping, documentId: "doc" });
  await opener.handle({ kind: "search", documentId: "doc", query, serial: 1 });
  const last = messages.at(-1);
  if (last?.kind !== "hits") throw new Error("No answer");
  return last;
}

/** As the page answers: with a copy of what it was told. */
function answer(messages: readonly FromWorker[], wanted: Extract<FromWorker, { kind: "wanted" }>): ToWorker {
  const texts = messages.filter((message) => message.kind === "texts")[wanted.part];
  if (texts === undefined) throw new Error(`No part ${wanted.part}`);
  const columns = texts.columns.filter((_, column) => wanted.names.includes(texts.names[column] ?? ""));
  return { kind: "texts", documentId: wanted.documentId, part: wanted.part, columns };
}

describe("searching an opened file", () => {
  // Rows of the table are sorted by time: the file's last row is the first.
  it.each([
    ["gence", [0, 0, 1]],
    ["ganja prot", [0, 1, 0]],
    ["courts", [0, 0, 1]],
    ["حسینیون", [1, 0, 0]],
    ["rial", [0, 0, 0]],
    ["", [0, 0, 0]],
  ])("finds rows by the beginnings of words, whatever the letters: %s", async (query, rows) => {
    const hits = await openAndSearch(query);
    expect([...hits.rows]).toEqual(rows);
    expect(hits).toMatchObject({ count: rows.reduce((sum, hit) => sum + hit, 0), looked: 3, isWhole: true });
  });
});
