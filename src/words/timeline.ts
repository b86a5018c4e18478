import type { AxisUnit } from "../model/time-axis.ts";
import { counts } from "./counts.ts";

const unitNames = {
  minute: "minute",
  hour: "hour",
  day: "day",
  month: "month",
  year: "year",
  decade: "decade",
  century: "century",
} as const satisfies Record<AxisUnit, string>;

/** "7 events, 2 of them possible", of one bar. */
function countBar(total: number, possible: number): string {
  if (possible === 0) return counts.nameEvents(total);
  return counts.formatCounts({ total, possible, countryOnly: 0, unplaced: 0, undated: 0 });
}

/** What the timeline says. */
export const timeline = {
  region: "Timeline",
  playback: "Playback",
  stepBack: "Step back",
  stepForward: "Step forward",
  previousEvent: "Previous event",
  nextEvent: "Next event",
  play: "Play",
  pause: "Pause",
  modeLabel: "Time mode",
  modes: { window: "Window", until: "Until", moment: "Moment" },
  modeHints: {
    window: "What lies between two days",
    until: "Everything up to one day",
    moment: "What was under way on one day",
  },
  speedLabel: "Speed",
  formatSpeed: (speed: number): string => `${speed}×`,
  paceLabel: "Pace",
  paces: { time: "by time", event: "by event" },
  paceHints: { time: "Equal time for every day", event: "Equal time for every event" },
  loop: "Loop",
  from: "From",
  to: "To",
  /** Before the one date of a mode. */
  modeLeads: { until: "until", moment: "on" },
  fitAll: "Fit all",
  fitSelection: "Fit selection",
  /** What the buttons do, where there is room to say it. */
  fitAllHint: "Show the whole time and let the window hold it",
  fitSelectionHint: "Let the axis show the window alone",
  more: "Time controls",
  follow: "Follow on the map",
  followHint: "The map goes to what appears while time plays",
  followStill: "Not while the system asks for less motion",
  axis: "Axis",
  axisCloser: "Closer in time",
  axisWider: "Wider in time",
  /** The strip under the ticks. */
  overview: "Time shown",
  sliders: "Ends of the window",
  /** Under the pointer, on the strip. */
  overviewLines: (shown: string, whole: string): readonly string[] => [shown, `shown of ${whole}`],
  windowStart: "Window start",
  windowEnd: "Window end",
  window: "Window",
  dateUnreadable: (text: string): string =>
    `“${text}” is not a date that can be read. Write 2018-07-03, 3 July 2018, 2018-07 or 2018.`,
  dateEmpty: "Write a date: 2018-07-03, 3 July 2018, 2018-07 or 2018.",
  /** "Arrow keys move by one month": the key step at the present zoom. */
  keyStep: (unit: AxisUnit): string =>
    `Arrow keys move by one ${unitNames[unit]}, Page Up and Page Down by ten. Plus and minus zoom the axis.`,
  overviewKeys:
    "Arrow keys move what is shown by a tenth of it, Page Up and Page Down by all of it. Plus and minus zoom.",
  clauseHint: "Show these in the list",
  /** Everything in the window, to be read and copied. */
  table: {
    open: "Table",
    openHint: "The events in the window as a table that can be copied",
    title: "Events as a table",
    intro: (span: string): string => `What is in the window: ${span}.`,
    columns: {
      date: "Date",
      standing: "In the window",
      title: "Title",
      place: "Place",
      layer: "Layer",
      claim: "Claim",
      grade: "Grade",
    },
    certainly: "certainly",
    possibly: "possibly",
    /** After a date, in brackets. */
    possiblyShort: "possibly in the window",
    copy: "Copy table",
    showMore: (count: number, rest: number): string =>
      `Show ${counts.formatNumber(count)} more of ${counts.formatNumber(rest)}`,
  },
  tallest: (count: number): string => `at most ${counts.formatNumber(count)} a bar`,
  squareRootScale: "square-root scale",
  earlier: (count: number): string => `${counts.formatNumber(count)} earlier`,
  later: (count: number): string => `${counts.formatNumber(count)} later`,
  /** About what has gathered beside the axis. */
  besideLines: (side: "earlier" | "later", count: number, edge: string): readonly string[] =>
    side === "earlier"
      ? [`${counts.nameEvents(count)} earlier`, `earliest start before ${edge}, or not known`]
      : [`${counts.nameEvents(count)} later`, `earliest start on ${edge} or after`],
  /** "7 events: July 2018". */
  barCount: (total: number, possible: number, span: string): string =>
    `${countBar(total, possible)}: ${span}`,
  /** "Ganja: 7 events". */
  layerCount: (layer: string, total: number, possible: number): string =>
    `${layer}: ${countBar(total, possible)}`,
  /** Under the count of a bar: bars count by the earliest start. */
  binSpan: (span: string): string => `earliest start: ${span}`,
  /** The count under the pointer: "7 events, 2 of them possible". */
  binCount: countBar,
} as const;
