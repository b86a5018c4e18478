import type { Source } from "../../src/model/situation.ts";
import { aLayer, anEvent, aPlace, aSituation } from "../builders.ts";

function aSource(id: string, title: string): Source {
  return {
    id,
    title,
    publisher: `Publisher of ${title}`,
    author: "",
    published: "2018",
    language: "en",
    kind: "news",
    access: "part",
    url: `https://example.org/${id}`,
    note: "",
    consulted: null,
    urlNote: "",
  };
}

const cited = (sourceId: string) => [{ sourceId, locator: "" }];

/** Two layers, three places, and an event for every way in which one can stand in the list of the window of 2018. */
export const frameSituation = aSituation({
  layers: [
    aLayer({ title: "Northern towns", description: "What is reported of the northern towns." }),
    aLayer({ id: "second", title: "Southern towns", description: "The rest.", color: "red" }),
    aLayer({ id: "third", title: "Empty layer", description: "", color: "blue" }),
  ],
  places: [
    aPlace({ names: { en: "Town", az: "Şəhər", fa: "شهر", ar: "مدينة" } }),
    aPlace({ id: "land", name: "Land (country)", precision: "country", stackAt: [50, 42] }),
  ],
  sources: [aSource("gazette", "The Gazette"), aSource("herald", "The Herald")],
  events: [
    anEvent({
      id: "shots",
      title: "Shots in the square",
      kind: "attack",
      citations: cited("gazette"),
      claim: { status: "confirmed", says: [], denies: [], note: "" },
    }),
    anEvent({
      id: "march",
      title: "A march",
      date: "2018-09-01",
      kind: "protest",
      citations: cited("herald"),
    }),
    anEvent({
      id: "plot",
      title: "An alleged plot",
      date: "2018/2019",
      placeId: "land",
      placePrecision: "country",
      layerId: "second",
      claim: { status: "alleged", says: [], denies: [], note: "" },
    }),
    anEvent({ id: "perhaps", title: "Perhaps a meeting", date: "2018-12-31~", layerId: "second" }),
    anEvent({
      id: "nowhere",
      title: "A statement from nowhere",
      date: "2018-05",
      placeId: null,
      placePrecision: "unknown",
    }),
    anEvent({ id: "earlier", title: "An earlier march", date: "2012-01-01" }),
    anEvent({ id: "undated", title: "A pamphlet", date: null }),
  ],
});
