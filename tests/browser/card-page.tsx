import { render } from "preact";
import type { Situation } from "../../src/model/situation.ts";
import { createApp } from "../../src/state/create-app.ts";
import type { App } from "../../src/state/types.ts";
import { AppContext } from "../../src/ui/app-context.ts";
import { Card } from "../../src/ui/card/card.tsx";
import { Reader } from "../../src/ui/reader/reader.tsx";
import { MapTooltip } from "../../src/ui/tooltip/map-tooltip.tsx";
import "../../src/ui/theme.css";
import { aTable } from "../builders.ts";
import { createFakePorts, type FakePorts } from "../state/fake-ports.ts";

export interface CardPage {
  readonly app: App;
  readonly ports: FakePorts;
  readonly root: HTMLElement;
  close(): void;
}

/** A page with a list of all events, the card, the reader and the tooltip, and nothing else. */
export function openCardPage(situation: Situation): CardPage {
  const ports = createFakePorts();
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  const root = document.createElement("div");
  document.body.append(root);
  root.style.cssText = "position: absolute; inset: 0";
  render(
    <AppContext.Provider value={app}>
      <ul aria-label="List">
        {situation.events.slice(0, 20).map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => app.actions.eventSelected(id)}>
              {`Open ${title}`}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => app.actions.eventSelected(situation.events[0]?.id ?? "")}>
        Map press
      </button>
      <Card />
      <Reader />
      <MapTooltip />
    </AppContext.Provider>,
    root,
  );
  return {
    app,
    ports,
    root,
    close() {
      render(null, root);
      root.remove();
      app.dispose();
    },
  };
}
