import { toVisibleText } from "../../lib/visible-text.ts";
import type { Mapping, Role } from "../../model/documents/mapping.ts";
import {
  claimStatuses,
  credibilities,
  kinds,
  placePrecisions,
  relevances,
  reliabilities,
  type SituationEvent,
} from "../../model/event.ts";
import { isWebAddress } from "../../model/schema/web-address.ts";
import type { Source } from "../../model/situation.ts";
import type { TableColumns } from "../../model/table-columns.ts";
import { parseWhen, type When } from "../../model/when.ts";
import { splitNames } from "./cell-meaning.ts";
import { toRowDate } from "./row-date.ts";

export type RoleCells = (role: Role) => readonly string[];

export interface EventRow {
  readonly documentId: string;
  readonly mapping: Mapping;
  /** From 0, of the file. */
  readonly fileRow: number;
  readonly cells: RoleCells;
  readonly columns: TableColumns;
  /** Of the table. */
  readonly row: number;
}

const longestTitle = 300;
const longestText = 20_000;

/** The event of a row. What stands in the table's columns is taken from there: it was judged when the file was read. */
export function buildEvent({ documentId, mapping, fileRow, cells, columns, row }: EventRow): SituationEvent {
  const number = fileRow + 1;
  const isPlaced = columns.placed[row] === 1;
  const { when, note } = readWhen(cells, mapping);
  const link = cells("link")[0] ?? "";
  const names = cells("source").flatMap(splitNames);
  const placeName = cells("placeName").join(", ");
  const title = toPlainText(cells("title").join(", "), longestTitle);
  const summary = toPlainText(cells("summary").join("\n\n"), longestText);
  return {
    id: `${documentId}:${number}`,
    title: title || `Row ${number}`,
    // One column may be both, where it is too long for a title.
    summary: summary === title ? "" : summary,
    when,
    dateNote: [...cells("dateNote"), note].filter((part) => part !== "").join(" "),
    placeId: isPlaced ? `${documentId}:place:${number}` : null,
    relatedPlaceIds: [],
    placePrecision: placePrecisions[columns.precision[row] ?? 0] ?? "unknown",
    placeNote: isPlaced ? "" : toPlainText(placeName, longestTitle),
    kind: kinds[columns.kind[row] ?? 0] ?? "background",
    participants: cells("actors")
      .flatMap(splitNames)
      .map((name) => ({ id: null, name: toPlainText(name, longestTitle) })),
    claim: { status: claimStatuses[columns.claim[row] ?? 0] ?? "reported", says: [], denies: [], note: "" },
    // A row's own link leads to what was published; without one, all that is known of a source is its name.
    citations: isWebAddress(link)
      ? [{ sourceId: `${documentId}:link:${number}`, locator: "" }]
      : names.map((name) => ({ sourceId: `${documentId}:source:${name}`, locator: "" })),
    grade: {
      reliability: reliabilities[columns.reliability[row] ?? 0] ?? "F",
      credibility: credibilities[columns.credibility[row] ?? 0] ?? 6,
    },
    layerId: columns.layerIds[columns.layer[row] ?? 0] ?? "",
    relevance: relevances[columns.relevance[row] ?? 0] ?? "context",
    related: [],
  };
}

/** What a row says of its source. */
export function buildRowSource(id: string, cells: RoleCells): Source {
  const link = cells("link")[0] ?? "";
  const url = isWebAddress(link) ? link : null;
  const publisher = toPlainText(cells("source").join("; "), longestTitle);
  const host = url === null ? "" : new URL(url).hostname.replace(/^www\./, "");
  return {
    id,
    title: publisher || host,
    publisher: publisher === "" ? "" : host,
    author: "",
    published: "",
    language: "",
    kind: "",
    access: "part",
    url,
    note: "",
    consulted: null,
    urlNote: "",
  };
}

/** A date that cannot be read is shown as it stands, for a reader to see what the file says. */
function readWhen(cells: RoleCells, mapping: Mapping): { readonly when: When | null; readonly note: string } {
  const [start = "", end = "", precision = ""] = [
    cells("start")[0],
    cells("end")[0],
    cells("datePrecision")[0],
  ];
  const written = [start, end].filter((text) => text !== "").join(" – ");
  const { edtf, span, faults } = toRowDate({ start, end, precision }, mapping);
  const parsed = edtf === null ? null : parseWhen(edtf, span === undefined ? {} : { span });
  const isSound = faults.length === 0 && parsed?.ok !== false;
  return {
    when: parsed?.ok === true ? parsed.when : null,
    note: isSound || written === "" ? "" : `“${written}”`,
  };
}

/** What can be seen of a text, up to a length. */
export function toPlainText(text: string, longest: number): string {
  const plain = toVisibleText(text).trim();
  return plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
}
