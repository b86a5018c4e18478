import type { When } from "./when.ts";

export const kinds = [
  "formation",
  "deployment",
  "attack",
  "arrest",
  "release",
  "death",
  "trial",
  "protest",
  "statement",
  "diplomatic",
  "exercise",
  "war",
  "analysis",
  "background",
] as const;
export type Kind = (typeof kinds)[number];

/** How the statement of the event's title stands in the sources; not whether it is true. */
export const claimStatuses = ["confirmed", "reported", "claimed", "alleged", "disputed", "denied"] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** From finest to coarsest. The event's own precision counts, not its place's. */
export const placePrecisions = ["site", "city", "district", "region", "country", "unknown"] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

/** Admiralty code: reliability of the source, A (completely reliable) to F (cannot be judged). */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

/** Admiralty code: credibility of the information, 1 (confirmed by others) to 6 (cannot be judged). */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

/** group: about the subject itself; linked: a source of this very event connects it; context: neither. */
export const relevances = ["group", "linked", "context"] as const;
export type Relevance = (typeof relevances)[number];

export const relations = ["rival-account", "same-announcement", "part-of", "follows", "about"] as const;
export type Relation = (typeof relations)[number];

export interface Claim {
  readonly status: ClaimStatus;
  readonly says: readonly string[];
  readonly denies: readonly string[];
  readonly note: string;
}

/** Two axes, kept apart and never averaged. F and 6 mean "cannot be judged". */
export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

export interface Citation {
  readonly sourceId: string;
  /** Where in the source, in words: "paragraph 5". */
  readonly locator: string;
}

/** Either an actor of the situation (id set) or a name that only this event knows. */
export interface Participant {
  readonly id: string | null;
  readonly name: string;
}

export interface RelatedEvent {
  readonly eventId: string;
  readonly as: Relation;
}

/** Something reported. */
export interface SituationEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** null: undated; counted and listed, never in a window. */
  readonly when: When | null;
  readonly dateNote: string;
  /** Gazetteer id; null: no place is given. */
  readonly placeId: string | null;
  readonly relatedPlaceIds: readonly string[];
  readonly placePrecision: PlacePrecision;
  readonly placeNote: string;
  readonly kind: Kind;
  readonly participants: readonly Participant[];
  readonly claim: Claim;
  readonly citations: readonly Citation[];
  readonly grade: Grade;
  readonly layerId: string;
  readonly relevance: Relevance;
  readonly related: readonly RelatedEvent[];
}
