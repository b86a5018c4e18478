import type { EventTable } from "../../model/event-table.ts";
import { buildRowBytes, rowStride } from "./row-bytes.ts";

/** Brings a table's rows to the graphics card, in parts of which none holds up a frame. */
export interface RowUpload {
  /** Begins anew; what was there is gone. */
  start(table: EventTable): void;
  /** The next part, or all that is left; false: there is more. */
  send(isWhole: boolean): boolean;
}

/** A megabyte: a few milliseconds' work. */
const rowsAtOnce = 1 << 15;
/** Parts follow each other within a frame until so much of it is spent. */
const spentMs = 8;

export function createRowUpload(gl: WebGL2RenderingContext, buffer: WebGLBuffer | null): RowUpload {
  let rows: EventTable | null = null;
  let sent = 0;
  return {
    start(table) {
      rows = table;
      sent = 0;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, table.length * rowStride, gl.STATIC_DRAW);
    },
    send(isWhole) {
      const start = performance.now();
      while (rows !== null && sent < rows.length) {
        const end = Math.min(sent + rowsAtOnce, rows.length);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferSubData(gl.ARRAY_BUFFER, sent * rowStride, buildRowBytes(rows, sent, end));
        sent = end;
        if (!isWhole && performance.now() - start > spentMs) break;
      }
      return rows === null || sent >= rows.length;
    },
  };
}
