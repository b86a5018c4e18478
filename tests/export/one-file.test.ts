import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PackedPart, packPart } from "../../src/export/one-file/pack-part.ts";
import { parseOneFilePage } from "../../src/export/one-file/page-blocks.ts";
import { type CopiedSituation, type SituationFile, saveCopy } from "../../src/export/one-file/save-copy.ts";
import { writeOneFilePage } from "../../src/export/one-file/write-page.ts";
import type { KeptFile } from "../../src/model/documents/kept-file.ts";
import { readCarriedFiles } from "../../src/platform/carried-files.ts";

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const file = (name: string, text: string): SituationFile => ({
  name,
  type: "application/json",
  bytes: bytesOf(text),
});
const unpack = ({ packing, text }: PackedPart) => {
  const bytes = Buffer.from(text, "base64");
  return packing === "gzip" ? gunzipSync(bytes) : bytes;
};

const facts = { title: "Two banks of a river", dataVersion: "3", asOf: "2026-11-01" };
const files = [file("situation.json", '{"id":"river"}'), file("events.geojson", "[1,2,3]".repeat(50))];

async function makeTemplate(): Promise<string> {
  const parts = await Promise.all([
    packPart("program/app.js", "text/javascript", bytesOf("run();".repeat(100))),
    packPart("program/app.css", "text/css", bytesOf("p { color: red }")),
    packPart("geo/basemap/lakes.geojson", "application/geo+json", bytesOf("{}".repeat(100))),
    ...files.map(({ name, type, bytes }) => packPart(`geo/${name}`, type, bytes)),
  ]);
  const program = {
    boot: "boot()",
    scriptHashes: ["sha256-Ym9vdA==", "sha256-YXBw"],
    styleHashes: ["sha256-Y3Nz"],
    icon: "data:image/svg+xml;base64,",
  };
  return writeOneFilePage(program, { ...facts, made: "2026-11-25", parts }, parts);
}

const read = (html: string) => {
  const page = parseOneFilePage(html);
  if (page === null) throw new Error("Not a page of this program.");
  return page;
};
const save = async (template: string, situation: CopiedSituation) => {
  const saved = await saveCopy(template, situation, "2026-11-25");
  if (saved === null) throw new Error("Not saved.");
  return saved;
};
const partNamed = (html: string, name: string) => read(html).parts.find((part) => part.name === name);

describe("A packed part", () => {
  it("unpacks to what it was, and says its length and hash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
        const part = await packPart("x", "y", new Uint8Array(bytes));
        expect(new Uint8Array(unpack(part))).toEqual(new Uint8Array(bytes));
        expect(part.bytes).toBe(bytes.length);
        expect(part.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
      { numRuns: 40 },
    );
  });

  it("is gzipped only where that makes it smaller", async () => {
    expect((await packPart("x", "y", bytesOf("again ".repeat(500)))).packing).toBe("gzip");
    const noise = createHash("shake256", { outputLength: 4096 }).update("noise").digest();
    expect((await packPart("x", "y", new Uint8Array(noise))).packing).toBe("none");
  });
});

describe("The page of one file", () => {
  it("allows no address but data:, and no script or style but those whose hashes it names", async () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await makeTemplate())?.[1];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'sha256-Ym9vdA==' 'sha256-YXBw'",
      "style-src 'sha256-Y3Nz'",
      "img-src data:",
      "font-src data:",
      "connect-src data:",
      "worker-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("lists its parts in the order in which they stand, each as it was packed", async () => {
    const { list, parts } = read(await makeTemplate());
    expect(list).toMatchObject({ ...facts, made: "2026-11-25" });
    expect(parts.map(({ name }) => name)).toEqual([
      "program/app.js",
      "program/app.css",
      "geo/basemap/lakes.geojson",
      "geo/situation.json",
      "geo/events.geojson",
    ]);
    for (const part of parts)
      expect(createHash("sha256").update(unpack(part)).digest("hex"), part.name).toBe(part.sha256);
  });
});

