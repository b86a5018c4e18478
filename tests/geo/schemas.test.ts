import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildJsonSchemas } from "../tools/json-schemas.ts";

const geo = fileURLToPath(new URL("../../geo", import.meta.url));
const schemas = buildJsonSchemas();

describe("the JSON Schemas", () => {
  it("are those of the model; if not, run: npm run schemas", () => {
    const folder = join(geo, "schema");
    const written = new Map(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
    expect(written).toEqual(new Map(schemas));
  });

  it("are referred to by every file of geo, each by its own", () => {
    const kinds: Record<string, string> = {
      "situation.json": "situation",
      "events.geojson": "events",
      "links.json": "links",
      "sources.json": "sources",
      "actors.json": "actors",
    };
    for (const name of readdirSync(geo).filter((each) => /\.(geo)?json$/.test(each))) {
      const { $schema } = JSON.parse(readFileSync(join(geo, name), "utf8"));
      expect(`${name} ${$schema}`).toBe(`${name} schema/${kinds[name] ?? "layer"}.schema.json`);
    }
  });

  it("are referred to by every story", () => {
    for (const name of readdirSync(join(geo, "stories"))) {
      const { $schema } = JSON.parse(readFileSync(join(geo, "stories", name), "utf8"));
      expect(`${name} ${$schema}`).toBe(`${name} ../schema/story.schema.json`);
    }
  });

  it("complete the closed lists and refuse what is not known", () => {
    const events = schemas.get("events.schema.json") ?? "";
    expect(events).toContain('"disputed"');
    expect(events).toContain('"additionalProperties": false');
    expect(events).toContain("never finer than they do");
  });
});
