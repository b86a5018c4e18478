import type { ColumnFilters } from "./column-filter.ts";
import type { ComparisonCounts } from "./compare.ts";
import type { Filters } from "./filter.ts";
import type { OpenDocument } from "./open-document.ts";
import type { WindowCounts, WindowRows } from "./query.ts";
import type { ShownView } from "./shown-view.ts";
import type { NameLanguage } from "./situation.ts";
import type { TimeMode } from "./time-mode.ts";

/** One moment of the app, held still: all that a picture, a list or a film of it says. */
export interface ExportedView extends ShownView {
  readonly mode: TimeMode;
  readonly filters: Filters;
  readonly query: string;
  readonly columnFilters?: ColumnFilters;
  /** What is open; absent: the situation alone. */
  readonly documents?: readonly OpenDocument[];
  /** What the list shows: the rows in the window, or in either of two, that layers, filters and query leave. */
  readonly rows: WindowRows;
  readonly counts: WindowCounts;
  readonly comparisonCounts: ComparisonCounts | null;
  readonly theme: "light" | "dark";
  readonly language: NameLanguage;
  /** The address that shows the same. */
  readonly link: string;
}
