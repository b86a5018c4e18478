import { columnOf, type Mapping, type Role } from "../../model/documents/mapping.ts";
import { noColumn } from "../../model/documents/problems.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import {
  claimStatuses,
  credibilities,
  kinds,
  placePrecisions,
  relevances,
  reliabilities,
} from "../../model/event.ts";
import { isWebAddress } from "../../model/schema/web-address.ts";
import { createByteReader } from "./byte-reader.ts";
import {
  splitNames,
  toClaimStatus,
  toCredibility,
  toKind,
  toPlacePrecision,
  toReliability,
} from "./cell-meaning.ts";
import type { EventWriter, Numbered } from "./event-writer.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";
import { type CellRange, numberCells } from "./number-cells.ts";
import type { ProblemLog } from "./problem-log.ts";
import { readMagnitudes } from "./row-decimals.ts";
import { createFaultList } from "./row-faults.ts";
import { createInstantReader } from "./row-instants.ts";
import { createPositionReader, type Projection } from "./row-position.ts";
import type { RowBatch } from "./table-driver.ts";
import { readCell, type TextChunk, textOf } from "./text-chunk.ts";

/** Makes events of rows, by a mapping. */
export interface RowReader extends Numbered {
  /** `firstRow`: of the batch, counted over the whole file. Names may grow from batch to batch. */
  read(batch: RowBatch, firstRow: number, names: readonly string[]): void;
  readonly layers: NameIndex;
  readonly actors: NameIndex;
  readonly sources: NameIndex;
}

/** Nobody tells more hues apart; further values of a column share the last layer. */
const mostLayers = 12;
const mostNames = 5000;
const noChunk: TextChunk = { bytes: new Uint8Array(0), offsets: new Uint32Array(1), codes: null };

