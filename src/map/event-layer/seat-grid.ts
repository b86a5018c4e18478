import type { SeatGroup, Seats } from "../../style/seats.ts";

/** The rows of a group by where they sit, for groups of so many that not each can be looked at. */
export interface SeatGrid {
  /** Calls with every row that may sit within `radiusPx` of the point, in pixels from the group's; some sit further off. */
  visit(x: number, y: number, radiusPx: number, call: (row: number) => void): void;
}

/** CSS pixels: about as wide as a pointer's reach. */
const cellPx = 16;

/** Two passes that count, and no comparison: a few milliseconds for hundreds of thousands. */
export function buildSeatGrid({ rows, boxPx }: SeatGroup, { offsets }: Seats): SeatGrid {
  const columns = Math.floor((boxPx.right - boxPx.left) / cellPx) + 1;
  const lines = Math.floor((boxPx.bottom - boxPx.top) / cellPx) + 1;
  const column = (x: number) => Math.min(Math.max(Math.floor((x - boxPx.left) / cellPx), 0), columns - 1);
  const line = (y: number) => Math.min(Math.max(Math.floor((y - boxPx.top) / cellPx), 0), lines - 1);
  const cellOf = (row: number) => line(offsets[row * 2 + 1] ?? 0) * columns + column(offsets[row * 2] ?? 0);

  const starts = new Uint32Array(columns * lines + 1);
  for (let seat = 0; seat < rows.length; seat++) {
    const cell = cellOf(rows[seat] ?? 0) + 1;
    starts[cell] = (starts[cell] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell++) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  const next = starts.slice();
  const byCell = new Uint32Array(rows.length);
  for (let seat = 0; seat < rows.length; seat++) {
    const row = rows[seat] ?? 0;
    const cell = cellOf(row);
    const place = next[cell] ?? 0;
    byCell[place] = row;
    next[cell] = place + 1;
  }

  return {
    visit(x, y, radiusPx, call) {
      const lastColumn = column(x + radiusPx);
      const lastLine = line(y + radiusPx);
      for (let atLine = line(y - radiusPx); atLine <= lastLine; atLine++) {
        const end = starts[atLine * columns + lastColumn + 1] ?? 0;
        const first = starts[atLine * columns + column(x - radiusPx)] ?? 0;
        for (let index = first; index < end; index++) call(byCell[index] ?? 0);
      }
    },
  };
}
