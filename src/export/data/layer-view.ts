import type { ExportedView } from "../../model/exported-view.ts";
import { membership } from "../../model/query.ts";

/** By `membership`: what `certain` holds for a row (event-cells.ts). */
const standings = [2, 0, 1] as const;

/** The same view with all of a layer for its rows, whatever window and filters leave of it: in time order, the undated last. */
export function toLayerView(view: ExportedView, layerId: string): ExportedView {
  const { table, window } = view;
  const layer = table.layerIds.indexOf(layerId);
  const rows = Uint32Array.from(
    (function* () {
      for (let row = 0; row < table.length; row++) if (table.layer[row] === layer) yield row;
    })(),
  );
  const certain = Uint8Array.from(rows, (row) => standings[membership(table, row, window)]);
  return { ...view, rows: { rows, certain } };
}
