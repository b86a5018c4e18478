import type { StagePort } from "../state/ports.ts";

/** The doors behind a door: nobody who only reads fetches them. */
export function createStagePort(page: Window): StagePort {
  return {
    async load() {
      const { createStageDoors } = await import("./stage-doors.ts");
      return createStageDoors(page);
    },
  };
}
