import type { ReadOptions } from "../../model/documents/inspection.ts";
import type { Mapping } from "../../model/documents/mapping.ts";
import { unpack } from "./archives/unpack.ts";
import { type InspectedTable, inspectTable } from "./inspect-table.ts";
import { bytesPerRow, findMemoryLimit, isMemoryFailure } from "./memory-budget.ts";
import { previewTable } from "./preview-table.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { readTable } from "./read-table.ts";
import type { Projection } from "./row-position.ts";
import { FileFailure, type TableDriver, type TableFile } from "./table-driver.ts";
import { findTableDriver } from "./table-drivers.ts";
import { countCells, sumCells } from "./text-chunk.ts";
import { createTextSearch, type TextSearch } from "./text-search.ts";

/** By then the rows that were opened are on the screen. */
const prepareAfterMs = 3000;

/** The worker's side of the protocol; it knows nothing of workers, so that a test can speak with it. */
export interface Opener {
  handle(message: ToWorker): Promise<void>;
}

interface Opening {
  readonly driver: TableDriver;
  readonly file: TableFile;
  readonly options: ReadOptions;
  readonly inspected: InspectedTable;
  isReading: boolean;
  isStopped: boolean;
  keeps: boolean;
}

export interface OpenerOptions {
  /** Bytes that one file may take, once it is open. */
  readonly memoryLimit: number;
}

export function createOpener(
  send: (message: FromWorker) => void,
  { memoryLimit }: OpenerOptions = { memoryLimit: findMemoryLimit(undefined) },
): Opener {
  const openings = new Map<number, Opening>();
  const searches = new Map<string, TextSearch>();

  async function inspect(message: Extract<ToWorker, { kind: "inspect" }>): Promise<void> {
    const { opening, name, blob, options, entry } = message;
    const unpacked = await unpack(name, blob, entry);
    if (unpacked.kind === "several") return send({ kind: "contained", opening, entries: unpacked.entries });
    if (unpacked.kind === "situation") return send({ kind: "situation", opening, files: unpacked.files });
    const { file } = unpacked;
    const driver = await findTableDriver({ name: file.name.toLowerCase(), bytes: file.head });
    if (driver === null) throw new FileFailure("format-unknown");
    const inspected = await inspectTable(driver, file, options);
    openings.set(opening, {
      driver,
      file,
      options,
      inspected,
      isReading: false,
      isStopped: false,
      keeps: false,
    });
    send({ kind: "inspected", opening, inspection: inspected.inspection });
  }

  async function preview(message: Extract<ToWorker, { kind: "preview" }>): Promise<void> {
    const { opening, mapping, serial } = message;
    const found = openings.get(opening);
    if (found === undefined) return;
    try {
      const project = await findProjection(mapping);
      send(previewTable({ opening, serial, mapping, project, sample: found.inspected.sample }));
    } catch (error) {
      send({ kind: "unpreviewed", opening, serial, ...toFailure(error) });
    }
  }

  async function read({ opening, mapping, documentId }: Extract<ToWorker, { kind: "read" }>): Promise<void> {
    const found = openings.get(opening);
    if (found === undefined) return;
    found.isReading = true;
    const search = createTextSearch(mapping, (part, names) =>
      send({ kind: "wanted", documentId, part, names }),
    );
    searches.set(documentId, search);
    const project = await findProjection(mapping);
    const { driver, file, options, inspected } = found;
    await readTable({
      ...{ opening, documentId, driver, file, options, mapping, project },
      expectedRows: Math.min(expectRows(inspected, file), memoryLimit / bytesPerRow),
      memoryLimit,
      isStopped: () => found.isStopped,
      // What is thrown away is not worth a last table.
      emit: (message) => {
        if (message.kind === "tabled") search.sort(message.fileRows);
        if (!found.isStopped || found.keeps) send(message);
      },
      seen: (texts) => search.add(texts),
    });
    openings.delete(opening);
    // Whoever waits for the rows waits for no search; one that comes before this folds what it looks through.
    if (!found.isStopped || found.keeps) setTimeout(() => void search.prepare(), prepareAfterMs);
  }

  async function act(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case "inspect":
        return inspect(message);
      case "preview":
        return preview(message);
      case "read":
        return read(message);
      case "stop": {
        const found = openings.get(message.opening);
        if (found === undefined) return;
        found.keeps = message.keeps;
        found.isStopped = true;
        // Nothing reads it that would let it go.
        if (!found.isReading) openings.delete(message.opening);
        return;
      }
      case "search":
        return searches.get(message.documentId)?.search(message, send);
      case "texts":
        return searches.get(message.documentId)?.answer(message.part, message.columns);
      case "forget":
        searches.delete(message.documentId);
        return;
    }
  }

  return {
    async handle(message) {
      try {
        await act(message);
      } catch (error) {
        if (!("opening" in message)) throw error;
        openings.delete(message.opening);
        send({ kind: "failed", opening: message.opening, ...toFailure(error) });
      }
    },
  };
}

function toFailure(error: unknown): Pick<FileFailure, "code" | "value"> {
  if (error instanceof FileFailure) return { code: error.code, value: error.value };
  if (isMemoryFailure(error)) return { code: "memory-exhausted", value: "" };
  if (error instanceof RangeError) return { code: "file-too-deep", value: "" };
  return { code: "file-unreadable", value: error instanceof Error ? error.message.slice(0, 200) : "" };
}

async function findProjection({ crs }: Mapping): Promise<Projection | null> {
  if (crs === null) return null;
  const { createProjection } = await import("../../geometry/projection.ts");
  const project = createProjection(crs);
  if (project === null) throw new FileFailure("crs-unknown", crs);
  return project;
}

/** As many as the sample's rows make likely, and a little more. */
function expectRows({ sample }: InspectedTable, file: TableFile): number {
  const rows = sample.batches.reduce((sum, { length }) => sum + length, 0);
  if (sample.isWhole) return rows;
  const bytes = sample.batches.reduce(
    (sum, { columns }) =>
      sum + columns.reduce((total, column) => total + sumCells(column) + countCells(column), 0),
    0,
  );
  return Number.isNaN(file.size) ? rows : Math.min((file.size / Math.max(bytes, 1)) * rows * 1.05, 1e8);
}
