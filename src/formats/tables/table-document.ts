import { toLat, toLng } from "../../geometry/web-mercator.ts";
import type { NewDocument } from "../../model/documents/file-opener.ts";
import type { Mapping, Role } from "../../model/documents/mapping.ts";
import type { TableDocument } from "../../model/documents/table-document.ts";
import { placePrecisions, type SituationEvent } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { Layer } from "../../model/situation.ts";
import { toVagueRadius } from "../../model/vague-ground.ts";
import { withoutGuard } from "../csv-text.ts";
import { buildEvent, buildRowSource, toPlainText } from "./document-event.ts";
import type { TabledMessage, TextsMessage } from "./protocol.ts";
import { indexFileRows } from "./row-index.ts";
import { copyChunk, countCells, readCell, type TextChunk } from "./text-chunk.ts";

/**
 * An opened file on the page's side: the columns as they came, and events made of a row's text only when one is asked for.
 * What events refer to (places, sources) is found by id in the same way.
 */
export interface FilledDocument extends TableDocument {
  takeTexts(message: TextsMessage): void;
  /** A copy of what the part-th of the messages said, in the columns named; null where there was none. */
  copyTexts(part: number, names: readonly string[]): readonly TextChunk[] | null;
  /** A new table in place of the one before; all its texts must have been taken. */
  takeTable(message: TabledMessage): EventTable;
}

export interface DocumentOptions extends NewDocument {
  readonly mapping: Mapping;
}

/** What our own export guards against spreadsheets that would take it for a formula. */
const guarded: readonly Role[] = ["title", "summary", "dateNote", "placeName"];

/** Events asked for are kept for a while, so that the same row gives the same event. */
const mostKept = 5000;

