import type { Guess } from "../../model/documents/inspection.ts";
import { type Mapping, type Role, roles } from "../../model/documents/mapping.ts";
import { isWebAddress } from "../../model/schema/web-address.ts";
import { toClaimStatus, toCredibility, toPlacePrecision, toReliability } from "./cell-meaning.ts";
import { findOrders, toDateText } from "./date-text.ts";
import { toNumber } from "./decimal.ts";
import type { TableSample } from "./sample.ts";
import { parseWktAnchor } from "./wkt.ts";

export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}

interface RoleRule {
  /** Names in plain letters, likeliest first. */
  readonly names: readonly string[];
  /** What a share of the values must be. */
  readonly fits: (cell: string) => boolean;
  /** Values alone may speak for it. */
  readonly byValues?: boolean;
  /** At most so many different values. */
  readonly distinct?: number;
}

const anything = (cell: string) => cell !== "";
const isShort = (cell: string) => cell !== "" && cell.length <= 80;
const isNumber = (cell: string) => !Number.isNaN(toNumber(cell));
const isDate = (cell: string) =>
  (findOrders(cell)?.length ?? 0) > 0 ||
  /^\d{10}(\d{3})?$/.test(cell) ||
  (/\d{3}/.test(cell) && /^\D{0,12}\d/.test(cell) && isSoundDate(cell));
