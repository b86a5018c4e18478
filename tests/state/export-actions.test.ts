import { describe, expect, test } from "vitest";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "./fake-ports.ts";

const situation = aSituation({ events: [anEvent({ id: "summer" })], places: [aPlace()] });
const request = { what: "picture", size: { width: 800, height: 500 }, scale: 2 } as const;

function open() {
  const ports = createFakePorts();
  return { ...createApp({ situation, table: aTable(situation), issues: [] }, ports), ports };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe("what is taken away", () => {
  test("is of the view at the moment of the press, whatever is done meanwhile", async () => {
    const { actions, state, ports } = open();
    const { window } = { window: state.effectiveWindow.value };
    actions.exportRequested(request);
    actions.modeChosen("until");
    await soon();
    expect(ports.exports[0]?.request).toEqual(request);
    expect(ports.exports[0]?.view.window).toEqual(window);
    expect(state.exportJob.value).toMatchObject({ what: "picture", outcome: null });
  });

  test("tells how far it is, and what came of it", async () => {
    const { actions, state, ports } = open();
    actions.exportRequested(request);
    await soon();
    ports.exports[0]?.progress(0.5);
    expect(state.exportJob.value?.progress).toBe(0.5);
    ports.exports[0]?.finish({ type: "saved", name: "map.png" });
    await soon();
    expect(state.exportJob.value?.outcome).toEqual({ type: "saved", name: "map.png" });
  });

  test("is one at a time", async () => {
    const { actions, ports } = open();
    actions.exportRequested(request);
    actions.exportRequested(request);
    await soon();
    expect(ports.exports).toHaveLength(1);
    ports.exports[0]?.finish({ type: "cancelled" });
    await soon();
    actions.exportRequested(request);
    await soon();
    expect(ports.exports).toHaveLength(2);
  });

  test("can be called off, after which no progress is told any more", async () => {
    const { actions, state, ports } = open();
    actions.exportRequested(request);
    await soon();
    actions.exportCancelled();
    expect(ports.exports[0]?.signal.aborted).toBe(true);
    ports.exports[0]?.progress(0.7);
    expect(state.exportJob.value?.progress).toBeNull();
  });

  test("begins at once when the code is there, since some of it needs the press itself", async () => {
    const { actions, ports, state } = open();
    actions.exportPrepared();
    await soon();
    expect(state.canvasLimit.value).toEqual(ports.limit);
    actions.exportRequested(request);
    expect(ports.exports).toHaveLength(1);
  });

  test("says so where its code is no longer there", async () => {
    const { actions, state, ports } = open();
    ports.exporterWorks = false;
    actions.exportPrepared();
    actions.exportRequested(request);
    await soon();
    expect(state.exportJob.value?.outcome).toEqual({ type: "failed", code: "part-missing" });
  });
});
