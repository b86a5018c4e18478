import * as searchEngine from "../../../src/model/search.ts";
import type { Ports } from "../../../src/state/ports.ts";

/** Ports of a page that has neither address nor storage: state as in production, and nothing else. */
export function createBenchPorts(): Ports {
  return {
    clock: {
      now: () => performance.now(),
      nextFrame(callback) {
        const frame = requestAnimationFrame(callback);
        return () => cancelAnimationFrame(frame);
      },
      after(delayMs, callback) {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
    },
    address: {
      read: () => "",
      push: () => {},
      replace: () => {},
      back: () => {},
      listen: () => () => {},
      link: (hash) => hash,
    },
    stories: {
      load: async () => ({ stories: [], drafts: [], issues: [] }),
      keep: () => false,
      forget: () => {},
      save: () => {},
      read: () => ({ story: null, issues: [] }),
      warnBeforeLeaving: () => {},
    },
    search: { loaded: searchEngine, load: async () => searchEngine },
    keepsakes: { get: () => null, set: () => {} },
    surroundings: {
      read: () => ({
        prefersDark: false,
        prefersReducedMotion: false,
        forcedColors: false,
        embedded: false,
        width: window.innerWidth,
        height: window.innerHeight,
      }),
      listen: () => () => {},
    },
    clipboard: { write: () => Promise.resolve(false) },
    exporter: { load: () => Promise.reject(new Error("A bench takes nothing away")) },
    shelf: { load: () => Promise.reject(new Error("The bench keeps nothing.")) },
    opener: { load: () => Promise.reject(new Error("The bench opens files by itself.")) },
    stage: { load: () => Promise.reject(new Error("The bench presents nothing.")) },
  };
}
