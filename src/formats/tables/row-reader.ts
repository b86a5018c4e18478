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
import {
  splitNames,
  toClaimStatus,
  toCredibility,
  toKind,
  toPlacePrecision,
  toReliability,
} from "./cell-meaning.ts";
import { createCellMemo } from "./cell-memo.ts";
import { readDecimal } from "./decimal.ts";
import type { EventWriter } from "./event-writer.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";
import type { ProblemLog } from "./problem-log.ts";
import type { DateFault } from "./row-date.ts";
import { createInstantReader } from "./row-instants.ts";
import { createPositionReader, type Projection } from "./row-position.ts";
import type { RowBatch } from "./table-driver.ts";
import { readCell, type TextChunk } from "./text-chunk.ts";

/** Makes events of rows, by a mapping. */
export interface RowReader {
  /** `firstRow`: of the batch, counted over the whole file. Names may grow from batch to batch. */
  read(batch: RowBatch, firstRow: number, names: readonly string[]): void;
  readonly layers: NameIndex;
  readonly actors: NameIndex;
  readonly sources: NameIndex;
}

/** Nobody tells more hues apart; further values of a column share the last layer. */
const mostLayers = 12;
const mostNames = 5000;
const noChunk: TextChunk = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };
const nobody: readonly number[] = [];
const nothingWrong: readonly DateFault[] = [];

export function createRowReader(
  mapping: Mapping,
  project: Projection | null,
  writer: EventWriter,
  problems: ProblemLog,
  isRejected: (row: number) => boolean,
): RowReader {
  const dates = createInstantReader(mapping);
  const readPosition = createPositionReader(mapping, project);
  const layers = createNameIndex(mostLayers - 1, (cell) => [cell.trim()]);
  const actors = createNameIndex(mostNames, splitNames);
  const sources = createNameIndex(mostNames, splitNames);
  /** What cells of closed lists say is asked once for each different text. */
  const bytes = {
    precision: createByteReader(placePrecisions, mapping.placePrecision, "precision-unknown", (cell) =>
      toPlacePrecision(cell, mapping.codebook),
    ),
    kind: createByteReader(kinds, "background", null, toKind),
    claim: createByteReader(claimStatuses, "reported", "claim-unknown", toClaimStatus),
    reliability: createByteReader(reliabilities, "F", "grade-unknown", toReliability),
    credibility: createByteReader(credibilities, 6, "grade-unknown", toCredibility),
  };
  const context = relevances.indexOf("context");
  const unknownPlace = placePrecisions.indexOf("unknown");

  return {
    layers,
    actors,
    sources,
    read({ length, columns, positions }, firstRow, names) {
      const indexOf = (role: Role) => names.indexOf(columnOf(mapping, role) ?? "\u0000");
      const chunkOf = (role: Role) => columns[indexOf(role)] ?? noChunk;
      const hasDate = indexOf("start") >= 0 || indexOf("end") >= 0;
      const [start, end, datePrecision] = [chunkOf("start"), chunkOf("end"), chunkOf("datePrecision")];
      const [lng, lat, geometry] = [chunkOf("lng"), chunkOf("lat"), chunkOf("geometry")];
      const layer = mapping.columns.layer === undefined ? null : chunkOf("layer");
      const actorChunks = (mapping.columns.actors ?? []).map(
        (name) => columns[names.indexOf(name)] ?? noChunk,
      );
      const source = mapping.columns.source === undefined ? null : chunkOf("source");
      const link = mapping.columns.link === undefined ? null : chunkOf("link");
      const magnitude = mapping.columns.magnitude === undefined ? null : chunkOf("magnitude");
      const isPlaced = positions !== null || lng !== noChunk || geometry !== noChunk;
      const byteChunks = {
        precision: chunkOf("placePrecision"),
        kind: chunkOf("kind"),
        claim: chunkOf("claim"),
        reliability: chunkOf("reliability"),
        credibility: chunkOf("credibility"),
      };
      const byteColumns = {
        precision: indexOf("placePrecision"),
        kind: indexOf("kind"),
        claim: indexOf("claim"),
        reliability: indexOf("reliability"),
        credibility: indexOf("credibility"),
      };

      // Made once a batch: a million rows would make millions of them.
      let row = firstRow;
      const fail = (code: TableIssueCode, role: Role) => {
        const column = indexOf(role);
        problems.add(code, row, column < 0 ? noColumn : column);
      };
      const toByte = (name: keyof typeof bytes, cell: number) => {
        const read = bytes[name](byteChunks[name], cell);
        if (read.code !== null) problems.add(read.code, row, byteColumns[name]);
        return read.byte;
      };

      for (let cell = 0; cell < length; cell++) {
        row = firstRow + cell;
        if (isRejected(row)) continue;
        const date = hasDate
          ? dates.read(start, end, datePrecision, cell)
          : dates.read(noChunk, noChunk, noChunk, 0);
        for (const { code, role } of dates.faultsOf(date) ?? nothingWrong) fail(code, role);

        let precision = toByte("precision", cell);
        const at = isPlaced ? readPosition(positions, lng, lat, geometry, cell) : null;
        if (at !== null && at.code !== null) fail(at.code, at.role);
        const hasPosition = at !== null && at.code === null && precision !== unknownPlace;
        if (!hasPosition) precision = unknownPlace;

        const size = magnitude === null ? Number.NaN : readDecimal(magnitude, cell);
        if (magnitude !== null && Number.isNaN(size) && readCell(magnitude, cell).trim() !== "") {
          fail("number-unreadable", "magnitude");
        }
        if (link !== null) {
          const address = readCell(link, cell).trim();
          if (address !== "" && !isWebAddress(address)) fail("link-unsafe", "link");
        }
        const layerNumbers = layer === null ? null : layers.numbersOf(layer, cell);
        writer.add(row, {
          instants: dates.instants,
          date,
          lng: hasPosition ? at.lng : Number.NaN,
          lat: hasPosition ? at.lat : Number.NaN,
          bytes: {
            layer: layerNumbers === null ? 0 : (layerNumbers[0] ?? mostLayers - 1),
            kind: toByte("kind", cell),
            claim: toByte("claim", cell),
            precision,
            relevance: context,
            reliability: toByte("reliability", cell),
            credibility: toByte("credibility", cell),
          },
          actors: actorChunks.length === 0 ? nobody : listNumbers(actors, actorChunks, cell),
          sources: source === null ? nobody : sources.numbersOf(source, cell),
          magnitude: size,
        });
      }
    },
  };
}

