import { type EventTable, noPlace } from "../../model/event-table.ts";

type LooseModule = typeof import("./loose-rows.ts");

/** Fetches what events without a place of a gazetteer need, with the first table that has any. */
export interface LooseLoader {
  /** null: nothing is needed, or not here yet. */
  module(table: EventTable): LooseModule | null;
  /** At once where nobody asked. */
  whenLoaded(): Promise<void>;
}

/** `loaded`: it has come. Without it events at places are found and drawn all the same. */
export function createLooseLoader(loaded: () => void): LooseLoader {
  let module: LooseModule | null = null;
  let loading: Promise<void> | undefined;
  let asked: EventTable | null = null;
  let isNeeded = false;
  return {
    module(table) {
      if (table !== asked) isNeeded = table.place.includes(noPlace);
      asked = table;
      if (!isNeeded) return null;
      loading ??= import("./loose-rows.ts").then(
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