/** `rejected`: rows that become no events; those that were come upon are taken off it. */
export function createRowReader(
  mapping: Mapping,
  project: Projection | null,
  writer: EventWriter,
  problems: ProblemLog,
  rejected: Set<number>,
): RowReader {
  const dates = createInstantReader(mapping);
  const places = createPositionReader(mapping, project);
  const layers = createNameIndex(mostLayers - 1, (cell) => [cell.trim()]);
  const actors = createNameIndex(mostNames, splitNames);
  const sources = createNameIndex(mostNames, splitNames);
  const readPrecision = createByteReader(
    placePrecisions,
    mapping.placePrecision,
    "precision-unknown",
    (cell) => toPlacePrecision(cell, mapping.codebook),
  );
  const bytes = {
    kind: createByteReader(kinds, "background", null, toKind),
    claim: createByteReader(claimStatuses, "reported", "claim-unknown", toClaimStatus),
    reliability: createByteReader(reliabilities, "F", "grade-unknown", toReliability),
    credibility: createByteReader(credibilities, 6, "grade-unknown", toCredibility),
  };
  const byteRoles = ["kind", "claim", "reliability", "credibility"] as const;
  const context = relevances.indexOf("context");
  const unknownPlace = placePrecisions.indexOf("unknown");
  const faults = createFaultList();
  /** Numbers of cells on their way to a narrower column. */
  let scratch = new Uint32Array(0);

  function readRange(batch: RowBatch, firstRow: number, names: readonly string[], range: CellRange): void {
    const { columns, positions } = batch;
    const { from, to, at } = range;
    const count = to - from;
    const scratchRange = { from, to, at: 0 };
    const events = writer.reserve(count);
    const indexOf = (role: Role) => names.indexOf(columnOf(mapping, role) ?? "\u0000");
    const chunkOf = (role: Role) => columns[indexOf(role)] ?? noChunk;
    const fail = (cell: number, code: TableIssueCode, role: Role) => {
      const column = indexOf(role);
      faults.add(cell, code, column < 0 ? noColumn : column);
    };

    for (let cell = from; cell < to; cell++) events.fileRows[at + cell - from] = firstRow + cell;

    const dateChunks = { start: chunkOf("start"), end: chunkOf("end"), precision: chunkOf("datePrecision") };
    dates.read(dateChunks, range, events.dates);
    if (dates.hasFaults) {
      for (let cell = from; cell < to; cell++) {
        for (const { code, role } of dates.faultsOf(events.dates[at + cell - from] ?? 0))
          fail(cell, code, role);
      }
    }

    const { placed, precision } = events.bytes;
    readPrecision(chunkOf("placePrecision"), range, precision, (cell, code) =>
      fail(cell, code, "placePrecision"),
    );
    const placing = { positions, lng: chunkOf("lng"), lat: chunkOf("lat"), geometry: chunkOf("geometry") };
    if (positions !== null || placing.lng !== noChunk || placing.geometry !== noChunk) {
      const target = { placed, x: events.x, y: events.y };
      places.read(placing, range, target, (cell, { code, role }) => fail(cell, code, role));
    } else placed.fill(0, at, at + count);
    for (let event = at; event < at + count; event++) {
      // What is somewhere, but nobody knows where, is nowhere on the map.
      if (precision[event] === unknownPlace) placed[event] = 0;
      if (placed[event] === 1) continue;
      precision[event] = unknownPlace;
      events.x[event] = 0;
      events.y[event] = 0;
    }

    const magnitude = mapping.columns.magnitude === undefined ? null : chunkOf("magnitude");
    if (magnitude === null) events.magnitudes.fill(Number.NaN, at, at + count);
    else {
      readMagnitudes(magnitude, range, events.magnitudes, (cell) =>
        fail(cell, "number-unreadable", "magnitude"),
      );
    }

    const link = mapping.columns.link === undefined ? null : chunkOf("link");
    for (let cell = from; link !== null && cell < to; cell++) {
      const address = readCell(link, cell).trim();
      if (address !== "" && !isWebAddress(address)) fail(cell, "link-unsafe", "link");
    }

    if (mapping.columns.layer === undefined) events.bytes.layer.fill(0, at, at + count);
    else {
      readLists(layers, [chunkOf("layer")], scratchRange, scratch);
      for (let index = 0; index < count; index++) {
        const layer = layers.firstOf(scratch[index] ?? 0);
        events.bytes.layer[at + index] = layer < 0 ? mostLayers - 1 : layer;
      }
    }
    for (const name of byteRoles) {
      bytes[name](chunkOf(name), range, events.bytes[name], (cell, code) => fail(cell, code, name));
    }
    events.bytes.relevance.fill(context, at, at + count);
    const actorChunks = (mapping.columns.actors ?? []).map((name) => columns[names.indexOf(name)] ?? noChunk);
    readLists(actors, actorChunks, range, events.actors);
    const source = mapping.columns.source === undefined ? [] : [chunkOf("source")];
    readLists(sources, source, range, events.sources);

    writer.add(count);
  }

  return {
    get times() {
      return dates.times;
    },
    layers,
    actors,
    sources,
    read(batch, firstRow, names) {
      const { length } = batch;
      if (scratch.length < length) scratch = new Uint32Array(length);
      for (let from = 0, to = 0; from < length; from = to + 1) {
        // Most files have no row that is rejected, and are read as wide as the batch.
        if (rejected.size === 0) to = length;
        else for (to = from; to < length && !rejected.delete(firstRow + to); ) to++;
        if (to > from) readRange(batch, firstRow, names, { from, to, at: writer.length });
      }
      faults.tell((cell, code, column) => problems.add(code, firstRow + cell, column));
    },
  };
}

/** The lists of the names in several columns; names are numbered as they are met, row by row. */
function readLists(
  index: NameIndex,
  chunks: readonly TextChunk[],
  range: CellRange,
  target: Uint32Array,
): void {
  const { from, to, at } = range;
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) {
    numberCells(first, range, index.listOf, target);
    return;
  }
  for (let cell = from; cell < to; cell++) {
    let list = 0;
    for (const chunk of chunks) list = index.join(list, index.listOf(chunk, textOf(chunk, cell)));
    target[at + cell - from] = list;
  }
}
