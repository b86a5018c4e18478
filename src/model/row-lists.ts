/** A list of small numbers for every row, in two arrays: row's list is values[offsets[row]] to values[offsets[row + 1]]. */
export interface RowLists {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array | Uint32Array;
}

/** Lists in the order in which they are known. */
export interface UnsortedLists {
  /** In another order: list `order[row]` becomes that of the row. */
  finish(order: Uint32Array): RowLists;
}

/** Takes the lists one after another. */
export interface RowListWriter extends UnsortedLists {
  /** To the present list; a value that is in it already is left out. */
  add(value: number): void;
  /** The present list is whole; the next one begins. */
  close(): void;
}

/** `length`: how many lists; `values`: how many different values there are, 0 to values - 1. */
export function createRowListWriter(length: number, values: number): RowListWriter {
  const make = (size: number) => makeValues(size, values);
  const ends = new Uint32Array(length + 1);
  let lists = 0;
  let start = 0;
  let end = 0;
  let written = make(Math.min(length, 1024));

  return {
    add(value) {
      for (let index = start; index < end; index++) if (written[index] === value) return;
      if (end === written.length) {
        const wider = make(Math.max(end * 2, 16));
        wider.set(written);
        written = wider;
      }
      written[end++] = value;
    },
    close() {
      lists++;
      ends[lists] = end;
      start = end;
    },
    finish(order) {
      const offsets = new Uint32Array(length + 1);
      const sorted = make(end);
      const given = written;
      let next = 0;
      for (let row = 0; row < length; row++) {
        const list = order[row] ?? 0;
        const listEnd = ends[list + 1] ?? 0;
        for (let index = ends[list] ?? 0; index < listEnd; index++) sorted[next++] = given[index] ?? 0;
        offsets[row + 1] = next;
      }
      return { offsets, values: sorted };
    },
  };
}

/** Different lists, numbered; list n is values[ends[n - 1]] to values[ends[n]]. No value is in a list twice. */
export interface NumberedLists {
  readonly ends: Uint32Array;
  readonly values: Uint32Array;
}

/** The lists of rows that share them: `numbers[row]` is the row's. `values`: how many different values there are. */
export function createSharedLists(
  numbers: Uint32Array,
  { ends, values: given }: NumberedLists,
  values: number,
): UnsortedLists {
  return {
    finish(order) {
      const { length } = order;
      const starts = new Uint32Array(ends.length);
      starts.set(ends.subarray(0, -1), 1);
      const offsets = new Uint32Array(length + 1);
      let total = 0;
      for (let row = 0; row < length; row++) {
        const list = numbers[order[row] ?? 0] ?? 0;
        // For the second pass, so that only one of them goes here and there over all lists.
        offsets[row] = list;
        total += (ends[list] ?? 0) - (starts[list] ?? 0);
      }
      const sorted = makeValues(total, values);
      let next = 0;
      for (let row = 0; row < length; row++) {
        const list = offsets[row] ?? 0;
        offsets[row] = next;
        const end = ends[list] ?? 0;
        for (let index = starts[list] ?? 0; index < end; index++) {
          sorted[next] = given[index] ?? 0;
          next++;
        }
      }
      offsets[length] = next;
      return { offsets, values: sorted };
    },
  };
}

function makeValues(size: number, values: number): Uint16Array | Uint32Array {
  return values <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
}
