import type { MapPort } from "../../src/map/port.ts";

/** One call that a map was told, by name. */
export type Told = readonly [name: keyof MapPort, ...values: unknown[]];

export interface FakeMap extends MapPort {
  readonly told: Told[];
  /** The last values of each setter. */
  last(name: keyof MapPort): readonly unknown[] | null;
}

/** A map that only remembers what it was told. */
export function createFakeMap(): FakeMap {
  const told: Told[] = [];
  const hear =
    (name: keyof MapPort) =>
    (...values: unknown[]) =>
      void told.push([name, ...values]);
  return {
    told,
    last(name) {
      const call = told.findLast(([heard]) => heard === name);
      return call === undefined ? null : call.slice(1);
    },
    setSituation: hear("setSituation"),
    setAppearance: hear("setAppearance"),
    setMask: hear("setMask"),
    setWindow: hear("setWindow"),
    setComparison: hear("setComparison"),
    setHiddenLayers: hear("setHiddenLayers"),
    setHighlight: hear("setHighlight"),
    setFocus: hear("setFocus"),
    setShapes: hear("setShapes"),
    setPadding: hear("setPadding"),
    setScale: hear("setScale"),
    setReducedMotion: hear("setReducedMotion"),
    moveTo: hear("moveTo"),
    zoomBy: hear("zoomBy"),
    popup(at) {
      told.push(["popup", at]);
      return null;
    },
    whenIdle: () => Promise.resolve(),
    drawnCount: () => 0,
    destroy: hear("destroy"),
  };
}
