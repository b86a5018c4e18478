import { signal } from "@preact/signals";
import { render } from "preact";
import type { Issue } from "../../src/model/issue.ts";
import type { Situation } from "../../src/model/situation.ts";
import { createApp } from "../../src/state/create-app.ts";
import type { App } from "../../src/state/types.ts";
import { cssVariables } from "../../src/style/css-variables.ts";
import { AppContext } from "../../src/ui/app-context.ts";
import type { Credit } from "../../src/ui/credit.ts";
import { Frame } from "../../src/ui/frame.tsx";
import { aTable } from "../builders.ts";
import { createFakePorts, type FakePorts } from "../state/fake-ports.ts";

export interface FramePage {
  readonly app: App;
  readonly ports: FakePorts;
  readonly root: HTMLElement;
  /** How often the frame asked for a map, and with which element. */
  readonly mounted: HTMLElement[];
  close(): void;
}

interface FrameOptions {
  readonly issues?: readonly Issue[];
  readonly credits?: readonly Credit[];
  readonly theme?: "light" | "dark";
}

/** The whole page around a map that is ready but draws nothing; its size is that of the browser's window. */
export function openFrame(situation: Situation, options: FrameOptions = {}): FramePage {
  const { issues = [], credits = [], theme = "light" } = options;
  const ports = createFakePorts();
  ports.surround({ width: window.innerWidth, height: window.innerHeight });
  const app = createApp({ situation, table: aTable(situation), issues }, ports);
  document.documentElement.lang = "en";
  document.title = situation.title;
  document.documentElement.dataset["theme"] = theme;
  for (const [name, value] of Object.entries(cssVariables(theme))) {
    document.documentElement.style.setProperty(name, value);
  }
  const root = document.createElement("div");
  document.body.append(root);
  const mounted: HTMLElement[] = [];
  app.actions.mapStatusChanged("ready");
  render(
    <AppContext.Provider value={app}>
      <Frame
        mountMap={(element) => mounted.push(element)}
        popupElement={signal(null)}
        credits={credits}
        dockHeight={signal(0)}
      />
    </AppContext.Provider>,
    root,
  );
  return {
    app,
    ports,
    root,
    mounted,
    close() {
      render(null, root);
      root.remove();
      app.dispose();
    },
  };
}
