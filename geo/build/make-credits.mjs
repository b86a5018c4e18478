/**
 * What the app shows under "Credits": everything the map is drawn with, whose it is, and on what terms.
 *
 * @returns {{ name: string, what: string, licence: string, url: string }[]}
 */
export function makeCredits() {
  return [
    {
      name: "Natural Earth",
      what: "Countries, provinces, rivers, lakes and shaded relief, 1:10,000,000 (land outside the frame thinned to about 1:50,000,000)",
      licence: "public domain",
      url: "https://www.naturalearthdata.com/",
    },
    {
      name: "GeoNames",
      what: "Positions of towns, as of March 2020",
      licence: "CC BY 4.0",
      url: "https://www.geonames.org/",
    },
    {
      name: "Unicode Common Locale Data Repository",
      what: "Names of countries in English, Azerbaijani, Persian and Arabic",
      licence: "Unicode License v3",
      url: "https://cldr.unicode.org/",
    },
  ];
}
