import type { ListGroup, Standing } from "./list-groups.ts";

export type ListItem =
  | {
      readonly type: "heading";
      readonly id: string;
      readonly heading: string;
      readonly note: string | null;
    }
  | {
      readonly type: "row";
      readonly row: number;
      readonly standing: Standing;
      /** 1-based among all rows of the list, headings not counted. */
      readonly position: number;
    };

/** The groups as one run of headings and rows, each found by its number without making the others. */
export interface ListItems {
  readonly length: number;
  readonly rowCount: number;
  readonly itemAt: (index: number) => ListItem;
  /** -1 where the row is not in the list. */
  readonly indexOfRow: (row: number) => number;
  /** The row at or next to an index, in the given direction; -1 beyond the ends. */
  readonly rowFrom: (index: number, direction: -1 | 1) => number;
}

interface Placed {
  readonly group: ListGroup;
  /** Index of the group's first row, and of its heading where it has one. */
  readonly firstRow: number;
  readonly start: number;
  /** Rows before this group. */
  readonly before: number;
}

export function buildListItems(groups: readonly ListGroup[]): ListItems {
  const placed: Placed[] = [];
  let length = 0;
  let rowCount = 0;
  for (const group of groups) {
    const firstRow = length + (group.heading === null ? 0 : 1);
    placed.push({ group, start: length, firstRow, before: rowCount });
    length = firstRow + group.rows.length;
    rowCount += group.rows.length;
  }

  const itemAt = (index: number): ListItem => {
    const found = placed.findLast(({ start }) => start <= index);
    if (found === undefined || index >= length) throw new RangeError(`The list has no item ${index}.`);
    const { group, firstRow, before } = found;
    if (index < firstRow)
      return { type: "heading", id: group.id, heading: group.heading ?? "", note: group.note ?? null };
    const within = index - firstRow;
    return {
      type: "row",
      row: group.rows[within] ?? 0,
      standing: group.standingAt(within),
      position: before + within + 1,
    };
  };

  return {
    length,
    rowCount,
    itemAt,
    indexOfRow(row) {
      for (const { group, firstRow } of placed) {
        const within = findSorted(group.rows, row);
        if (within >= 0) return firstRow + within;
      }
      return -1;
    },
    rowFrom(index, direction) {
      for (let at = index; at >= 0 && at < length; at += direction) {
        const item = itemAt(at);
        if (item.type === "row") return item.row;
      }
      return -1;
    },
  };
}

function findSorted(rows: ArrayLike<number>, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = rows[middle] ?? 0;
    if (value === row) return middle;
    if (value < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
