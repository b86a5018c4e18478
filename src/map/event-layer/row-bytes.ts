import type { EventTable } from "../../model/event-table.ts";
import { noPlace } from "../../model/event-table.ts";
import { findMagnitudeScale } from "../../style/magnitude-scale.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import { isStacked } from "../../style/seats.ts";

/** Bytes of one row in the vertex buffer. */
export const rowStride = 32;

/** Where in a row its columns begin. */
export const rowOffsets = { position: 0, starts: 8, ends: 16, style: 24, place: 28, size: 30 } as const;

/** Bits of the style's third byte. */
export const rowFlags = { square: 1, anchored: 2, placed: 4 } as const;

/** A mark's size is told in so many parts of the usual one. */
export const sizeParts = 256;

/** Everything of the rows [from, end) that neither time nor filters nor zoom change, row after row, as the shader reads it. */
export function buildRowBytes(table: EventTable, from = 0, end = table.length): ArrayBuffer {
  const bytes = new ArrayBuffer((end - from) * rowStride);
  const words = new Uint32Array(bytes);
  const times = new Int32Array(bytes);
  const style = new Uint8Array(bytes);
  const places = new Uint16Array(bytes);
  const scale = findMagnitudeScale(table);
  for (let row = from, at = 0; row < end; row++, at++) {
    const word = (at * rowStride) / 4;
    words[word] = table.x[row] ?? 0;
    words[word + 1] = table.y[row] ?? 0;
    times[word + 2] = table.earliestStart[row] ?? 0;
    times[word + 3] = table.latestStart[row] ?? 0;
    times[word + 4] = table.earliestEnd[row] ?? 0;
    times[word + 5] = table.latestEnd[row] ?? 0;
    const square = isStacked(table, row);
    const place = table.place[row] ?? noPlace;
    const byte = at * rowStride + rowOffsets.style;
    style[byte] = table.layer[row] ?? 0;
    style[byte + 1] = table.claim[row] ?? 0;
    style[byte + 2] =
      (square ? rowFlags.square : 0) |
      (place !== noPlace && !square ? rowFlags.anchored : 0) |
      (table.placed[row] === 1 ? rowFlags.placed : 0);
    style[byte + 3] = table.precision[row] ?? 0;
    places[(at * rowStride + rowOffsets.place) / 2] = place;
    const size = scale === null ? mapMarkSize : scale.sizeOf(table.magnitude?.[row] ?? Number.NaN);
    places[(at * rowStride + rowOffsets.size) / 2] = Math.round((size / mapMarkSize) * sizeParts);
  }
  return bytes;
}
