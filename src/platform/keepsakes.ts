import type { Keepsakes } from "../state/ports.ts";

/** Behind one prefix, because other pages of the same origin share the storage. */
const prefix = "situation-map:";

/** localStorage; where the browser refuses it (private windows, blocked cookies), settings last as long as the page. */
export function createKeepsakes(page: Window): Keepsakes {
  const memory = new Map<string, string>();
  return {
    get(key) {
      try {
        return page.localStorage.getItem(prefix + key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      memory.set(key, value);
      try {
        if (value === "") page.localStorage.removeItem(prefix + key);
        else page.localStorage.setItem(prefix + key, value);
      } catch {
        // Refused or full: the memory above has it for this visit.
      }
    },
  };
}
