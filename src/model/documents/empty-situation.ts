import type { Situation } from "../situation.ts";

/** What a file of rows says of itself as a situation: nothing. */
export const emptySituation: Situation = {
  id: "",
  title: "",
  summary: "",
  asOf: "",
  dataVersion: "",
  schemaVersion: 1,
  method: [],
  keeper: "",
  corrections: null,
  opening: { t: "", mode: "window", camera: { center: [0, 0], zoom: 1 } },
  layers: [],
  places: new Map(),
  areas: new Map(),
  actors: new Map(),
  sources: new Map(),
  links: new Map(),
  events: [],
};
