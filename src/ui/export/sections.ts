import type { ComponentType } from "preact";
import type { ExportKind } from "../../model/export-request.ts";
import { BibliographySection } from "./bibliography-section.tsx";
import { DataSection } from "./data-section.tsx";
import { HandoutSection } from "./handout-section.tsx";
import { OneFileSection } from "./one-file-section.tsx";
import { PictureSection } from "./picture-section.tsx";
import { VideoSection } from "./video-section.tsx";

/** What the dialog offers, in its order; each section is a component of its own. */
export const exportSections: readonly { readonly what: ExportKind; readonly Section: ComponentType }[] = [
  { what: "picture", Section: PictureSection },
  { what: "handout", Section: HandoutSection },
  { what: "data", Section: DataSection },
  { what: "bibliography", Section: BibliographySection },
  { what: "video", Section: VideoSection },
  { what: "one-file", Section: OneFileSection },
];
