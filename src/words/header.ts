/** The banner: title, search, and the buttons at its right. */
export const header = {
  /** The page's landmark that holds the buttons. */
  toolbar: "Map actions",
  searchLabel: "Search events",
  searchHint: "Search events",
  /** Shown in the empty field; the key that puts the cursor there. */
  searchKey: "/",
  clearSearch: "Clear search",
  openSearch: "Search",
  closeSearch: "Close search",
  open: "Open",
  openDescription: "Opens files of your own; they stay on this device",
  /** What a table is called that has no file's name. */
  pastedName: "Pasted table",
  present: "Present",
  presentDescription: "Shows the map to others",
  share: "Share",
  shareDescription: "A link to exactly this view, and code to embed it",
  export: "Export",
  legend: "Legend",
  more: "More",
  hidePanel: "Hide panel",
  showPanel: "Show panel",
  language: "Language",
  languageDescription: "Sets the language of the place names. Other texts are in English.",
  /** Each language under its own name. */
  languageNames: {
    en: "English",
    az: "Azərbaycanca",
    fa: "فارسی",
    ar: "العربية",
  },
  theme: "Theme",
  themeNames: { system: "As the system", light: "Light", dark: "Dark" },
  shortcuts: "Keyboard shortcuts",
  about: "About",
  /** "3 problems". */
  problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
  close: "Close",
} as const;
