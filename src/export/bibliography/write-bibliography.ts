import type { BibliographyFormat } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { Source } from "../../model/situation.ts";
import { formatSource } from "../../words/citation.ts";
import { takeAway } from "../../words/take-away.ts";
import { toCaptions } from "../furniture/captions.ts";
import { toCslItem } from "./csl-item.ts";
import { listSources } from "./list-sources.ts";

/** How each format's file is called and what it is. */
export const bibliographyFiles: Readonly<
  Record<BibliographyFormat, { readonly ending: string; readonly type: string }>
> = {
  "csl-json": { ending: "json", type: "application/vnd.citationstyles.csl+json" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  text: { ending: "txt", type: "text/plain;charset=utf-8" },
};

/** The sources of the events in view. The library for BibTeX is fetched when it is asked for. */
export async function writeBibliography(view: ExportedView, format: BibliographyFormat): Promise<string> {
  const sources = listSources(view);
  switch (format) {
    case "csl-json":
      return `${JSON.stringify(sources.map(toCslItem), null, 2)}\n`;
    case "bibtex": {
      const { writeBibtex } = await import("./write-bibtex.ts");
      return writeBibtex(sources);
    }
    case "text":
      return writeText(view, sources);
  }
}

function writeText(view: ExportedView, sources: readonly Source[]): string {
  const { title, time, data } = toCaptions(view);
  return [
    takeAway.bibliography.heading(title),
    `${time}. ${data}`,
    view.link,
    "",
    ...sources.map((source) => formatSource(source, "")),
    "",
  ].join("\n");
}
