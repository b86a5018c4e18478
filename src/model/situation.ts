import type { MultiPolygon, Polygon } from "geojson";
import type { PlacePrecision, SituationEvent } from "./event.ts";
import type { TimeMode } from "./time-mode.ts";
import type { When } from "./when.ts";

/** The languages in which a place has a name; BCP 47. */
export const nameLanguages = ["en", "az", "fa", "ar"] as const;
export type NameLanguage = (typeof nameLanguages)[number];
export type Names = Readonly<Record<NameLanguage, string>>;

/** [lng, lat] in degrees, WGS 84. */
export type Position = readonly [lng: number, lat: number];

/** Hues that the palette knows in every theme, told apart by colour-blind readers too. */
export const layerColors = ["green", "red", "blue", "purple", "ochre", "teal", "pink", "grey"] as const;
export type LayerColor = (typeof layerColors)[number];

/** A theme that the reader can switch. */
export interface Layer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly color: LayerColor;
}

/** A gazetteer entry. */
export interface Place {
  readonly id: string;
  readonly names: Names;
  readonly position: Position;
  readonly kind: string;
  readonly precision: PlacePrecision;
  readonly layerId: string;
  readonly why: string;
  readonly sourceIds: readonly string[];
  /** Where the stack of events known only to this country sits. */
  readonly stackAt: Position | null;
  /** An area that the position must lie in (checked by check:geo). */
  readonly withinAreaId: string | null;
  /** The polygon drawn for events known only to this district or region. */
  readonly areaId: string | null;
  /** Radius of the disc drawn where no honest polygon exists. */
  readonly radiusKilometers: number | null;
}

/** A polygon of a layer; null geometry where only a list of places is known, which is no area. */
export interface Area {
  readonly id: string;
  readonly names: Names;
  readonly layerId: string;
  readonly geometry: Polygon | MultiPolygon | null;
  readonly level: "country" | "region" | "district";
  readonly approximate: boolean;
  readonly method: string;
  readonly accuracy: string;
  readonly note: string;
  readonly districts: readonly string[];
  readonly sourceIds: readonly string[];
}

/** A person or body, with every spelling and script in which it is found. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A publication. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  /** EDTF; empty where unknown. */
  readonly published: string;
  readonly language: string;
  readonly kind: string;
  readonly access: "whole" | "part";
  /** http(s); the publisher's own page, or the copy where `consulted` equals it; null: cited without a link. */
  readonly url: string | null;
  readonly note: string;
  /** The copy that was read, where it is not the publisher's page; null otherwise. */
  readonly consulted: string | null;
  readonly urlNote: string;
}

/** A relation between two places that rests on one event. */
export interface Link {
  readonly id: string;
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
  readonly kind: string;
  readonly when: When | null;
  readonly eventId: string | null;
  /** A real movement, which may be drawn. */
  readonly arc: boolean;
  readonly directed: boolean;
  readonly alleged: boolean;
  readonly sourceIds: readonly string[];
  readonly note: string;
}

export interface Camera {
  readonly center: Position;
  readonly zoom: number;
}

/** What the reader sees first. */
export interface Opening {
  /** EDTF interval of days, inclusive. */
  readonly t: string;
  readonly mode: TimeMode;
  readonly camera: Camera;
}

/** One self-contained subject. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly schemaVersion: number;
  /** How claims, grades, dates and places were judged, and what the map does not claim: paragraphs of plain text. */
  readonly method: readonly string[];
  readonly keeper: string;
  /** http(s) or mailto: where to object or correct; null where the keeper has not set one. */
  readonly corrections: string | null;
  readonly opening: Opening;
  readonly layers: readonly Layer[];
  readonly places: ReadonlyMap<string, Place>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly links: ReadonlyMap<string, Link>;
  readonly events: readonly SituationEvent[];
  /** An event of an opened file, which may have a million: they are not listed in `events`. Absent: there is none. */
  readonly findOpened?: (id: string) => SituationEvent | undefined;
}
