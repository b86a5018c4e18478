import { render } from "preact";
import { act } from "preact/test-utils";
import { page } from "vitest/browser";
import { createApp } from "../../src/state/create-app.ts";
import type { App } from "../../src/state/types.ts";
import { AppContext } from "../../src/ui/app-context.ts";
import { Timeline } from "../../src/ui/timeline/timeline.tsx";
import { useShortcuts } from "../../src/ui/use-shortcuts.ts";
import { aLayer, anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop, type FakePorts } from "../state/fake-ports.ts";
import "../../src/ui/theme.css";

export const day = (text: string): number => Date.parse(`${text}T00:00Z`);

export const situation = aSituation({
  opening: { t: "2016-01-01/2019-12-31", mode: "window", camera: { center: [47, 40], zoom: 5 } },
  layers: [aLayer(), aLayer({ id: "second", title: "Second", color: "red" })],
  events: [
    anEvent({ id: "early", title: "The early one", date: "2016-07-03" }),
    anEvent({ id: "some-time", title: "Some time in a year", date: "2017" }),
    anEvent({ id: "late", title: "The late one", date: "2019-02-01", layerId: "second" }),
    anEvent({ id: "lasting", title: "The lasting one", date: "2018-03-01/2018-09-30", layerId: "second" }),
    anEvent({ id: "country", title: "Somewhere", date: "2018-05-05", placePrecision: "country" }),
    anEvent({ id: "undated", title: "At an unknown time", date: null }),
  ],
});

export interface OpenedTimeline {
  readonly app: App;
  readonly ports: FakePorts;
  readonly host: HTMLElement;
  readonly chart: HTMLElement;
  /** CSS pixels from the chart's left of a day. */
  xOf(text: string): number;
  /** Of all of time, on the overview. */
  overviewXOf(text: string): number;
  close(): void;
}

function Page() {
  useShortcuts(() => {});
  return <Timeline />;
}

/** The timeline alone on the page, with the keys that act anywhere on it. */
export function openTimeline(width = desktop.width, hash = "", shown = situation): OpenedTimeline {
  const ports = createFakePorts(hash, { ...desktop, width });
  const app = createApp({ situation: shown, table: aTable(shown), issues: [] }, ports);
  const host = document.createElement("div");
  host.style.inlineSize = `${width}px`;
  document.body.append(host);
  act(() => {
    render(
      <AppContext.Provider value={app}>
        <Page />
      </AppContext.Provider>,
      host,
    );
  });
  const chart = host.querySelector<HTMLElement>(".timeline-chart")!;
  const plot = () => {
    const box = chart.getBoundingClientRect();
    const end = box.width - (width < 720 ? 24 : 14);
    return { start: end - app.state.timelineWidth.value, width: app.state.timelineWidth.value };
  };
  const xIn = (range: { from: number; to: number }, text: string): number =>
    plot().start + ((day(text) - range.from) / (range.to - range.from)) * plot().width;
  return {
    app,
    ports,
    host,
    chart,
    xOf: (text) => xIn(app.state.axis.value, text),
    overviewXOf: (text) => xIn(app.state.extent.value, text),
    close() {
      render(null, host);
      host.remove();
      app.dispose();
    },
  };
}

/** Two frames: one in which the chart measures itself or redraws, one after it. */
export async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export function slider(name: string): HTMLElement {
  return page.getByRole("slider", { name, exact: true }).element() as HTMLElement;
}

export function button(name: string): HTMLElement {
  return page.getByRole("button", { name, exact: true }).element() as HTMLElement;
}
