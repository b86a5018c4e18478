import type { shortcuts as words } from "../words/shortcuts.ts";
import type { AppContextValue } from "./app-context.ts";
import { closeTopmost } from "./topmost.ts";

export type ShortcutId = keyof typeof words.deeds;

/** Where the focus must be. "page": in the timeline, on the map or on the page itself; the others handle their own. */
export type ShortcutPlace = keyof typeof words.places;

export interface ShortcutContext extends AppContextValue {
  readonly focusSearch: () => void;
}

export interface Shortcut {
  readonly id: ShortcutId;
  readonly place: ShortcutPlace;
  /** Values of KeyboardEvent.key; " " is written "Space". */
  readonly keys: readonly string[];
  /** Absent where the part that has the focus acts by itself; returns whether anything was done. */
  readonly deed?: (context: ShortcutContext) => boolean;
  /** The map has its own use for these keys while it has the focus. */
  readonly mapKeeps?: true;
}

const done = (act: () => void) => {
  act();
  return true;
};

/** The one list of keys: the handler reads it, and so does the dialog under "?". */
export const shortcuts: readonly Shortcut[] = [
  {
    id: "play-or-pause",
    place: "page",
    keys: ["Space"],
    deed: ({ state, actions }) => done(() => (state.playing.value ? actions.paused() : actions.played())),
  },
  {
    id: "step-back",
    place: "page",
    keys: ["ArrowLeft"],
    mapKeeps: true,
    deed: ({ actions }) => done(() => actions.stepped(-1)),
  },
  {
    id: "step-forward",
    place: "page",
    keys: ["ArrowRight"],
    mapKeeps: true,
    deed: ({ actions }) => done(() => actions.stepped(1)),
  },
  {
    id: "previous-event",
    place: "page",
    keys: ["p"],
    deed: ({ actions }) => done(() => actions.eventStepped(-1)),
  },
  {
    id: "next-event",
    place: "page",
    keys: ["n"],
    deed: ({ actions }) => done(() => actions.eventStepped(1)),
  },
  {
    id: "mode-window",
    place: "page",
    keys: ["w"],
    deed: ({ actions }) => done(() => actions.modeChosen("window")),
  },
  {
    id: "mode-until",
    place: "page",
    keys: ["u"],
    deed: ({ actions }) => done(() => actions.modeChosen("until")),
  },
  {
    id: "mode-moment",
    place: "page",
    keys: ["m"],
    deed: ({ actions }) => done(() => actions.modeChosen("moment")),
  },
  {
    id: "table",
    place: "page",
    keys: ["t"],
    deed: ({ actions }) => done(() => actions.overlayOpened("table")),
  },
  { id: "fit-all", place: "page", keys: ["f"], deed: ({ actions }) => done(() => actions.allFitted()) },
  {
    id: "fit-selection",
    place: "page",
    keys: ["s"],
    deed: ({ actions }) => done(() => actions.selectionFitted()),
  },
  {
    id: "compare",
    place: "page",
    keys: ["c"],
    deed: ({ state, actions }) =>
      done(() => (state.comparison.value === null ? actions.comparisonStarted() : actions.comparisonEnded())),
  },
  {
    id: "swap-windows",
    place: "page",
    keys: ["x"],
    deed: ({ state, actions }) => state.comparison.value !== null && done(() => actions.comparisonSwapped()),
  },
  { id: "search", place: "page", keys: ["/"], deed: ({ focusSearch }) => done(focusSearch) },
  {
    id: "read-all",
    place: "page",
    keys: ["r"],
    deed: ({ state, actions }) => state.selection.value !== null && done(() => actions.readerOpened()),
  },
  {
    id: "legend",
    place: "page",
    keys: ["l"],
    deed: ({ state, actions }) =>
      done(() =>
        state.overlay.value === "legend" ? actions.overlayClosed() : actions.overlayOpened("legend"),
      ),
  },
  { id: "hide-panel", place: "page", keys: ["b"], deed: ({ actions }) => done(() => actions.panelToggled()) },
  { id: "home-view", place: "page", keys: ["h"], deed: ({ actions }) => done(() => actions.homeRequested()) },
  {
    id: "zoom-in",
    place: "page",
    keys: ["+", "="],
    mapKeeps: true,
    deed: ({ actions }) => done(() => actions.zoomRequested(1)),
  },
  {
    id: "zoom-out",
    place: "page",
    keys: ["-"],
    mapKeeps: true,
    deed: ({ actions }) => done(() => actions.zoomRequested(-1)),
  },
  {
    id: "shortcuts",
    place: "page",
    keys: ["?"],
    deed: ({ actions }) => done(() => actions.overlayOpened("shortcuts")),
  },
  {
    id: "close",
    place: "page",
    keys: ["Escape"],
    deed: ({ state, actions }) => closeTopmost(state, actions),
  },
  { id: "handle-unit", place: "timeline", keys: ["ArrowLeft", "ArrowRight"] },
  { id: "handle-ten", place: "timeline", keys: ["PageUp", "PageDown"] },
  { id: "handle-ends", place: "timeline", keys: ["Home", "End"] },
  { id: "axis-zoom", place: "timeline", keys: ["+", "-"] },
  { id: "axis-pan", place: "timeline", keys: ["Shift+ArrowLeft", "Shift+ArrowRight"] },
  { id: "drag-cancel", place: "timeline", keys: ["Escape"] },
  { id: "map-pan", place: "map", keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] },
  { id: "map-zoom", place: "map", keys: ["+", "-"] },
  { id: "scene-step", place: "story", keys: ["ArrowLeft", "ArrowRight"] },
  { id: "list-move", place: "list", keys: ["ArrowUp", "ArrowDown"] },
  { id: "list-ends", place: "list", keys: ["Home", "End"] },
  { id: "list-select", place: "list", keys: ["Enter"] },
];

const typing = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";
const pressable = "button, a[href], summary, input, [role=button], [role=checkbox]";

/** The shortcut for a key pressed at `target`, or null where the key is not ours there. */
export function findShortcut(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">,
  target: Element | null,
): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const found = shortcuts.find((shortcut) => shortcut.deed !== undefined && shortcut.keys.includes(key));
  if (found === undefined) return null;
  // Escape closes from anywhere; a search field first empties itself (see header/search-field.tsx).
  if (key === "Escape") return found;
  const isOnPage = target === null || target.tagName === "BODY" || target.tagName === "HTML";
  const region = target?.closest<HTMLElement>("[data-keys]")?.dataset["keys"];
  if (!isOnPage && region !== "map" && region !== "timeline") return null;
  if (target?.closest("dialog, [role=dialog]") != null) return null;
  if (target?.matches(typing) === true) return null;
  if (key === "Space" && target?.matches(pressable) === true) return null;
  if (region === "map" && found.mapKeeps === true) return null;
  return found;
}
