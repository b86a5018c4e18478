import { seatPitchPx } from "./seat-spiral.ts";

/** No stack grows wider than this: its marks move closer instead. */
const widestPx = 360;

/** As many columns as make a stack lie rather than stand: six for a dozen, seven for forty, more for hundreds. */
export function stackColumns(count: number): number {
  if (count <= 6) return Math.max(count, 1);
  return Math.max(count <= 24 ? 6 : 7, Math.ceil(Math.sqrt(count * 1.5)));
}

/** Whole-pixel offsets (x, y, x, y ...) of `count` seats in rows about the point, the oldest first as one reads. */
export function stackSeats(count: number): Int16Array {
  const seats = new Int16Array(count * 2);
  const columns = stackColumns(count);
  const rows = Math.ceil(count / columns);
  const pitch = Math.min(seatPitchPx, widestPx / columns);
  const left = ((columns - 1) * pitch) / 2;
  const top = ((rows - 1) * pitch) / 2;
  for (let seat = 0; seat < count; seat++) {
    seats[seat * 2] = Math.round((seat % columns) * pitch - left);
    seats[seat * 2 + 1] = Math.round(Math.floor(seat / columns) * pitch - top);
  }
  return seats;
}

/** Pixels that the marks of a stack take up in all. */
export function stackSize(count: number): { readonly width: number; readonly height: number } {
  const columns = stackColumns(count);
  const pitch = Math.min(seatPitchPx, widestPx / columns);
  const rows = Math.ceil(count / columns);
  return {
    width:
      2 * Math.round(((Math.min(columns, Math.max(count, 1)) - 1) * pitch) / 2) +
      2 * Math.ceil(seatPitchPx / 2),
    height: 2 * Math.round((Math.max(rows - 1, 0) * pitch) / 2) + 2 * Math.ceil(seatPitchPx / 2),
  };
}
