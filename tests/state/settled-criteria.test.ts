import { describe, expect, it } from "vitest";
import { dayMs } from "../../src/model/instant.ts";
import { createApp } from "../../src/state/create-app.ts";
import { mostAtOnce } from "../../src/state/settled-criteria.ts";
import { anEvent, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "./fake-ports.ts";

const start = Date.UTC(2018, 0, 1);

/** Every other event is an attack, every third of the second layer. */
function open(count: number) {
  const prototype = anEvent();
  const events = Array.from({ length: count }, (_, index) => ({
    ...prototype,
    id: `event-${index}`,
    kind: index % 2 === 0 ? ("attack" as const) : ("statement" as const),
    layerId: index % 3 === 0 ? "second" : "first",
  }));
  const situation = aSituation({ events });
  const ports = createFakePorts();
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  app.actions.windowMoved({ from: start, to: start + 365 * dayMs }, { settled: true });
  return { ...app, ports };
}

describe("a filter", () => {
  it("of a small table takes effect at once", () => {
    const { state, actions } = open(100);
    actions.facetToggled("kind", "attack");
    expect(state.counts.value.total).toBe(50);
  });

  it("of a large table takes effect some frames later, and on everything together", () => {
    const count = mostAtOnce + 2;
    const { state, actions, ports } = open(count);
    expect(state.counts.value.total).toBe(count);
    actions.facetToggled("kind", "attack");
    expect(state.filters.value.kind).toEqual(new Set(["attack"]));
    expect([state.counts.value.total, state.rows.value.rows.length]).toEqual([count, count]);
    ports.pass(1000);
    expect([state.counts.value.total, state.rows.value.rows.length]).toEqual([count / 2, count / 2]);
    expect(state.facetCounts.value.kind.get("statement")).toBe(count / 2);
  });

  it("that another one follows before it is ready never shows", () => {
    const count = mostAtOnce + 2;
    const { state, actions, ports } = open(count);
    const seen = new Set<number>();
    actions.facetToggled("kind", "attack");
    seen.add(state.counts.value.total);
    actions.facetCleared("kind");
    actions.layerToggled("second");
    for (let frame = 0; frame < 60; frame++) {
      ports.pass(16);
      seen.add(state.counts.value.total);
    }
    expect([...seen]).toEqual([count, count - Math.ceil(count / 3)]);
  });

  it("that waits to take effect does not after everything was taken down", () => {
    const { state, actions, ports, dispose } = open(mostAtOnce + 2);
    actions.facetToggled("kind", "attack");
    dispose();
    ports.pass(1000);
    expect(state.counts.value.total).toBe(mostAtOnce + 2);
  });
});
