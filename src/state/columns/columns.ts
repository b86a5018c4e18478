import { computed, type ReadonlySignal, signal } from "@preact/signals-core";
import {
  buildColumnHistogram,
  type ColumnFilter,
  countColumn,
  type FilterColumn,
  findColumnRows,
} from "../../model/column-filter.ts";
import { aroundBoth, findInEither, type WindowPair } from "../../model/compare.ts";
import { type ColumnChoice, listColumns } from "../../model/documents/list-columns.ts";
import type { TimeWindow } from "../../model/instant.ts";
import { buildMask, type MaskParts } from "../../model/query.ts";
import type { Columns } from "../column-types.ts";
import { joinBytes } from "../join-bytes.ts";
import type { Clock } from "../ports.ts";
import type { Signals } from "../signals.ts";
import { createColumnReader } from "./column-reader.ts";

/** What else narrows the events, and when. */
export interface Beside {
  readonly parts: ReadonlySignal<MaskParts>;
  readonly window: ReadonlySignal<TimeWindow>;
  readonly pair: ReadonlySignal<WindowPair | null>;
}

const binCount = 24;

/** Reads the columns of opened files that are looked at or narrow, and counts by them. */
export function createColumns(
  signals: Pick<Signals, "table" | "documents" | "columnFilters">,
  beside: Beside,
  clock: Clock,
): Columns {
  const { table, documents, columnFilters } = signals;
  const choices = computed(() => listColumns(documents.value));
  const chosen = signal<ReadonlyMap<string, boolean>>(new Map());
  const watched = signal<readonly string[]>([]);
  const wanted = computed(() => {
    const names = new Set([...columnFilters.value.keys(), ...watched.value]);
    return choices.value
      .filter(({ name }) => names.has(name))
      .map((choice) => toReadable(choice, columnFilters.value.get(choice.name)));
  });
  const { read, stop } = createColumnReader(signals, wanted, clock);
  const columns = computed(() => [...read.value.values()].filter((column) => column !== null));
  const passed = (except: string | null) =>
    findColumnRows(table.value.length, columns.value, columnFilters.value, except);

  /** Made once per column and asked by whoever shows it. */
  function remember<Value>(make: (name: string) => Value): (name: string) => Value {
    const made = new Map<string, ReadonlySignal<Value>>();
    return (name) => {
      const before = made.get(name) ?? computed(() => make(name));
      made.set(name, before);
      return before.value;
    };
  }
  /** All that narrows but this column: the same object as long as that is the same, for what is remembered by it. */
  const maskBeside = remember((name) => {
    const hits = joinBytes(beside.parts.value.hits, passed(name));
    const pair = beside.pair.value;
    const parts = {
      ...beside.parts.value,
      hits: pair === null ? hits : findInEither(table.value, pair, hits),
    };
    return buildMask(table.value, parts);
  });
  const window = computed(() =>
    beside.pair.value === null ? beside.window.value : aroundBoth(beside.pair.value),
  );
  const columnOf = (name: string): FilterColumn | "reading" | "many" => {
    const column = read.value.get(name);
    return column === undefined ? "reading" : (column ?? "many");
  };

  return {
    choices,
    picked: computed(() =>
      choices.value.filter(
        ({ name, isGuess }) => columnFilters.value.has(name) || (chosen.value.get(name) ?? isGuess),
      ),
    ),
    rows: computed(() => passed(null)),
    columnOf,
    countsOf: remember((name) => {
      const column = columnOf(name);
      return typeof column === "object" && column.type === "facet"
        ? countColumn(table.value, maskBeside(name), window.value, column)
        : new Map<string, number>();
    }),
    histogramOf: remember((name) => {
      const column = columnOf(name);
      return typeof column === "object" && column.type === "range"
        ? buildColumnHistogram(table.value, maskBeside(name), window.value, column, binCount)
        : null;
    }),
    watch(name) {
      watched.value = [...watched.peek(), name];
      return () => {
        const left = [...watched.peek()];
        left.splice(left.indexOf(name), 1);
        watched.value = left;
      };
    },
    pick(name, isPicked) {
      chosen.value = new Map(chosen.peek()).set(name, isPicked);
    },
    dispose: stop,
  };
}

/** As a filter has it; else a list even of what seemed to have too many values for one. */
function toReadable(choice: ColumnChoice, filter: ColumnFilter | undefined): ColumnChoice {
  return { ...choice, kind: filter?.type ?? (choice.kind === "range" ? "range" : "facet") };
}
