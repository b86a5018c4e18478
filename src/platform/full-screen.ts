import type { FullScreen } from "../state/ports.ts";

/** The page's own element, so that everything on it comes along; refused where there was no press or key before. */
export function createFullScreen(page: Window): FullScreen {
  const { document } = page;
  return {
    isFull: () => document.fullscreenElement !== null,
    async enter() {
      if (document.fullscreenElement !== null) return true;
      try {
        // Absent on iPhones.
        await document.documentElement.requestFullscreen?.({ navigationUI: "hide" });
        return document.fullscreenElement !== null;
      } catch {
        return false;
      }
    },
    leave() {
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
    },
    listen(listener) {
      document.addEventListener("fullscreenchange", listener);
      return () => document.removeEventListener("fullscreenchange", listener);
    },
  };
}
