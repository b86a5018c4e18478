import { signal } from "@preact/signals";
import { createApp } from "../../../src/state/create-app.ts";
import { createChartModel } from "../../../src/ui/timeline/chart-model.ts";
import type { GestureTools } from "../../../src/ui/timeline/gesture-tools.ts";
import type { Pointed } from "../../../src/ui/timeline/pointed.ts";
import { anEvent, aSituation, aTable } from "../../builders.ts";
import { createFakePorts, desktop } from "../../state/fake-ports.ts";

/** A chart of these dates without an element: 1400 by 144 pixels, as in the dock. */
export function createTools(dates: readonly string[], hash = ""): GestureTools {
  const situation = aSituation({
    events: dates.map((date, index) => anEvent({ id: `event-${index}`, date })),
  });
  const { state, actions } = createApp(
    { situation, table: aTable(situation), issues: [] },
    createFakePorts(hash, desktop),
  );
  const model = createChartModel(state, signal({ width: 1400, height: 144 }), signal(true));
  return { state, actions, model, dragging: signal(false), pointed: signal<Pointed>(null) };
}
