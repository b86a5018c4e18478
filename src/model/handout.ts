import type { Paragraph } from "./story-text.ts";

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

export const scenesAPage = [1, 2] as const;
export type ScenesAPage = (typeof scenesAPage)[number];

/** One event as a handout names it. `sources`: numbers of the handout's list, from 1. */
export interface HandoutEvent {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly place: string;
  readonly claim: string;
  readonly sources: readonly number[];
}

/** One view on paper. */
export interface HandoutScene {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
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
