import type { Geometry } from "geojson";
import { findAnchor } from "../../geometry/anchor.ts";
import { type ChunkWriter, closeCell, createChunkWriter, takeChunk, writeText } from "./chunk-writer.ts";
import type { TableSink } from "./table-driver.ts";

/** Takes features, or any objects with a position, one by one and makes rows of them. */
export interface FeatureWriter {
  /** The row's number. */
  readonly row: number;
  /** false: enough. `geometry` is not trusted. */
  add(cells: Iterable<readonly [name: string, value: unknown]>, geometry: unknown): void;
  flush(): void;
  /** false once the sink has had enough. */
  readonly goesOn: boolean;
}

/** Nobody's table is wider; a hostile one could name a column in every row. */
const mostColumns = 512;
const rowsPerBatch = 4096;

export function createFeatureWriter(sink: TableSink): FeatureWriter {
  const columnOf = new Map<string, number>();
  const columns: ChunkWriter[] = [];
  let positions = new Float64Array(rowsPerBatch * 2);
  let rows = 0;
  let row = 0;
  let goesOn = true;
  let isNamed = true;

  function findColumn(name: string): ChunkWriter | null {
    const known = columnOf.get(name);
    if (known !== undefined) return columns[known] ?? null;
    if (columns.length >= mostColumns) return null;
    columnOf.set(name, columns.length);
    const added = createChunkWriter();
    for (let index = 0; index < rows; index++) closeCell(added);
    columns.push(added);
    isNamed = false;
    return added;
  }

  function flush(): void {
    if (!isNamed) sink.named([...columnOf.keys()]);
    isNamed = true;
    if (rows === 0) return;
    const batch = {
      length: rows,
      columns: columns.map(takeChunk),
      positions: { degrees: positions.subarray(0, rows * 2), codes: null },
    };
    positions = new Float64Array(rowsPerBatch * 2);
    rows = 0;
    goesOn = sink.take(batch) && goesOn;
  }

  return {
    get row() {
      return row;
    },
    get goesOn() {
      return goesOn;
    },
    add(cells, geometry) {
      for (const [name, value] of cells) {
        const text = toCellText(value);
        if (text === "") continue;
        const column = findColumn(name.trim().slice(0, 120));
        // The same name twice in one row: the first counts.
        if (column !== null && column.cells === rows) writeText(column, text);
      }
      rows++;
      row++;
      for (const column of columns) if (column.cells < rows) closeCell(column);
      const [x, y] = toAnchor(geometry);
      positions[rows * 2 - 2] = x;
      positions[rows * 2 - 1] = y;
      if (rows === rowsPerBatch) flush();
    },
    flush,
  };
}

/** Text as it stands; a list or an object as JSON. */
export function toCellText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value !== "object") return String(value);
  try {
    return (
      JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner)) ?? ""
    );
  } catch {
    return "";
  }
}

const nowhere = [Number.NaN, Number.NaN] as const;

function toAnchor(geometry: unknown): readonly [number, number] {
  if (typeof geometry !== "object" || geometry === null) return nowhere;
  try {
    const [x, y] = findAnchor(geometry as Geometry) ?? nowhere;
    return typeof x === "number" && typeof y === "number" ? [x, y] : nowhere;
  } catch {
    // Coordinates of another shape than the type says.
    return nowhere;
  }
}
