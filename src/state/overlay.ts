/** The dialogs and menus of which one at most is open. */
export type Overlay =
  | "legend"
  | "about"
  | "shortcuts"
  | "problems"
  | "more"
  | "present"
  | "share"
  | "export"
  | "handout"
  | "open"
  | "opening"
  | "file-problems"
  | "table"
  | null;