export function createTableDocument({ id, title, mapping, colors }: DocumentOptions): FilledDocument {
  const batches: TextsMessage[] = [];
  let names: readonly string[] = [];
  let present: TabledMessage | null = null;
  let layers: readonly Layer[] = [];
  let rowOfFileRow: Uint32Array | null = null;
  let kept = new Map<number, SituationEvent>();

  function findBatch(fileRow: number): TextsMessage | undefined {
    let low = 0;
    let high = batches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((batches[middle]?.firstRow ?? 0) <= fileRow) low = middle;
      else high = middle - 1;
    }
    return batches[low];
  }

  function cellOf(fileRow: number, column: number): string {
    const batch = findBatch(fileRow);
    const chunk = batch?.columns[column];
    const cell = batch === undefined ? -1 : fileRow - batch.firstRow;
    return chunk === undefined || cell < 0 || cell >= countCells(chunk) ? "" : readCell(chunk, cell);
  }

  const isOurs = mapping.shape === "situation-map";

  /** The filled cells of a role, for one column or several. */
  const cellsFor = (fileRow: number) => (role: Role) =>
    (mapping.columns[role] ?? []).flatMap((name) => {
      const column = names.indexOf(name);
      const text = column < 0 ? "" : cellOf(fileRow, column).trim();
      if (text === "") return [];
      return [isOurs && guarded.includes(role) ? withoutGuard(text) : text];
    });

  /** -1 where the file's row is in no row of the table. */
  function findRow(fileRow: number): number {
    if (present === null) return -1;
    rowOfFileRow ??= indexFileRows(present.fileRows);
    return (rowOfFileRow[fileRow] ?? 0) - 1;
  }

  const toFileRow = (thing: string, prefix: string) => {
    const start = `${id}:${prefix}`;
    const number = thing.startsWith(start) ? thing.slice(start.length) : "";
    return /^[1-9]\d{0,9}$/.test(number) ? Number(number) - 1 : -1;
  };

  function readEvent(row: number): SituationEvent {
    if (present === null) throw new Error(`No table of ${id} yet`);
    const fileRow = present.fileRows[row];
    if (fileRow === undefined) throw new Error(`No event in row ${row} of ${present.columns.length}`);
    return buildEvent({
      documentId: id,
      mapping,
      fileRow,
      cells: cellsFor(fileRow),
      columns: present.columns,
      row,
    });
  }

  const eventAt = (row: number) => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const event = readEvent(row);
    if (kept.size >= mostKept) kept = new Map();
    kept.set(row, event);
    return event;
  };

  const nameOf = (found: string, prefix: string) => {
    const start = `${id}:${prefix}:`;
    return found.startsWith(start) ? found.slice(start.length) : null;
  };

  return {
    ...{ id, title, mapping },
    get names() {
      return names;
    },
    get layers() {
      return layers;
    },
    takeTexts(message) {
      batches.push(message);
      names = message.names;
    },
    copyTexts(part, wanted) {
      const batch = batches[part];
      if (batch === undefined) return null;
      return batch.columns.filter((_, column) => wanted.includes(batch.names[column] ?? "")).map(copyChunk);
    },
    takeTable(message) {
      present = message;
      rowOfFileRow = null;
      kept = new Map();
      layers = message.layers.map(({ value }, index) => ({
        id: message.columns.layerIds[index] ?? `${id}:${index}`,
        title: value === null || value === "" ? title : value,
        description: "",
        color: colors[index % Math.max(colors.length, 1)] ?? "grey",
      }));
      return {
        ...message.columns,
        ...(message.magnitudes === null
          ? {}
          : {
              magnitude: message.magnitudes,
              magnitudeName: (mapping.columns.magnitude ?? []).join(", "),
            }),
        eventAt,
        placeIdOf: (row) =>
          message.columns.placed[row] === 1 ? `${id}:place:${(message.fileRows[row] ?? 0) + 1}` : null,
        rowOf: (eventId) => {
          const fileRow = toFileRow(eventId, "");
          return fileRow < 0 ? -1 : findRow(fileRow);
        },
      };
    },
    findPlace(placeId) {
      const fileRow = toFileRow(placeId, "place:");
      const row = fileRow < 0 ? -1 : findRow(fileRow);
      if (present === null || row < 0) return undefined;
      const { layer, layerIds } = present.columns;
      const precision = placePrecisions[present.columns.precision[row] ?? 0] ?? "unknown";
      const position = [toLng(present.columns.x[row] ?? 0), toLat(present.columns.y[row] ?? 0)] as const;
      const name =
        cellsFor(fileRow)("placeName").join(", ") || `${position[1].toFixed(4)}, ${position[0].toFixed(4)}`;
      return {
        id: placeId,
        names: { en: name, az: name, fa: name, ar: name },
        position,
        kind: "",
        precision,
        layerId: layerIds[layer[row] ?? 0] ?? "",
        why: "",
        sourceIds: [],
        stackAt: null,
        withinAreaId: null,
        areaId: null,
        radiusKilometers: toVagueRadius(precision),
      };
    },
    findSource(sourceId) {
      const fileRow = toFileRow(sourceId, "link:");
      if (fileRow >= 0) return buildRowSource(sourceId, cellsFor(fileRow));
      const name = nameOf(sourceId, "source");
      return name === null
        ? undefined
        : buildRowSource(sourceId, (role) => (role === "source" ? [name] : []));
    },
    findActor(actorId) {
      const name = nameOf(actorId, "actor");
      return name === null ? undefined : { id: actorId, name: toPlainText(name, 300), aliases: [] };
    },
    magnitudeAt(row) {
      const magnitude = present?.magnitudes?.[row] ?? Number.NaN;
      return Number.isNaN(magnitude) ? null : magnitude;
    },
    cellsAt(row) {
      const fileRow = present?.fileRows[row];
      if (fileRow === undefined) return [];
      return names.flatMap((name, column) => {
        const text = cellOf(fileRow, column);
        return text === "" ? [] : [{ name, text }];
      });
    },
    cellOf,
    numberAt: (row) => (present?.fileRows[row] ?? -1) + 1,
  };
}
