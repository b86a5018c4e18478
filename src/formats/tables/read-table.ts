import { letGo } from "../../lib/let-go.ts";
import type { ReadOptions } from "../../model/documents/inspection.ts";
import type { Mapping } from "../../model/documents/mapping.ts";
import { noColumn } from "../../model/documents/problems.ts";
import { packColumns } from "../../model/pack-columns.ts";
import { createEventWriter, type EventWriter } from "./event-writer.ts";
import { createMemoryBudget, isMemoryFailure } from "./memory-budget.ts";
import { createProblemLog, type ProblemLog } from "./problem-log.ts";
import type { FromWorker, TabledMessage, TableLayer, TextsMessage } from "./protocol.ts";
import type { Projection } from "./row-position.ts";
import { createRowReader, type RowReader } from "./row-reader.ts";
import type { RowBatch, TableDriver, TableFile, TableSink } from "./table-driver.ts";

export interface TableReading {
  readonly opening: number;
  readonly documentId: string;
  readonly driver: TableDriver;
  readonly file: TableFile;
  readonly options: ReadOptions;
  readonly mapping: Mapping;
  readonly project: Projection | null;
  /** Rows to be expected, so that room for them is made once. */
  readonly expectedRows: number;
  /** Bytes that all of it may take. */
  readonly memoryLimit?: number;
  /** Asked between batches. */
  readonly isStopped: () => boolean;
  readonly emit: (message: FromWorker) => void;
  /** The texts of a batch, before they are handed over. */
  readonly seen?: (texts: TextsMessage) => void;
}

/** A table is shown after so many times the rows of the one before: first events early, and few of them made in all. */
const growth = 16;

/**
 * Reads a file to its end or until it is stopped: texts go out as they come, tables early and now and then, the last one
 * with all rows. What is wrong with rows is logged. Throws what the driver throws.
 */
export async function readTable(reading: TableReading): Promise<void> {
  const { driver, file, options, emit, opening } = reading;
  const collector = createCollector(reading);
  try {
    await driver.read(file, options, collector.sink);
  } catch (error) {
    if (!isMemoryFailure(error) || collector.length === 0) throw error;
    collector.cutToWhole();
  }
  const { isMemoryFull } = collector;
  const isWhole = !reading.isStopped() && !isMemoryFull;
  emit(collector.toLastTable(isWhole));
  emit({ kind: "finished", opening, isWhole, isMemoryFull, problems: collector.problems.read() });
}

export interface Collector {
  readonly sink: TableSink;
  readonly problems: ProblemLog;
  readonly length: number;
  /** There is no room for more rows. */
  readonly isMemoryFull: boolean;
  /** The memory ended amid a batch: only rows whose texts were handed on stay. */
  cutToWhole(): void;
  toTable(isWhole: boolean): TabledMessage;
  /** Nothing can be taken any more: the rows' memory is needed for what follows. */
  toLastTable(isWhole: boolean): TabledMessage;
}

/** Where the rows of a file become events. */
export function createCollector(
  reading: Pick<
    TableReading,
    | "opening"
    | "documentId"
    | "mapping"
    | "project"
    | "expectedRows"
    | "memoryLimit"
    | "isStopped"
    | "emit"
    | "seen"
  > & { readonly file: Pick<TableFile, "size"> },
): Collector {
  const { opening, documentId, mapping, project, emit, isStopped } = reading;
  const problems = createProblemLog();
  const writer = createEventWriter(reading.expectedRows);
  const rejected = new Set<number>();
  const reader = createRowReader(mapping, project, writer, problems, rejected);
  let names: readonly string[] = [];
  const budget = createMemoryBudget(reading.memoryLimit ?? Number.POSITIVE_INFINITY);
  let isMemoryFull = false;
  let rows = 0;
  let wholeEvents = 0;
  let nextTable = 1;

  const toTable = (isWhole: boolean) => pack({ opening, documentId, mapping, writer, reader, isWhole });

  function take(batch: RowBatch): boolean {
    const firstRow = rows;
    rows += batch.length;
    reader.read(batch, firstRow, names);
    const texts = {
      kind: "texts",
      opening,
      firstRow,
      rows: batch.length,
      names,
      columns: batch.columns,
    } as const;
    isMemoryFull = !budget.add(batch);
    reading.seen?.(texts);
    emit(texts);
    wholeEvents = writer.length;
    if (rows >= nextTable) {
      nextTable = rows * growth;
      emit(toTable(false));
    }
    return !isStopped() && !isMemoryFull;
  }

  return {
    problems,
    get length() {
      return wholeEvents;
    },
    get isMemoryFull() {
      return isMemoryFull;
    },
    cutToWhole() {
      isMemoryFull = true;
      writer.cutTo(wholeEvents);
    },
    toTable,
    toLastTable(isWhole) {
      const last = toTable(isWhole);
      writer.letGo();
      return last;
    },
    sink: {
      named(given) {
        names = given;
      },
      take,
      progressed(bytes) {
        emit({ kind: "progressed", opening, bytes, size: reading.file.size, rows });
      },
      report(code, row, value) {
        problems.add(code, row, noColumn, value);
        if (code === "row-unreadable") rejected.add(row);
      },
      noted() {},
    },
  };
}

interface Packing {
  readonly opening: number;
  readonly documentId: string;
  readonly mapping: Mapping;
  readonly writer: EventWriter;
  readonly reader: RowReader;
  readonly isWhole: boolean;
}

function pack({ opening, documentId, mapping, writer, reader, isWhole }: Packing): TabledMessage {
  const { actors, sources } = reader;
  const read = writer.read(reader);
  const layers = listLayers(mapping, reader, read.events.bytes.layer);
  const { columns, order } = packColumns(read.events, {
    layerIds: layers.map((_, index) => `${documentId}:${index}`),
    placeIds: [],
    actorIds: actors.names.map((name) => `${documentId}:actor:${name}`),
    sourceIds: sources.names.map((name) => `${documentId}:source:${name}`),
  });
  const magnitudes = mapping.columns.magnitude === undefined ? null : new Float32Array(order.length);
  for (let row = 0; magnitudes !== null && row < order.length; row++) {
    magnitudes[row] = read.magnitudes[order[row] ?? 0] ?? Number.NaN;
  }
  const last = order.length - 1;
  // Where no row was left out, an event's number is its row's.
  const isGapless = last < 0 || read.fileRows[last] === last;
  const fileRows = isGapless ? order : new Uint32Array(order.length);
  if (!isGapless) {
    for (let row = 0; row < order.length; row++) fileRows[row] = read.fileRows[order[row] ?? 0] ?? 0;
    letGo(order);
  }
  return {
    ...{ kind: "tabled", opening, isWhole, columns, fileRows, magnitudes, layers },
    actorNames: [...actors.names],
    sourceNames: [...sources.names],
  };
}

function listLayers(mapping: Mapping, { layers }: RowReader, layerOf: Uint8Array): readonly TableLayer[] {
  const { length } = layerOf;
  if (mapping.columns.layer === undefined) return [{ value: null, count: length }];
  const counts = new Uint32Array(256);
  for (let row = 0; row < length; row++) counts[layerOf[row] ?? 0] = (counts[layerOf[row] ?? 0] ?? 0) + 1;
  const named: TableLayer[] = layers.names.map((value, index) => ({ value, count: counts[index] ?? 0 }));
  const rest = length - named.reduce((sum, { count }) => sum + count, 0);
  if (rest <= 0) return named;
  // Something is left over only where every number but the last is taken.
  return [...named, { value: null, count: rest }];
}
