import type { Issue, IssueCode, IssuePlace } from "../model/issue.ts";

type Values = Readonly<Record<string, string>>;

const value = (values: Values, key = "value") => `“${values[key] ?? ""}”`;

/** One sentence a code; it says what is wrong and, where it is not plain, what would be right. */
const reasons: Readonly<Record<IssueCode, (values: Values) => string>> = {
  "file-missing": () => "The file is named in situation.json but could not be had.",
  "file-unreadable": () => "The file could not be read.",
  "file-name": () =>
    "A file is named by letters, digits, dots and dashes, and lies below the situation's own folder.",
  "json-syntax": ({ reason }) =>
    reason === "lax"
      ? "The file holds a comment or a last comma, which strict JSON does not know."
      : `The file is not JSON${reason === undefined || reason === "" ? "" : ` (${spaced(reason)})`}.`,
  "json-depth": () => "The file nests deeper than any file of ours.",
  "json-key-duplicate": (values) =>
    `The field ${value(values, "field")} is given twice; the last one counts.`,
  "list-too-long": ({ limit }) => `The list is longer than ${limit ?? ""}; the rest of it was left out.`,
  "issues-omitted": ({ count }) => `There are ${count ?? ""} more problems in this file.`,
  schema: describeMismatch,
  "unknown-field": (values) => `The field ${value(values, "field")} is not known.`,
  "id-duplicate": (values) => `The id ${value(values, "id")} is used twice; the first one counts.`,
  "id-missing": () => "It has no id.",
  "reference-unknown": (values) => `There is no ${value(values, "id")}.`,
  "layer-unknown": (values) => `There is no layer ${value(values, "id")}.`,
  "edtf-unreadable": (values) =>
    `${value(values)} is no date in EDTF (2018-07-03, 2018-07, 2016-XX, 2013/2017, ../2020, 2021~).`,
  "edtf-season": (values) =>
    `${value(values)} is a season, which starts and ends on no certain day; write an interval of months.`,
  "edtf-set": (values) => `${value(values)} is a set or list of dates; write one date or an interval.`,
  "edtf-level-2": (values) => `${value(values)} uses EDTF level 2; levels 0 and 1 are read.`,
  "edtf-mask": (values) =>
    `${value(values)} leaves out digits that cannot be left out; only the last ones can.`,
  "edtf-unknown-start": (values) => `${value(values)} has an unknown start; write ../ for an open one.`,
  "edtf-unknown-end": (values) => `${value(values)} has an unknown end; write /.. for an open one.`,
  "edtf-out-of-range": (values) =>
    `${value(values)} names a day that is in no calendar, or a year too far away.`,
  "edtf-reversed": (values) => `${value(values)} ends before it starts.`,
  "edtf-not-before": (values) =>
    `${value(values)} bounds nothing: it must be one date, beside an open start, before the end.`,
  "url-scheme": () =>
    "It is not an address that can be linked: http or https (for corrections also mailto), without a user name.",
  "geometry-type": () =>
    "The geometry is not of a kind that can stand here (a place: Point; an area: Polygon or MultiPolygon).",
  "geometry-position": () =>
    "A position is not [longitude, latitude] in degrees, or a ring is not closed or has fewer than four positions.",
  "geometry-winding": () => "Outer rings must run counterclockwise and holes clockwise (RFC 7946).",
  "geometry-decimals": (values) => `The coordinate ${value(values, "number")} has more than six decimals.`,
  "geometry-not-place": (values) =>
    values["expected"] === "null"
      ? "The geometry must be null: the place is known to the country at most."
      : `The geometry must be the point of its place ${value(values, "id")}.`,
  "outside-area": (values) => `The point does not lie in ${value(values, "id")}.`,
  "stack-missing": (values) =>
    `Events are known only to the country ${value(values, "id")}, which has no stackAt.`,
  "ground-missing": (values) =>
    `An event is known only to the ${values["precision"] ?? "district"} of ${value(values, "id")}, which has neither an area with a polygon nor radiusKilometers.`,
  "precision-finer": (values) =>
    `The event is placed more finely (${values["event"] ?? ""}) than its place is known (${values["place"] ?? ""}).`,
  "precision-without-place": (values) =>
    `No place is given, so its precision cannot be ${value(values, "precision")}.`,
  "arc-without-event": () => "An arc is drawn in the time and layer of its event, and there is none.",
  "schema-version": (values) =>
    `The files are of version ${value(values, "received")}; this app reads version ${value(values, "expected")}.`,
  "scene-without-event": () => "The text links no event: a reader could not see what its statements rest on.",
  "scene-shows-none": () =>
    "Time, layers, filters or place of the scene hide every event that its text links.",
  "scene-hides-selection": (values) =>
    `Time, layers, filters or place of the scene hide ${value(values, "id")}, which it selects.`,
};

/** What our own rules expect, by the keys that model/schema gives them. */
const expectations: Readonly<Record<string, string>> = {
  identifier: "an id of letters, digits, dots, dashes and underscores",
  text: "some text",
  "text-80": "at most 80 characters",
  "text-200": "at most 200 characters",
  "text-400": "at most 400 characters",
  "text-2000": "at most 2,000 characters",
  "text-5000": "at most 5,000 characters",
  participant: "an id or a name",
  radius: "more than 0 and at most 2,000 kilometres",
  zoom: "a zoom between 0 and 22",
  layers: "at least one layer",
  scenes: "at least one scene",
  choice: "at least one",
  target: "a kind and an id, as event:id",
  where: "area:id, layer:id, near:longitude,latitude,kilometres, or within: and three or more corners",
  columns: "columns and what of them is shown, as an address has them: name:value,value or name=from..to",
  dwell: "between 1 and 3,600 seconds",
};

/** The sentence of an issue: what is wrong. Where it stands is formatIssuePlace's, what came of it the list's. */
export function formatIssue(issue: Issue): string {
  return reasons[issue.code](issue.values);
}

/** "events.geojson, line 12, ev-2018, claim.status"; what is not known is left out. */
export function formatIssuePlace({ file, line, feature, field }: IssuePlace): string {
  return [file, line === undefined ? "" : `line ${line}`, feature ?? "", field ?? ""]
    .filter((part) => part !== "")
    .join(", ");
}

function describeMismatch({ expected = "", received = "" }: Values): string {
  if (received === "undefined") return "It is needed and is missing.";
  const own = expectations[expected];
  const wanted = own ?? expected.replace(/^\((.*)\)$/, "$1").replaceAll(" | ", ", ");
  if (wanted === "") return "It is not what can stand here.";
  const found = own === undefined && received !== "" ? `; found ${received}` : "";
  return `Expected ${wanted}${found}.`;
}

/** "CommaExpected" -> "comma expected". */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

export const issues = { reason: formatIssue, place: formatIssuePlace } as const;
