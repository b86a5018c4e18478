import type { Role } from "../../model/documents/mapping.ts";
import { isWebAddress } from "../../model/schema/web-address.ts";
import { toClaimStatus, toCredibility, toPlacePrecision, toReliability } from "./cell-meaning.ts";
import { findOrders, toDateText } from "./date-text.ts";
import { toNumber } from "./decimal.ts";
import { parseWktAnchor } from "./wkt.ts";

/** By what a column is taken for one that says this of an event. */
export interface RoleRule {
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
export const roleRules: readonly (readonly [Role, RoleRule])[] = [
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
