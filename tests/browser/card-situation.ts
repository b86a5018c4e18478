import type { Area, Link, Situation, Source } from "../../src/model/situation.ts";
import { anEvent, aPlace, aSituation } from "../builders.ts";

function aSource(change: Partial<Source>): Source {
  return {
    id: "s",
    title: "A title",
    publisher: "A publisher",
    author: "",
    published: "2018-07-04",
    language: "en",
    kind: "news",
    access: "part",
    url: "https://news.example/a",
    note: "",
    consulted: null,
    urlNote: "",
    ...change,
  };
}

const area: Area = {
  id: "district",
  names: { en: "The district", az: "", fa: "ناحیه", ar: "" },
  layerId: "first",
  geometry: null,
  level: "district",
  approximate: true,
  method: "A union of two outlines.",
  accuracy: "About two kilometres.",
  note: "",
  districts: ["North", "South"],
  sourceIds: ["copy"],
};

const link: Link = {
  id: "way",
  fromPlaceId: "town",
  toPlaceId: "far",
  kind: "training-route",
  when: null,
  eventId: "first-account",
  arc: true,
  directed: true,
  alleged: true,
  sourceIds: ["plain"],
  note: "As one outlet has it.",
};

const rivals = ["first-account", "second-account", "third-account"] as const;

function anAccount(id: (typeof rivals)[number], date: string) {
  return anEvent({
    id,
    date,
    title: `The ${id.replace("-", " ")}`,
    kind: "formation",
    placeId: "town",
    claim: { status: "disputed", says: ["One body"], denies: ["Another body"], note: "They differ." },
    citations: ["plain", "copy", "script", "bare"].map((sourceId) => ({ sourceId, locator: "paragraph 5" })),
    grade: { reliability: "B", credibility: 3 },
    participants: [
      { id: "someone", name: "Someone" },
      { id: null, name: "A passer-by" },
    ],
    related: rivals.filter((other) => other !== id).map((eventId) => ({ eventId, as: "rival-account" })),
  });
}

/** A small situation with one of everything that card and reader have to say. */
export const cardSituation: Situation = {
  ...aSituation({
    places: [
      aPlace({ id: "town", name: "Town", areaId: "district" }),
      aPlace({ id: "far", name: "Far", position: [48, 41] }),
    ],
    areas: [area],
    links: [link],
    sources: [
      aSource({ id: "plain", title: "Plain words", publisher: "The Gazette" }),
      aSource({
        id: "copy",
        title: "خبر",
        language: "fa",
        publisher: "The Mirror",
        url: "https://copy.example/b",
        consulted: "https://copy.example/b",
        urlNote: "The address is of the copy.",
      }),
      // biome-ignore lint/suspicious/noExplicitAny: hostile input is what the test is about
      aSource({ id: "script", publisher: "The Trap", url: "javascript:alert(1)" as any }),
      aSource({ id: "bare", publisher: "The Journal", url: null }),
    ],
    events: [
      anAccount("first-account", "2018-03"),
      anAccount("second-account", "2018-05-01"),
      anAccount("third-account", "2018-07-03"),
      anEvent({
        id: "alone",
        title: "A quiet day far off",
        placeId: "far",
        date: "2010-01-01",
        citations: [{ sourceId: "plain", locator: "" }],
        related: [{ eventId: "first-account", as: "follows" }],
      }),
      anEvent({
        id: "nowhere",
        title: "Said once",
        placeId: null,
        placePrecision: "unknown",
        date: null,
        dateNote: "Nobody says when.",
      }),
      anEvent({ id: "open", title: "About the turn of the year", placeId: "far", date: "2018-12-30~" }),
    ],
  }),
};
