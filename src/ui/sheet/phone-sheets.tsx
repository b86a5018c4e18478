import { useApp } from "../app-context.ts";
import { Legend } from "../dialogs/legend-on-demand.ts";
import { CloserSheet } from "./closer-sheet.tsx";
import { PanelSheet } from "./panel-sheet.tsx";

/** What lies over the map on a phone: the panels' sheet, over it what is looked at closely, over both the legend. */
export function PhoneSheets() {
  const { state } = useApp();
  return (
    <div class="frame-sheets">
      {!state.surroundings.value.embedded && <PanelSheet />}
      <CloserSheet />
      {state.overlay.value === "legend" && <Legend />}
    </div>
  );
}
