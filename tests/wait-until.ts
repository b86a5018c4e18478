import { vi } from "vitest";

/**
 * Calls `look` again and again until it throws nothing, and gives what it returned. Vitest's own second is too short on a
 * machine that does other things too; where things work nothing waits longer for this.
 */
export function waitUntil<Seen>(look: () => Seen | Promise<Seen>): Promise<Seen> {
  return vi.waitFor(look, { timeout: 25_000, interval: 20 });
}