function listNumbers(index: NameIndex, chunks: readonly TextChunk[], cell: number): readonly number[] {
  return chunks.length === 1
    ? index.numbersOf(chunks[0] ?? noChunk, cell)
    : chunks.flatMap((chunk) => index.numbersOf(chunk, cell));
}

interface ReadByte {
  readonly byte: number;
  readonly code: TableIssueCode | null;
}

/** A cell of a closed list as the number of its value; the standard where it is empty, or not on the list (told by `code`). */
function createByteReader<Value>(
  values: readonly Value[],
  standard: Value,
  code: TableIssueCode | null,
  toValue: (cell: string) => Value | null,
): (chunk: TextChunk, cell: number) => ReadByte {
  const usual: ReadByte = { byte: values.indexOf(standard), code: null };
  const memo = createCellMemo(1000);
  const known: ReadByte[] = [];

  function read(text: string): ReadByte {
    const value = toValue(text);
    if (value !== null) return { byte: values.indexOf(value), code: null };
    return text.trim() === "" ? usual : { byte: usual.byte, code };
  }

  return (chunk, cell) => {
    if (chunk.offsets[cell] === chunk.offsets[cell + 1]) return usual;
    const number = memo.numberOf(chunk, cell);
    if (number < 0) return read(readCell(chunk, cell));
    known[number] ??= read(readCell(chunk, cell));
    return known[number] ?? usual;
  };
}
