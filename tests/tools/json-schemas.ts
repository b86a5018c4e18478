import { toJsonSchema } from "@valibot/to-json-schema";
import { fileSchemas } from "../../src/model/schema/file-schemas.ts";

const dialect = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of each kind of file, as text, by its name in geo/schema. */
export function buildJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fileSchemas).map(([name, schema]) => {
      // What JSON Schema cannot say (that a ring is closed, that an address can be linked) npm run check:geo does.
      const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
      const text = JSON.stringify(
        { $schema: dialect, title: `${name} file of a situation`, ...json },
        null,
        2,
      );
      return [`${name}.schema.json`, `${text}\n`];
    }),
  );
}