const isSoundDate = (cell: string) => {
  const read = toDateText(cell, { dateOrder: null, epoch: null });
  return read.ok && /^-?[\dX]{4}(?![\d.,])/.test(read.edtf.replace(/^\.\.\//, ""));
};

/** In the order in which columns are given away; a column has one role. */
const rules: readonly (readonly [Role, RoleRule])[] = [
  [
    "geometry",
    {
      names: ["wkt", "thegeom", "geom", "geometry", "coordinates", "latlng", "latlong", "position", "gps"],
      fits: (cell) => parseWktAnchor(cell) !== null,
      byValues: true,
    },
  ],
  ["lat", { names: ["latitude", "lat", "ycoord", "coordy", "y", "breitengrad", "enlem"], fits: isNumber }],
  [
    "lng",
    {
      names: ["longitude", "lng", "lon", "long", "xcoord", "coordx", "x", "laengengrad", "boylam"],
      fits: isNumber,
    },
  ],
  [
    "start",
    {
      names: [
        "startdate",
        "datestart",
        "start",
        "begin",
        "eventdate",
        "date",
        "datetime",
        "timestamp",
        "from",
        "when",
        "occurred",
        "occurredon",
        "incidentdate",
        "published",
        "publishedat",
        "time",
        "day",
        "year",
      ],
      fits: isDate,
      byValues: true,
    },
  ],
  ["end", { names: ["enddate", "dateend", "end", "until", "to", "finish", "finished"], fits: isDate }],
  [
    "link",
    { names: ["sourceurl", "url", "link", "href", "sourcelink", "web"], fits: isWebAddress, byValues: true },
  ],
  [
    "claim",
    {
      names: ["claim", "claimstatus", "status", "verification"],
      fits: (cell) => toClaimStatus(cell) !== null,
    },
  ],
  [
    "reliability",
    {
      names: ["reliability", "sourcereliability", "grade", "admiralty", "rating"],
      fits: (cell) => /^[A-Fa-f]([1-6])?$/.test(cell) && toReliability(cell) !== null,
    },
  ],
  [
    "credibility",
    { names: ["credibility", "informationcredibility"], fits: (cell) => toCredibility(cell) !== null },
  ],
  [
    "placePrecision",
    {
      names: ["placeprecision", "precision", "geoprecision", "locationprecision", "accuracy"],
      fits: (cell) => toPlacePrecision(cell, "own") !== null,
    },
  ],
  [
    "magnitude",
    {
      names: [
        "fatalities",
        "deaths",
        "killed",
        "casualties",
        "victims",
        "magnitude",
        "best",
        "count",
        "size",
      ],
      fits: isNumber,
    },
  ],
  [
    "title",
    {
      names: [
        "title",
        "headline",
        "name",
        "event",
        "eventname",
        "eventtitle",
        "label",
        "subject",
        "incident",
      ],
      fits: anything,
    },
  ],
  [
    "summary",
    {
      names: [
        "summary",
        "description",
        "notes",
        "note",
        "text",
        "details",
        "comment",
        "comments",
        "content",
        "body",
        "desc",
      ],
      fits: anything,
    },
  ],
  [
    "source",
    { names: ["source", "sources", "publisher", "outlet", "citation", "reference"], fits: anything },
  ],
  [
    "actors",
    {
      names: [
        "actors",
        "actor",
        "actor1",
        "perpetrator",
        "participants",
        "group",
        "organisation",
        "organization",
      ],
      fits: isShort,
    },
  ],
  [
    "placeName",
    {
      names: [
        "place",
        "location",
        "city",
        "town",
        "village",
        "locality",
        "settlement",
        "district",
        "region",
        "admin1",
        "country",
      ],
      fits: isShort,
    },
  ],
  [
    "layer",
    {
      names: ["layer", "category", "type", "eventtype", "kind", "class", "theme"],
      fits: isShort,
      distinct: 40,
    },
  ],
  ["id", { names: ["id", "eventid", "uid", "uuid", "identifier", "objectid", "fid"], fits: anything }],
];

const fittingShare = 0.6;

/** The likeliest mapping of a table whose columns nobody knows. A guess is shown to the reader, never acted on unasked. */
export function guessMapping(sample: TableSample): GuessedMapping {
  const taken = new Set<string>();
  const guesses: Guess[] = [];
  const give = (role: Role, name: string, because: Guess["because"]) => {
    taken.add(name);
    guesses.push({ role, columns: [name], because });
  };
  const facts = sample.names.map((name, index) => toFacts(name, index, sample));

  for (const [role, rule] of rules) {
    // Geometries of the format's own are better than any column.
    if (sample.hasPositions && (role === "geometry" || role === "lat" || role === "lng")) continue;
    if ((role === "lat" || role === "lng") && guesses.some((guess) => guess.role === "geometry")) continue;
    const named = facts
      .filter(({ name, plain }) => !taken.has(name) && rule.names.includes(plain))
      .filter((column) => isFitting(column, rule))
      .sort((a, b) => rule.names.indexOf(a.plain) - rule.names.indexOf(b.plain))[0];
    if (named !== undefined) {
      give(role, named.name, "name");
      continue;
    }
    if (rule.byValues !== true) continue;
    const byValues = facts.find(
      (column) => !taken.has(column.name) && isFitting(column, rule) && !isBareNumber(column),
    );
    if (byValues !== undefined) give(role, byValues.name, "values");
  }
  if (!guesses.some(({ role }) => role === "title")) {
    const wordy = facts.find(
      (column) => !taken.has(column.name) && isFitting(column, { names: [], fits: isWordy }),
    );
    if (wordy !== undefined) give("title", wordy.name, "values");
    else nameByKind(guesses);
  }
  const columns = Object.fromEntries(
    roles.flatMap((role) => {
      const found = guesses.find((guess) => guess.role === role);
      return found === undefined ? [] : [[role, found.columns] as const];
    }),
  );
  return {
    mapping: {
      shape: "table",
      columns,
      dateOrder: null,
      epoch: null,
      codebook: "own",
      placePrecision: "city",
      isSwapped: false,
      crs: null,
    },
    guesses,
  };
}

/** What kind of event by whom tells a reader more than a row's number; these columns keep their own meaning too. */
function nameByKind(guesses: Guess[]): void {
  const parts = (["layer", "actors"] as const).flatMap(
    (role) => guesses.find((guess) => guess.role === role)?.columns ?? [],
  );
  if (parts.length > 0) guesses.push({ role: "title", columns: parts, because: "name" });
}

interface ColumnFacts {
  readonly name: string;
  /** Letters and digits alone, in lower case. */
  readonly plain: string;
  readonly filled: readonly string[];
}

function toFacts(name: string, index: number, sample: TableSample): ColumnFacts {
  const filled = sample.rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  return { name, plain: name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""), filled: filled.slice(0, 200) };
}

function isFitting({ filled }: ColumnFacts, { fits, distinct }: RoleRule): boolean {
  if (filled.length === 0) return false;
  if (distinct !== undefined && new Set(filled).size > distinct) return false;
  return filled.filter((cell) => fits(cell)).length >= filled.length * fittingShare;
}

/** A column of plain numbers may be anything; its values alone do not make it a date. */
function isBareNumber({ filled }: ColumnFacts): boolean {
  return filled.every((cell) => /^-?\d+([.,]\d+)?$/.test(cell));
}

function isWordy(cell: string): boolean {
  return cell.length <= 200 && /\p{L}{3}/u.test(cell);
}
