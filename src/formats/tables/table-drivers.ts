import { csvDriver } from "./csv/csv.ts";
import { geojsonDriver } from "./geojson/geojson.ts";
import type { FileHead, TableDriver } from "./table-driver.ts";

/** In the order in which they are asked: what has unmistakable first bytes before what is merely text. */
export const tableDrivers: readonly TableDriver[] = [geojsonDriver, csvDriver];

/** null: nobody knows this format. */
export function findTableDriver(head: FileHead): TableDriver | null {
  return tableDrivers.find((driver) => driver.accepts(head)) ?? null;
}
