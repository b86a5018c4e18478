/** The presenter's window. */
export const presenter = {
  /** The page's title. */
  title: (programme: string): string => (programme === "" ? "Presenter" : `Presenter: ${programme}`),
  heading: "Presenter",
  now: "Now",
  next: "Next",
  notes: "Notes",
  noNotes: "No notes for this one.",
  noText: "No text.",
  theEnd: "This is the last one.",
  steps: "All",
  clock: "Time of day",
  timer: "Time on stage",
  start: "Start",
  pause: "Pause",
  reset: "From zero",
  controls: "Stage controls",
  /** Each begins with what its button shows, so that it can be called by that. */
  smaller: "A−: smaller notes",
  larger: "A+: larger notes",
  left: "The audience has moved the map. The next key goes on.",
  black: "The screen is black.",
  playing: "Plays by itself.",
  offStage: "The map is not on stage.",
  enter: "Present on stage",
  openAgain: "Open the stage again",
  blocked: "The browser blocked the new window. Allow pop-ups for this page and try again.",
  fillHint: "Then press F in its window to fill the screen.",
  keysHint:
    "The keys of the stage work here too: arrows, Page keys, Space, Home, End, a number and Enter, B, T.",
  status: {
    waiting:
      "Waiting for a stage. Open the map in this browser, choose Present, then Presenter window: it fills this page.",
    heard: "In step with the stage.",
    gone: "The stage’s window was closed. The place is kept here.",
    silent: "The stage does not answer. If its window is still open, reload it; the place is kept here.",
    "other-version":
      "The stage’s window runs another version of this page. Reload both windows; the place is kept in the stage’s address.",
  },
} as const;
