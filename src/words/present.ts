import { counts as numbers } from "./counts.ts";

/** The menu under the header's button "Present". */
export const present = {
  title: "Present",
  onStage: "Present on stage",
  /** "Title, 12 scenes". */
  story: (title: string, scenes: number): string =>
    `${title}, ${scenes === 1 ? "1 scene" : `${numbers.formatNumber(scenes)} scenes`}`,
  /** "Title, from scene 3 of 12". */
  storyFrom: (title: string, index: number, scenes: number): string =>
    `${title}, from scene ${index + 1} of ${numbers.formatNumber(scenes)}`,
  view: "Present this view",
  viewDetail: "What the map shows now, then its events one by one",
  presenter: "Presenter window",
  presenterDetail: "Notes, next scene and time, for a second screen",
} as const;
