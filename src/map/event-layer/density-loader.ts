import type { EventTable } from "../../model/event-table.ts";
import { fewestDense } from "../../style/density-ramp.ts";
import { largestMarkPx } from "../../style/magnitude-scale.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";

type DensityModule = typeof import("./density.ts");

/** Fetches what draws density when it is first wanted: few situations have so many events. */
export interface DensityLoader {
  /** null until it is there; asking fetches it. */
  module(): DensityModule | null;
  /** On its way: a crowd of marks in its place would hold a slow card up for longer than it takes. */
  isAwaited(): boolean;
  /** At once where nobody asked. Never fails: without it there are marks. */
  whenLoaded(): Promise<void>;
}

export function createDensityLoader(loaded: () => void): DensityLoader {
  let module: DensityModule | null = null;
  let loading: Promise<void> | undefined;
  let isAwaited = false;
  return {
    module() {
      if (loading !== undefined) return module;
      isAwaited = true;
      const arrived = (found: DensityModule | null): void => {
        isAwaited = false;
        module = found;
        loaded();
      };
      loading = import("./density.ts").then(arrived, () => arrived(null));
      return module;
    },
    isAwaited: () => isAwaited,
    whenLoaded: () => loading ?? Promise.resolve(),
  };
}

/** Of fewer rows there is never a crowd, however large each mark is. */
export function fewestInCrowd({ magnitude }: EventTable): number {
  return magnitude === undefined ? fewestDense : fewestDense / (largestMarkPx / mapMarkSize) ** 2;
}
