export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

export const scenesAPage = [1, 2] as const;
export type ScenesAPage = (typeof scenesAPage)[number];

/** A run of words on paper, where nothing can be pressed. */
export interface HandoutSpan {
  readonly text: string;
  readonly isEmphasis: boolean;
  /** What the words rest on: the letter of an event or the number of a source; empty for plain words. */
  readonly sign: string;
}

/** One event as a handout names it. `sources`: numbers of the handout's list, from 1. */
export interface HandoutEvent {
  readonly id: string;
  /** By which the scene's text refers to it; empty where it does not. */
  readonly letter: string;
  readonly when: string;
  readonly title: string;
  readonly place: string;
  readonly claim: string;
  readonly sources: readonly number[];
}

/** One view on paper. */
export interface HandoutScene {
  readonly title: string;
  readonly paragraphs: readonly (readonly HandoutSpan[])[];
  readonly time: string;
  readonly counts: string;
  /** What layers, filters and search leave out; empty where all is shown. */
  readonly narrowed: string;
  /** The map as a data: address; null where it could not be drawn. */
  readonly picture: string | null;
  readonly events: readonly HandoutEvent[];
  readonly link: string;
}

/** A whole handout, ready to be printed. */
export interface Handout {
  readonly title: string;
  readonly summary: string;
  readonly data: string;
  readonly credits: string;
  readonly paper: Paper;
  readonly scenesAPage: ScenesAPage;
  readonly scenes: readonly HandoutScene[];
  /** Those of all scenes, each once, in the order in which they are first cited. */
  readonly sources: readonly string[];
}
