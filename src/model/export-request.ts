import type { KeptFile } from "./documents/kept-file.ts";
import type { FilmRequest } from "./film-request.ts";
import type { Handout, Paper, ScenesAPage } from "./handout.ts";
import type { Story } from "./story.ts";

/** CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** How many pixels of a picture go into each CSS pixel. */
export const pictureScales = [1, 2, 3, 4] as const;
export type PictureScale = (typeof pictureScales)[number];

export const dataFormats = ["geojson", "csv"] as const;
export type DataFormat = (typeof dataFormats)[number];

export const bibliographyFormats = ["text", "bibtex", "csl-json"] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

/** What a reader asks to take away, and how. */
export type ExportRequest =
  | {
      readonly what: "picture";
      /** Of the map, without what is written around it. */
      readonly size: FrameSize;
      readonly scale: PictureScale;
    }
  | {
      readonly what: "data";
      readonly format: DataFormat;
      /** Of a table: without it Excel misreads all letters beyond ASCII. */
      readonly byteOrderMark: boolean;
      /** All events of this layer, whatever window and filters leave of it; absent: the events in view. */
      readonly layerId?: string;
    }
  | {
      readonly what: "bibliography";
      readonly format: BibliographyFormat;
      readonly to: "file" | "clipboard";
    }
  | {
      readonly what: "handout";
      /** null: of the present view. */
      readonly story: Story | null;
      readonly paper: Paper;
      readonly scenesAPage: ScenesAPage;
    }
  | FilmRequest
  | OneFileRequest;

/** A copy of the page's template that holds the situation in itself. `stories`: null where none were asked for. */
export interface OneFileRequest {
  readonly what: "one-file";
  readonly stories: readonly Story[] | null;
  /** The reader's files that go with it. */
  readonly carried?: readonly KeptFile[];
  /** The files of the situation by name, where the reader opened another than the page came with. */
  readonly texts?: ReadonlyMap<string, string> | null;
}

export type ExportKind = ExportRequest["what"];

/**
 * Why nothing came of it. too-large: more pixels than the device can draw; no-map: it cannot draw maps at all; lost: the
 * graphics device gave up; refused: the browser did not allow it; part-missing: the code for it could not be loaded;
 * no-template: the page that is copied into one file is not there; no-codec: the browser's encoder gave up; disk-full:
 * there is no room left; failed: anything else.
 */
export type ExportFailure =
  | "too-large"
  | "no-map"
  | "lost"
  | "refused"
  | "part-missing"
  | "no-template"
  | "no-codec"
  | "disk-full"
  | "failed";

export type ExportOutcome =
  /** `isChosen`: into a file that the reader named. */
  | { readonly type: "saved"; readonly name: string; readonly isChosen?: true }
  | { readonly type: "copied" }
  | { readonly type: "handout"; readonly handout: Handout }
  | { readonly type: "cancelled" }
  /** `text`: what was to be copied, so that it can be copied by hand. */
  | { readonly type: "failed"; readonly code: ExportFailure; readonly text?: string };

/** What is being made, or was made last. */
export interface ExportJob {
  readonly serial: number;
  readonly what: ExportKind;
  /** 0 to 1; null where it cannot be told. */
  readonly progress: number | null;
  /** null: it is still being made. */
  readonly outcome: ExportOutcome | null;
}

/** The most that the device can draw; lengths in pixels of the canvas. */
export interface CanvasLimit {
  /** 0: it cannot draw maps. */
  readonly side: number;
  readonly area: number;
}

/** What is written around a map may add this much to its area at most. */
const roomAround = 1.5;

/** Whether a picture of this size can be expected to succeed. */
export function isDrawable({ width, height }: FrameSize, scale: number, limit: CanvasLimit): boolean {
  const longest = Math.max(width, height) * scale;
  return longest <= limit.side && width * height * scale * scale * roomAround <= limit.area;
}
