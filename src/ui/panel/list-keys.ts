import type { ListItems } from "./list-items.ts";

const page = 10;

/** The row that a key moves to from the row that has the focus; -1 where the key does not move. */
export function findNextRow(items: ListItems, row: number, key: string): number {
  const index = items.indexOfRow(row);
  if (index < 0) return -1;
  const last = items.length - 1;
  switch (key) {
    case "ArrowDown":
      return items.rowFrom(index + 1, 1);
    case "ArrowUp":
      return items.rowFrom(index - 1, -1);
    case "PageDown":
      return items.rowFrom(Math.min(index + page, last), -1);
    case "PageUp": {
      const before = items.rowFrom(Math.max(index - page, 0), -1);
      return before >= 0 ? before : items.rowFrom(0, 1);
    }
    case "Home":
      return items.rowFrom(0, 1);
    case "End":
      return items.rowFrom(last, -1);
    default:
      return -1;
  }
}
