import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildJsonSchemas } from "./json-schemas.ts";

// npm run schemas: writes geo/schema anew from the model.

const folder = fileURLToPath(new URL("../../geo/schema", import.meta.url));
for (const [name, text] of buildJsonSchemas()) writeFileSync(join(folder, name), text);
