import type { ExportRequest } from "../model/export-request.ts";

/** What is done to take something away. */
export interface ExportActions {
  /** Fetches the code for it, and learns what the device can draw. */
  exportPrepared(): void;
  /** One at a time: while something is being made the wish is let go. To be called straight from a press. */
  exportRequested(request: ExportRequest): void;
  exportCancelled(): void;
  /** Opens the browser's own printing. */
  printRequested(): void;
}
