/** What stands on the map itself, beside the names of places. */
export const map = {
  /** The name of the drawing surface for assistive technology; the region around it is named by the frame. */
  surface:
    "Drawing of the area. Arrow keys pan, plus and minus zoom. Everything on it is also in the list of events.",
  credits: "Natural Earth · GeoNames",
  /** The line on the map opens the dialog about the map: "Credits: Natural Earth · GeoNames". */
  creditsButton: (names: string) => `Credits: ${names}`,
  creditsLabel: "Map data",
  kilometers: "km",
  meters: "m",

  /** After the name of the leading place of joined places: "Ganja +3". */
  joinedSuffix(others: number): string {
    return others > 0 ? ` +${others}` : "";
  },

  /** After the name of a country whose events are placed no closer. */
  stackSuffix: ", place not given",

  /** "Syria (country)" stands as "Syria" where the sentence says that it is the country. */
  countryName(name: string): string {
    return name.replace(/\s*\(country\)$/u, "");
  },
} as const;
