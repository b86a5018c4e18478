import type { ExportedView } from "../../src/model/exported-view.ts";
import type { Situation } from "../../src/model/situation.ts";
import { createApp } from "../../src/state/create-app.ts";
import { toExportedView } from "../../src/state/exported-view.ts";
import { aTable } from "../builders.ts";
import { createFakePorts } from "../state/fake-ports.ts";

/** What the app shows of a situation at an address, held still. */
export function aView(situation: Situation, hash = ""): ExportedView {
  const app = createApp({ situation, table: aTable(situation), issues: [] }, createFakePorts(hash));
  const view = toExportedView(app.state);
  app.dispose();
  return view;
}
