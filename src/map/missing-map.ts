import type { MapPort } from "./port.ts";

/** Where there is no WebGL2: takes everything, shows nothing. List, timeline, cards and reader go on without it. */
export function createMissingMap(): MapPort {
  const ignore = (): void => {};
  return {
    setSituation: ignore,
    setAppearance: ignore,
    setMask: ignore,
    setWindow: ignore,
    setComparison: ignore,
    setHiddenLayers: ignore,
    setHighlight: ignore,
    setFocus: ignore,
    setShapes: ignore,
    setPadding: ignore,
    setScale: ignore,
    setReducedMotion: ignore,
    moveTo: ignore,
    zoomBy: ignore,
    popup: () => null,
    whenIdle: () => Promise.resolve(),
    drawnCount: () => 0,
    destroy: ignore,
  };
}
