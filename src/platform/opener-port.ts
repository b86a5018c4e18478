import type { OpenerPort } from "../state/ports.ts";

/** `workerUrl`: where the worker lies that opens files beside the page. */
export function createOpenerPort(page: Window, workerUrl: string): OpenerPort {
  return {
    load: async () => {
      const { createOpenerDoors } = await import("./opener-doors.ts");
      return createOpenerDoors(page, () => new Worker(workerUrl, { type: "module" }));
    },
  };
}
