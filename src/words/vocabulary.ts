/**
 * Plain words for the closed lists of the model and for the open ones of the data (kinds of source, place and link,
 * languages). Every function takes any string, because an opened file may hold words we do not know: those are shown as
 * they stand. Words are in lower case, as inside a sentence.
 */
type Words = Readonly<Record<string, string>>;

const kinds: Words = {
  formation: "formation",
  deployment: "deployment",
  attack: "attack",
  arrest: "arrest",
  release: "release",
  death: "death",
  trial: "trial",
  protest: "protest",
  statement: "statement",
  diplomatic: "diplomacy",
  exercise: "military exercise",
  war: "war",
  analysis: "analysis",
  background: "background",
};

/** What rival accounts are accounts of, by the commonest kind among them. */
const accountSubjects: Words = {
  formation: "the founding",
  deployment: "the deployment",
  attack: "the attack",
  arrest: "the arrests",
  release: "the release",
  death: "the death",
  trial: "the trial",
  protest: "the protest",
  statement: "the statement",
  exercise: "the exercise",
  war: "the war",
};

const claims: Words = {
  confirmed: "confirmed",
  reported: "reported",
  claimed: "claimed",
  alleged: "alleged",
  disputed: "disputed",
  denied: "denied",
};

const claimMeanings: Words = {
  confirmed: "Independent or official sources agree that what the title says took place.",
  reported: "Named publications report what the title says; no independent confirmation was found.",
  claimed: "Someone involved says so of themselves or of their own side; it was not checked by others.",
  alleged: "Someone accuses others of it; it is an accusation, not a finding.",
  disputed: "Sources contradict one another on what the title says.",
  denied: "Those concerned deny it, and no other source was found that bears it out.",
};

const precisions: Words = {
  site: "exact site",
  city: "city",
  district: "district",
  region: "region",
  country: "country only",
  unknown: "place not given",
};

/** "How exact the place is", as a sentence. */
const precisionMeanings: Words = {
  site: "The sources name the very site.",
  city: "The sources name the city or town, not a site in it.",
  district: "The sources name the district, no finer place.",
  region: "The sources name the region, no finer place.",
  country: "The sources name only the country; the mark stands beside it, not at a place.",
  unknown: "The sources name no place; it is not drawn on the map.",
};

/** What the point of a gazetteer place stands for, as a sentence. */
const pointMeanings: Words = {
  site: "The point is the site itself.",
  city: "The point stands for the city.",
  district: "The point stands for the whole district.",
  region: "The point stands for the whole region.",
  country: "The point stands for the whole country.",
  unknown: "Where it lies is not known.",
};

const reliabilities: Words = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

const credibilities: Words = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

const relevances: Words = {
  group: "about the subject itself",
  linked: "linked to the subject by a source",
  context: "context only",
};

const relevanceMeanings: Words = {
  group: "The event is about the subject of this map itself.",
  linked:
    "A source of this very event connects it with the subject of this map, or it belongs to the same case.",
  context: "No source of this event connects it with the subject; being on the map says nothing of a link.",
};

const relations: Words = {
  "rival-account": "another account of the same thing",
  "same-announcement": "part of the same announcement",
  "part-of": "part of",
  follows: "follows",
  about: "about",
};

/** How the other event stands to this one, where the other names this one. */
const relationInverses: Words = {
  "part-of": "includes",
  follows: "followed by",
  about: "spoken of in",
};

const sourceKinds: Words = {
  "think-tank": "think tank",
  monitor: "media monitor",
  news: "news",
  analysis: "analysis",
  "advocacy-analysis": "analysis by an advocacy group",
  "partisan-media": "partisan media",
  "state-aligned-media": "state-aligned media",
  "legal-analysis": "legal analysis",
  official: "official",
  ngo: "non-governmental organisation",
  "advocacy-media": "advocacy media",
  encyclopedia: "encyclopedia",
  academic: "academic",
};

const placeKinds: Words = {
  "border-crossing": "border crossing",
};

const linkKinds: Words = {
  deployment: "deployment",
  recruitment: "recruitment",
  "recruitment-route": "recruitment route",
  "training-route": "route to training",
  "alleged-direction": "alleged direction of an attack",
  "alleged-tasking": "alleged tasking",
  "alleged-plot": "alleged plot",
  case: "one legal case in two places",
  extradition: "extradition",
  "cultural-border": "region divided by a border",
  threat: "threat",
  evacuation: "evacuation",
  relocation: "relocation",
  "solidarity-protest": "protest in solidarity",
};

const areaLevels: Words = { country: "country", region: "region", district: "district" };

const languages: Words = {
  ar: "Arabic",
  az: "Azerbaijani",
  de: "German",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  he: "Hebrew",
  hi: "Hindi",
  hy: "Armenian",
  it: "Italian",
  ka: "Georgian",
  ku: "Kurdish",
  ru: "Russian",
  tly: "Talysh",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
};

const accesses: Words = { whole: "read whole", part: "read in part" };

// Own keys only: an opened file may hold a kind called "constructor".
function find(words: Words, value: string): string | undefined {
  return Object.hasOwn(words, value) ? words[value] : undefined;
}

/** The word in the list, or the value itself with its hyphens as spaces. */
function name(words: Words, value: string): string {
  return find(words, value) ?? value.replaceAll("-", " ");
}

/** A sentence, or nothing where the value is unknown. */
function explain(words: Words, value: string): string {
  return find(words, value) ?? "";
}

/** "B: usually reliable"; an unknown code stands alone. */
function code(words: Words, value: string): string {
  const meaning = find(words, value);
  return meaning === undefined ? value : `${value}: ${meaning}`;
}

export const vocabulary = {
  kind: (value: string) => name(kinds, value),
  claim: (value: string) => name(claims, value),
  claimMeaning: (value: string) => explain(claimMeanings, value),
  precision: (value: string) => name(precisions, value),
  precisionMeaning: (value: string) => explain(precisionMeanings, value),
  pointMeaning: (value: string) => explain(pointMeanings, value),
  /** "B: usually reliable". */
  reliability: (value: string) => code(reliabilities, value),
  /** "2: probably true". */
  credibility: (value: number | string) => code(credibilities, String(value)),
  /** "usually reliable". */
  reliabilityMeaning: (value: string) => name(reliabilities, value),
  /** "probably true". */
  credibilityMeaning: (value: number | string) => name(credibilities, String(value)),
  relevance: (value: string) => name(relevances, value),
  relevanceMeaning: (value: string) => explain(relevanceMeanings, value),
  relation: (value: string) => name(relations, value),
  relationInverse: (value: string) => name(relationInverses, value),
  sourceKind: (value: string) => name(sourceKinds, value),
  placeKind: (value: string) => name(placeKinds, value),
  linkKind: (value: string) => name(linkKinds, value),
  areaLevel: (value: string) => name(areaLevels, value),
  /** English name of a BCP 47 language; a regional tag falls back to its language ("az-Latn"). */
  language: (value: string) => find(languages, value) ?? find(languages, value.split("-")[0] ?? "") ?? value,
  access: (value: string) => name(accesses, value),
  /** "the founding"; "one thing" where the kind is no one thing. */
  accountSubject: (kind: string) => find(accountSubjects, kind) ?? "one thing",
} as const;
