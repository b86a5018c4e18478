/** The Share dialog, and what stands around an embedded map. */
export const share = {
  title: "Share",
  link: "Link",
  linkNote: "Whoever opens it sees exactly this: the same time, layers, filters, selection and place.",
  copyLink: "Copy link",
  embed: "Embed code",
  embedNote:
    "For the page of a website or a course. It shows the map, its timeline and the cards of this view, and a way to the whole; nothing else is loaded from anywhere.",
  height: "Height",
  /** "540 pixels". */
  pixels: (count: number) => `${count} pixels`,
  copyEmbed: "Copy embed code",
  preview: "See it as embedded, in a new tab",
  previewDrawing:
    "What an embedded map shows: a title that leads to the whole, the map with a card, the timeline below.",
  fromFile:
    "This page was opened from a file. A link or an embed leads others to it only once it stands on a web server.",
  /** In the frame of another site. */
  openInFull: "Open in full",
  openInFullHint: (title: string) => `${title}: open the whole map in a new tab`,
} as const;
