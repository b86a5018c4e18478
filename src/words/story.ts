import { counts as numbers } from "./counts.ts";

const scenes = (count: number) => (count === 1 ? "1 scene" : `${numbers.formatNumber(count)} scenes`);

/** Reading a story: the panel, the way into it, and what is missing. */
export const story = {
  /** The landmark. */
  region: "Story",
  tabs: { story: "Story", events: "Events", layers: "Layers" },
  tabList: "Story and events",
  close: "Close the story",
  previous: "Previous scene",
  next: "Next scene",
  scenes,
  /** "Scene 3 of 12". */
  place: (index: number, count: number): string => `Scene ${index + 1} of ${numbers.formatNumber(count)}`,
  /** Spoken as a scene is entered. */
  entered: (index: number, count: number, title: string): string =>
    `Scene ${index + 1} of ${numbers.formatNumber(count)}: ${title}`,
  allScenes: "All scenes",
  left: "You are looking around.",
  resume: "Back to the scene",
  end: "The end of the story.",
  readAgain: "From the beginning",
  /** The menu under "Present". */
  read: "Read the story",
  readOn: "Read on",
  readDetail: (title: string, count: number): string => `${title}, ${scenes(count)}`,
  /** In the panel, before anybody has read it: "Read the story: Title, 12 scenes". */
  invitation: "Read the story:",
  dismiss: "Do not offer the story again",
  gone: "no longer in this data",
  missing: (names: readonly string[]): string =>
    names.length === 1
      ? `This scene names something that is not in this data (any more), and is shown without it: ${names.join(", ")}.`
      : `This scene names ${names.length} things that are not in this data (any more), and is shown without them: ${names.join(", ")}.`,
  opensEvent: "Opens the event",
  opensPlace: "Opens the place",
  loading: "Loading the story",
  none: "There is no such scene.",
} as const;
