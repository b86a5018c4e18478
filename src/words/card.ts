import type { Grade } from "../model/event.ts";
import { readDatePart } from "./date-part.ts";
import { nameQualified } from "./date-part-names.ts";
import { tooltip } from "./tooltip.ts";
import { vocabulary } from "./vocabulary.ts";

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** The commonest of these kinds; the first of equals. */
function findCommonest(kinds: readonly string[]): string {
  const tally = new Map<string, number>();
  for (const kind of kinds) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  return [...tally].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as [string, number])[0];
}

/** Sentences of the card and the reader. */
export const card = {
  close: "Close",
  closeReader: "Close reader",
  previousHere: "Previous here",
  nextHere: "Next here",
  readAll: "Read all",
  earlierEvent: "Earlier event",
  laterEvent: "Later event",
  reader: "Reader",
  sources: "Sources",
  inLanguage: (language: string) => `in ${language}`,
  noPublicationDate: "date of publication not known",
  copyLink: "Copy link",
  copyCitation: "Copy citation",
  reportError: "Report an error",
  reportByCopy:
    "There is no address for corrections yet: the report is copied, to be sent to whoever keeps this map.",
  possible: "possible",
  possibleMeaning: "The date is too uncertain to say whether this falls in the window.",
  outside: "outside the window: show its time",
  filteredOut: "hidden by layers, filters or search",
  ...tooltip,
  copyPage: "copy",
  copyMeaning: "The page is a copy of the publication, not the publisher's own page.",
  newTab: "opens in a new tab",

  when: "When",
  where: "Where",
  who: "Who",
  claimed: "What is claimed",
  sure: "How sure",
  accounts: "Other accounts",
  relatedEvents: "Related events",
  restingLinks: "Links that rest on this event",
  keep: "Keep and correct",
  names: "Names",
  howMade: "How it was made",
  howExact: "How exact it is",
  note: "Note",
  districts: "Districts",
  eventsHere: "Events here in the window",
  noEventsHere: "None in the window.",
  area: "Area",
  links: "Links",
  between: "Between",
  from: "From",
  to: "To",
  restsOn: "Rests on",
  placesInside: "Places in it",

  writtenAs: "Written as",
  relatedPlaces: "Related places",
  saidBy: "Said by",
  deniedBy: "Denied by",
  accountsDiffer: "What it rests on, and where accounts differ",
  relevance: "Relevance",
  alsoWritten: "also written",
  sourceGrade: "Source",
  informationGrade: "Information",
  gradeScope:
    "The grade (Admiralty code) is of the event as dated and described here, by its best source. Its two parts are judged apart and never averaged, and say nothing of guilt.",
  gradeRests: (number: number) =>
    number === 1 ? "It rests on 1 source." : `It rests on ${count(number, "source", "sources")}.`,
  locator: "Where in it",
  copyConsulted: "Copy consulted",
  noAddress: "no address",
  noSources: "No source is given.",
  noActors: "No person or body is named.",
  onlyThisActor: "Show only events with this actor",
  searchThisName: "Search for this name",

  throughout: "It lasted the whole of this time.",
  within: "It happened once, some time within these dates.",
  approximate: "The date is approximate.",
  uncertainDate: "The date is uncertain.",

  noOutline: "Only a list of places is known, which is no area: nothing is drawn.",
  approximateArea: "The outline is approximate.",
  disc: (kilometers: number) =>
    `No honest outline exists: a hatched disc of ${kilometers.toLocaleString("en")} km radius stands for it.`,
  arc: "A movement; drawn as an arc.",
  noArc: "A relation, not a movement: it is not drawn.",
  undirected: "Its direction is not known.",
  alleged: "Alleged: an accusation, not a finding.",

  sourceCount: (number: number) => count(number, "source", "sources"),
  /** The rest of the sources. */
  more: (number: number) => `and ${number.toLocaleString("en")} more`,
  here: (position: number, total: number) =>
    `${position.toLocaleString("en")} of ${total.toLocaleString("en")} here`,
  linkNature: (arc: boolean) => (arc ? "movement" : "relation"),
  /** "Ganja (city)"; the kind is not said twice where the name ends in it: "Azerbaijan (country)". */
  placeKind: (name: string, kind: string) => (name.toLowerCase().endsWith(`(${kind})`) ? "" : ` (${kind})`),
  outsideCount: (number: number) => `${count(number, "event", "events")} here outside the window`,
  grade: (grade: Grade) => `${grade.reliability}${grade.credibility}`,
  gradeMeaning: (grade: Grade) =>
    `Grade ${grade.reliability}${grade.credibility}. Source: ${vocabulary.reliabilityMeaning(grade.reliability)}. Information: ${vocabulary.credibilityMeaning(grade.credibility)}.`,
  /** "one of five accounts of the founding", of the kinds of all accounts, this one's included. */
  rivalAccounts: (kinds: readonly string[]) =>
    `one of ${numbers[kinds.length] ?? kinds.length} accounts of ${vocabulary.accountSubject(findCommonest(kinds))}`,
  linkTitle: (kind: string, from: string, to: string, directed: boolean) =>
    `${from} ${directed ? "to" : "and"} ${to}: ${vocabulary.linkKind(kind)}`,
  /** Of a phrase such as "not before 2013". */
  notBefore: (phrase: string) => `By its text ${phrase}.`,
  /** Bounds of an event that happened once; days inclusive, null where open. */
  bounds: (first: string | null, last: string | null) => {
    if (first === null) return last === null ? "" : `At the latest ${last}.`;
    if (last === null) return `At the earliest ${first}.`;
    return first === last ? "" : `At the earliest ${first}, at the latest ${last}.`;
  },
  began: (first: string, last: string) => (first === last ? "" : `Began between ${first} and ${last}.`),
  ended: (first: string, last: string) => (first === last ? "" : `Ended between ${first} and ${last}.`),
  noBeginning: "No beginning is known.",
  noEnd: "No end is known.",
} as const;

/**
 * The date of a publication in words: "4 July 2018", "July 2018", "2018". Unlike an event, a publication dated "2018" did not
 * happen "some time in" it: the year is its date. Anything else is shown as it stands.
 */
export function formatPublished(edtf: string): string {
  const part = readDatePart(edtf);
  return part === null ? edtf : nameQualified(part, "long");
}
