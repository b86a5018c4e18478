import type { SurroundingsPort } from "../state/ports.ts";

/** Media features and page size, live. */
export function createSurroundings(page: Window): SurroundingsPort {
  const dark = page.matchMedia("(prefers-color-scheme: dark)");
  const reduced = page.matchMedia("(prefers-reduced-motion: reduce)");
  const forced = page.matchMedia("(forced-colors: active)");
  const embedded = new URLSearchParams(page.location.search).has("embed");
  return {
    read: () => ({
      prefersDark: dark.matches,
      prefersReducedMotion: reduced.matches,
      forcedColors: forced.matches,
      embedded,
      width: page.innerWidth,
      height: page.innerHeight,
    }),
    listen(listener) {
      const queries = [dark, reduced, forced];
      for (const query of queries) query.addEventListener("change", listener);
      page.addEventListener("resize", listener);
      return () => {
        for (const query of queries) query.removeEventListener("change", listener);
        page.removeEventListener("resize", listener);
      };
    },
  };
}
