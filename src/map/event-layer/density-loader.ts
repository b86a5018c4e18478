type DensityModule = typeof import("./density.ts");

/** Fetches what draws density when it is first wanted: few situations have so many events. */
export interface DensityLoader {
  /** null until it is there; asking fetches it. */
  module(): DensityModule | null;
  /** At once where nobody asked. Never fails: without it there are marks. */
  whenLoaded(): Promise<void>;
}

export function createDensityLoader(loaded: () => void): DensityLoader {
  let module: DensityModule | null = null;
  let loading: Promise<void> | undefined;
  return {
    module() {
      loading ??= import("./density.ts").then(
        (found) => {
          module = found;
          loaded();
        },
        () => undefined,
      );
      return module;
    },
    whenLoaded: () => loading ?? Promise.resolve(),
  };
}