describe("A saved copy", () => {
  it("of an unchanged situation is its template, byte for byte", async () => {
    const template = await makeTemplate();
    expect(await save(template, { ...facts, files })).toBe(template);
  });

  it("holds the files that were given, drops those of the template that were not, and keeps the basemap", async () => {
    const template = await makeTemplate();
    const changed = file("situation.json", '{"id":"sea"}');
    const added = file("stories/sea.json", "{}");
    const saved = await save(template, { ...facts, files: [changed, added] });
    expect(read(saved).parts.map(({ name }) => name)).toEqual([
      "program/app.js",
      "program/app.css",
      "geo/basemap/lakes.geojson",
      "geo/situation.json",
      "geo/stories/sea.json",
    ]);
    const manifest = partNamed(saved, "geo/situation.json");
    expect(String(manifest && unpack(manifest))).toBe('{"id":"sea"}');
  });

  it("can be the template of another, which can be made the first again", async () => {
    const template = await makeTemplate();
    const other = await save(template, { ...facts, title: "Another", files: [file("situation.json", "{}")] });
    expect(await save(other, { ...facts, files })).toBe(template);
  });

  it("has as many elements as its template and parts, whatever is in the data", async () => {
    const template = await makeTemplate();
    const hostile = fc.oneof(
      fc.constantFrom("</script><script>alert(1)</script>", "<!--", "</title><img src=x>", "-->", "$&$1"),
      fc.string({ unit: "binary" }),
    );
    const count = (html: string) => html.match(/<[a-z!/]/gi)?.length ?? 0;
    // Two parts are given up and one comes: two tags less.
    const expected = count(template) - 2;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, name, text) => {
        const saved = await save(template, { ...facts, title, dataVersion: text, files: [file(name, text)] });
        expect(count(saved)).toBe(expected);
        expect(read(saved).list).toMatchObject({ title, dataVersion: text });
        const part = read(saved).parts.find((one) => one.name === `geo/${name}`);
        expect(part && new Uint8Array(unpack(part))).toEqual(bytesOf(text));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the policy and the boot script of its template", async () => {
    const template = await makeTemplate();
    const saved = await save(template, { ...facts, files: [file("situation.json", "[]")] });
    for (const pattern of [/<meta http-equiv[^>]*>/, /<script type="module">.*<\/script>/])
      expect(pattern.exec(saved)?.[0]).toBe(pattern.exec(template)?.[0]);
  });

  it.each(["", "<!doctype html><title>Not here</title>"])(
    "is not made of a page that is none: %j",
    async (html) => {
      expect(await saveCopy(html, { ...facts, files }, "2026-11-25")).toBeNull();
    },
  );

  it("is not made of a template that was cut off", async () => {
    const template = await makeTemplate();
    const cut = template.slice(0, template.lastIndexOf("<script"));
    expect(await saveCopy(cut, { ...facts, files }, "2026-11-25")).toBeNull();
  });
});

describe("Opened files", () => {
  const kept: KeptFile = {
    documentId: "shots",
    name: "shots </script>.csv",
    entry: null,
    mapping: {
      shape: "table",
      columns: { title: ["what"] },
      dateOrder: "day-month-year",
      epoch: null,
      codebook: "own",
      placePrecision: "city",
      isSwapped: false,
      crs: null,
    },
    looks: new Map([["shots:0", { title: "Shootings" }]]),
    blob: new Blob(["what\n</script><script>alert(1)</script>\n"]),
  };

  it("go into a copy byte for byte, are among its parts with their SHA-256, and come out as they were", async () => {
    const template = await makeTemplate();
    const copy = await saveCopy(template, { ...facts, files, carried: [kept] }, "2026-11-25");
    const page = parseOneFilePage(copy ?? "");
    expect(copy?.includes("alert(1)")).toBe(false);
    const part = page?.parts.find(({ name }) => name === "opened/1.data");
    const bytes = Buffer.from(await kept.blob.arrayBuffer());
    expect(part === undefined ? null : unpack(part)).toEqual(bytes);
    expect(part?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));

    const addresses = new Map(
      (page?.parts ?? []).map((one) => [
        one.name,
        `data:${one.type};base64,${Buffer.from(unpack(one)).toString("base64")}`,
      ]),
    );
    const list = page?.list;
    if (list === undefined) throw new Error("No page");
    const [carried, ...others] = await readCarriedFiles({ list, addresses });
    expect(others).toEqual([]);
    expect({ ...carried, blob: null }).toEqual({ ...kept, blob: null });
    expect(await carried?.blob.text()).toBe(await kept.blob.text());

    // A copy without them has none.
    expect(await saveCopy(copy ?? "", { ...facts, files }, "2026-11-25")).toBe(
      await saveCopy(template, { ...facts, files }, "2026-11-25"),
    );
  });
});
