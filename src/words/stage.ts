import { counts as numbers } from "./counts.ts";

/** "0:07", "12:34", "1:02:03". */
function formatSpoken(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** "about 25 s", "about 2 min". */
function formatDwell(lengthMs: number): string {
  const seconds = Math.round(lengthMs / 1000);
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}

/** What is said on stage and in the presenter's window. */
export const stage = {
  region: "Stage",
  caption: "Caption",
  controls: "Stage controls",
  timeline: "Timeline",
  legend: "Legend",
  progress: (index: number, count: number): string => `${index + 1} of ${numbers.formatNumber(count)}`,
  previous: "Previous",
  next: "Next",
  /** Buttons and keys that are done again to be undone. */
  black: "Black screen",
  blackOn: "The screen is black. B or the next key brings the map back.",
  laser: "Laser spot",
  captionToggle: "Title only",
  autoplay: "Play by itself",
  autoplayPause: "Stop playing by itself",
  loop: "From the start again at the end",
  timer: "Timer",
  timerName: "Time on stage",
  presenter: "Presenter window",
  fullScreen: "Fill the screen",
  keys: "Keys",
  leave: "Leave the stage",
  resume: "Back to the scene",
  resumeView: "Back to the view",
  /** A number that is being typed. */
  number: (digits: string, count: number): string =>
    `Go to ${digits} of ${numbers.formatNumber(count)}: Enter`,
  noStep: (digits: string, count: number): string =>
    `There is no ${digits}; the last is ${numbers.formatNumber(count)}`,
  sources: "Sources",
  moreSources: (count: number): string => (count === 1 ? "and 1 more" : `and ${count} more`),
  windowA: "A",
  windowB: "B",
  possible: "hatched: only possibly in this time",
  countryOnly: "square: known only to the country",
  asOf: (date: string): string => `Data as of ${date}`,
  formatSpoken,
  formatDwell,
  keyDeeds: {
    next: "Next",
    previous: "Previous",
    first: "First",
    last: "Last",
    go: "A number, then Enter: go to it",
    black: "Black, and back",
    laser: "Laser spot; while held, or on and off",
    caption: "Title only, or the whole caption",
    autoplay: "Play by itself, or stop",
    loop: "From the start again at the end",
    timer: "Show or hide the timer",
    "timer-reset": "Timer from zero",
    presenter: "Presenter window",
    "full-screen": "Fill the screen, or not",
    resume: "Back to the scene",
    keys: "These keys",
    leave: "Leave the stage",
  },
  /** Keys that have no letter of their own. */
  keyNames: {
    ArrowRight: "→",
    ArrowLeft: "←",
    ArrowUp: "↑",
    ArrowDown: "↓",
    PageDown: "Page Down",
    PageUp: "Page Up",
    Space: "Space",
    "Shift+Space": "Shift + Space",
    Backspace: "Backspace",
    Escape: "Esc",
  } as Readonly<Record<string, string>>,
} as const;
