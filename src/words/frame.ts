/** The page around the map: its controls, the phone's sheet, notices, and what is said when something fails. */
export const frame = {
  map: "Map",
  mapControls: "Map controls",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  home: "Home view",
  measure: "Measure",
  skipToEvents: "Skip to the list of events",
  card: "Card",

  sheet: {
    raise: "Show more",
    lower: "Show less",
    handle: "Size of this sheet",
    stops: { peek: "closed", half: "half open", full: "open" },
    story: "Story",
    events: "Events",
    layers: "Layers and filters",
    layersInBrief: "Layers",
  },

  notices: {
    "link-copied": "Link copied",
    "embed-copied": "Embed code copied",
    "citation-copied": "Citation copied",
    "report-copied": "Report copied",
    "table-copied": "Table copied",
    "part-missing": "This part could not be loaded. The page may have been published anew: reload it.",
    "memory-full": "There is not enough memory for this. Close a file, and try again.",
    "full-screen-refused":
      "The browser did not give the whole screen. Press F to ask again; everything works without it.",
    "presenter-blocked":
      "The browser blocked the presenter window. Allow pop-ups for this page, then press S or choose it again.",
    "presenter-lost": "The presenter window was closed. Press S to open it again.",
    "copy-refused": "The browser did not allow copying. The link stands in the address bar.",
    "story-missing": "There is no such scene (any more). The map opens without it.",
    "stories-failed": "The stories could not be loaded. Check the connection and try again.",
  },

  mapFailure: {
    unsupported:
      "The map cannot be drawn here: this browser or device offers no WebGL2. The list, the timeline, the cards and the reader work without it.",
    lost: "The map is not drawn at the moment: the graphics device was lost. It comes back by itself if the browser restores it; the list, the timeline and the cards go on working.",
  },
  /** Where a part stands soon that is loaded on demand. */
  partLoading: "Opening…",
  /** Where a part that is loaded on demand is no longer there. */
  partMissing: "This part could not be loaded. The page may have been published anew: reload it.",
  mapLoading: "Drawing the map",

  missing: {
    title: "There is no situation to show",
    text: "The page works, but the file that says what to show was not found or could not be read. Nothing else can be shown without it.",
    what: "What was looked for",
    todoHeading: "What to do",
    todo: [
      "Open the page through a web server. Run “npm start” in the project’s folder; it prints an address to open. A page opened straight from disk may not read the files beside it.",
      "Look whether the folder “geo” lies beside this page and holds “situation.json”.",
      "Run “npm run check:geo”: it names the file, the line and the reason.",
    ],
    reload: "Try again",
  },
} as const;
