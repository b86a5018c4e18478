import type { PlacePrecision } from "../event.ts";

/** What a column can say of an event. */
export const roles = [
  "id",
  "title",
  "summary",
  /** EDTF, or any one date. */
  "start",
  "end",
  "datePrecision",
  "dateNote",
  "lng",
  "lat",
  "geometry",
  "placeName",
  "placePrecision",
  "layer",
  "kind",
  "actors",
  "claim",
  "reliability",
  "credibility",
  "source",
  "link",
  "magnitude",
] as const;
export type Role = (typeof roles)[number];

/** The roles that several columns may share; their texts are joined. */
export const sharedRoles: readonly Role[] = ["title", "summary", "actors", "placeName"];

/** In which order the numbers of a date stand where none of them is a year of four digits at the beginning. */
export const dateOrders = ["day-month-year", "month-day-year"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How the numbers of a precision column are meant: by whose codebook, or as our own words. */
export const codebooks = ["acled", "ucdp", "gdelt", "own"] as const;
export type Codebook = (typeof codebooks)[number];

/** Which shapes of tables are known by their columns or format; "table" is any other. */
export const shapes = [
  "acled",
  "ucdp-ged",
  "gdelt",
  "timemap",
  "situation-map",
  "kml",
  "gpx",
  "table",
] as const;
export type Shape = (typeof shapes)[number];

/** How the rows of a file become events. Plain data: it is remembered, and sent between page and worker. */
export interface Mapping {
  readonly shape: Shape;
  /** By the columns' names. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** null: no date of the file needs it, so those that do are set aside. */
  readonly dateOrder: DateOrder | null;
  /** What numbers without any mark of a date count since 1970; null: they are years, or YYYYMMDD. */
  readonly epoch: "seconds" | "milliseconds" | null;
  readonly codebook: Codebook;
  /** How exactly positions are known where no column says it. */
  readonly placePrecision: PlacePrecision;
  /** Latitude and longitude stand in one another's place. */
  readonly isSwapped: boolean;
  /** The reference system of the coordinates, as "EPSG:3857"; null: degrees of WGS 84. */
  readonly crs: string | null;
}

/** The first column of a role. */
export function columnOf({ columns }: Pick<Mapping, "columns">, role: Role): string | null {
  return columns[role]?.[0] ?? null;
}
