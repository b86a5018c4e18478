/** Whose work the base map and the letters are; as geo/basemap/credits.json says it. */
export interface Credit {
  readonly name: string;
  /** What was taken of it. */
  readonly text: string;
  readonly licence: string;
  /** http(s); null where there is none to name. */
  readonly url: string | null;
}
