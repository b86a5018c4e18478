import { type ManifestRecord, manifestRecord, schemaVersion } from "../model/schema/manifest-record.ts";
import { parseRecord } from "../model/schema/record.ts";
import { parseWindow } from "../model/time-window.ts";
import { parseWhen } from "../model/when.ts";
import type { IssueLog } from "./issue-log.ts";
import { openFile } from "./open-file.ts";

/** The file that names all the others. */
export const manifestName = "situation.json";

/** The event table keeps a layer's number in a byte, and nobody tells this many hues apart. */
const mostLayers = 64;

/** null where it cannot be read, lacks what a situation needs, or is of a version made after this app. */
export function parseManifest(text: string, issues: IssueLog): ManifestRecord | null {
  const open = openFile(new Map([[manifestName, text]]), manifestName, issues);
  if (open === null) return null;
  const { value, log } = open;
  const { record, defects } = parseRecord(manifestRecord, value);
  log.reportDefects(defects, [], "");
  if (record === null) return null;

  // A newer version may mean something else by the same words; to show that would be worse than to show nothing.
  if (record.schemaVersion !== schemaVersion) {
    const values = { received: String(record.schemaVersion), expected: String(schemaVersion) };
    log.report("schema-version", "dropped", ["schemaVersion"], values);
    return null;
  }

  const seen = new Set<string>();
  const layers = record.layers.filter(({ id }, index) => {
    const isNew = !seen.has(id);
    seen.add(id);
    if (!isNew) log.report("id-duplicate", "field-dropped", ["layers", index, "id"], { id });
    return isNew;
  });
  if (layers.length > mostLayers)
    log.report("list-too-long", "field-dropped", ["layers"], { limit: String(mostLayers) });

  const asOf = record.asOf === "" ? null : parseWhen(record.asOf);
  if (asOf?.ok === false) log.report(asOf.code, "field-dropped", ["asOf"], asOf.values);
  const t = record.opening?.t;
  if (t !== undefined && parseWindow(t) === null) {
    const why = parseWhen(t);
    log.report(why.ok ? "edtf-unreadable" : why.code, "field-dropped", ["opening", "t"], { value: t });
  }
  return { ...record, layers: layers.slice(0, mostLayers), asOf: asOf?.ok === false ? "" : record.asOf };
}
