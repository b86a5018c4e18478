import type { Facet } from "../model/filter.ts";
import { counts } from "./counts.ts";

const { formatNumber: number, nameEvents } = counts;
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const events = (count: number) => capitalise(nameEvents(count));

const facetNames: Readonly<Record<Facet, string>> = {
  kind: "Kind",
  claim: "Claim",
  relevance: "Relevance",
  reliability: "Source reliability",
  credibility: "Information credibility",
  actor: "Actor",
  source: "Source",
};

/** The panel: layers, filters and the list of events. */
export const panel = {
  region: "Layers and filters",
  layers: "Layers",
  /** The button that shows a layer's tools. */
  layerTools: (title: string) => `Change ${title}`,
  filters: "Filters",
  facetNames,
  place: "Place",
  clearFilters: "Clear filters",
  /** Said once in an opened group in which nothing is chosen. */
  noneChosen: "Nothing chosen: all are shown.",
  /** "2 chosen". */
  chosen: (count: number) => `${number(count)} chosen`,
  /** Spoken with a layer's or a value's number: "9 in the window". */
  inTheWindow: (count: number) => `${number(count)} in the window`,
  wouldLeave: (count: number) => `would leave ${nameEvents(count)}`,
  findValue: (facet: string) => `Find in ${facet.toLowerCase()}`,
  noSuchValue: "No such name here.",
  count: number,

  list: "Events",
  heading: (count: number) => `${events(count)} in the window`,
  /** Under a query: "3 in the window, 9 outside". */
  searchHeading: (inside: number, outside: number) =>
    `${number(inside)} in the window, ${number(outside)} outside`,
  insideHeading: "In the window",
  outsideHeading: "Outside the window",
  undatedHeading: (count: number) => (count === 1 ? "1 without a date" : `${number(count)} without a date`),
  byYear: "By year",
  enlargeList: "Enlarge the list",
  shrinkList: "Show layers and filters",
  /** Group headings. */
  noKnownStart: "Start not known",
  partHeadings: {
    possible: (count: number) =>
      count === 1 ? "1 event possibly in the window" : `${number(count)} events possibly in the window`,
    imprecise: (count: number) => `${events(count)} placed only by district or wider`,
    country: (count: number) => `${events(count)} placed only by country`,
    unplaced: (count: number) => `${events(count)} without a place`,
    undated: (count: number) => `${events(count)} without a date`,
  },
  showAll: "Show all events",

  /** Beside the date of an event that is only possibly in the window. */
  possible: "possible",
  possibleLong: "possibly in the window",
  noPlace: "place not given",

  empty: {
    /** Why the list is empty, as one sentence. */
    reason: (cause: {
      readonly query: string;
      readonly filtered: boolean;
      readonly layersHidden: "none" | "some" | "all";
      readonly elsewhere: number;
    }): string => {
      if (cause.layersHidden === "all") return "Every layer is switched off.";
      const narrowed = [
        ...(cause.query === "" ? [] : [`matches “${cause.query}”`]),
        ...(cause.filtered ? ["passes the filters"] : []),
      ];
      const subject = cause.layersHidden === "some" ? "No event of the layers shown" : "No event";
      if (cause.elsewhere > 0) {
        const where =
          narrowed.length === 0
            ? "lies in this window of time"
            : `${narrowed.join(" and ")} in this window of time`;
        return `${subject} ${where}; ${number(cause.elsewhere)} outside it.`;
      }
      return narrowed.length === 0 ? `${subject} is dated.` : `${subject} ${narrowed.join(" and ")}.`;
    },
    part: "No event of this kind is in the window.",
    clearSearch: "Clear search",
    clearFilters: "Clear filters",
    showLayers: "Show all layers",
    fitTime: "Show all of time",
  },
} as const;
