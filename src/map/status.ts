import type { MapStatus } from "../state/types.ts";

/** One status of the two canvases: ready only when the map was drawn once and neither has lost its context. */
export interface StatusKeeper {
  loaded(): void;
  lost(): void;
  restored(): void;
  /** What the marks' own canvas says of itself. */
  marks(status: Exclude<MapStatus, "loading">): void;
}

export function createStatusKeeper(changed: (status: MapStatus) => void): StatusKeeper {
  let hasLoaded = false;
  let isLost = false;
  let marks: Exclude<MapStatus, "loading"> = "ready";
  let said: MapStatus = "loading";

  function say(): void {
    const status = marks === "unsupported" ? marks : isLost ? "lost" : !hasLoaded ? "loading" : marks;
    if (status === said) return;
    said = status;
    changed(status);
  }

  return {
    loaded() {
      hasLoaded = true;
      say();
    },
    lost() {
      isLost = true;
      say();
    },
    restored() {
      isLost = false;
      say();
    },
    marks(status) {
      marks = status;
      say();
    },
  };
}
