/** The columns of a GDELT event file, which has no header: version 2 has 61, version 1 has 58 (57 before 2013). */
const actor = (which: number) =>
  [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
  ].map((part) => `Actor${which}${part}`);

const place = (of: string, hasSecondDistrict: boolean) =>
  [
    "Type",
    "FullName",
    "CountryCode",
    "ADM1Code",
    ...(hasSecondDistrict ? ["ADM2Code"] : []),
    "Lat",
    "Long",
    "FeatureID",
  ].map((part) => `${of}Geo_${part}`);

const columns = (hasSecondDistrict: boolean) => [
  ...["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
  ...actor(1),
  ...actor(2),
  ...["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
  ...["NumMentions", "NumSources", "NumArticles", "AvgTone"],
  ...place("Actor1", hasSecondDistrict),
  ...place("Actor2", hasSecondDistrict),
  ...place("Action", hasSecondDistrict),
  ...["DATEADDED", "SOURCEURL"],
];

/** The names where the first row can only be one of GDELT's; null otherwise. */
export function gdeltColumns(first: readonly string[]): readonly string[] | null {
  const [id = "", day = "", month = "", year = ""] = first;
  const isEvent =
    /^\d{6,}$/.test(id) && /^\d{8}$/.test(day) && month === day.slice(0, 6) && year === day.slice(0, 4);
  if (!isEvent) return null;
  if (first.length === 61) return columns(true);
  return first.length === 58 ? columns(false) : null;
}
