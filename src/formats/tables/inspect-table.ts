import type { Inspection, ReadOptions } from "../../model/documents/inspection.ts";
import { findShape } from "./find-shape.ts";
import { guessMapping } from "./guess-mapping.ts";
import { toHeaderKey } from "./header-key.ts";
import { findQuestions } from "./questions.ts";
import { createSampler, type TableSample } from "./sample.ts";
import { FileFailure, type TableDriver, type TableFile } from "./table-driver.ts";

/** A file's beginning as the page is told of it, and the rows themselves, for previews. */
export interface InspectedTable {
  readonly inspection: Inspection;
  readonly sample: TableSample;
}

const rowsShown = 50;

/** Reads the first rows. Throws a FileFailure where there are none. */
export async function inspectTable(
  driver: TableDriver,
  file: TableFile,
  options: ReadOptions,
): Promise<InspectedTable> {
  const sampler = createSampler();
  let isStopped = false;
  await driver.read(file, options, {
    ...sampler.sink,
    take: (batch) => {
      const goesOn = sampler.sink.take(batch);
      if (!goesOn) isStopped = true;
      return goesOn;
    },
  });
  const sample = sampler.read(!isStopped);
  if (sample.names.length === 0 && !sample.hasPositions) {
    throw new FileFailure(sample.unreadable > 0 ? "file-unreadable" : "file-empty");
  }
  if (sample.batches.length === 0) throw new FileFailure("file-empty");
  const shape = findShape(driver.id, sample.names);
  const guessed = shape === null ? guessMapping(sample) : { mapping: shape, guesses: [] };
  const { mapping, questions } = findQuestions(sample, guessed.mapping);
  const { names, rows, hasPositions, notes } = sample;
  return {
    sample,
    inspection: {
      format: driver.id,
      headerKey: toHeaderKey(driver.id, names),
      ...{ names, hasPositions, notes, mapping, questions },
      rows: rows.slice(0, rowsShown),
      guesses: guessed.guesses,
      isCertain: shape !== null && questions.length === 0,
    },
  };
}
