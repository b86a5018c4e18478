import type { Source } from "../model/situation.ts";
import { findTextLanguage } from "./text-language.ts";
import { vocabulary } from "./vocabulary.ts";

const otherScripts: Readonly<Record<string, true>> = {
  ar: true,
  fa: true,
  ru: true,
  hi: true,
  hy: true,
  ka: true,
  he: true,
  ur: true,
};

/**
 * The language of a source's title. Many titles are rendered in English and say so ("... (Persian)"); a title in Latin letters
 * of a source in another script is such a rendering too.
 */
export function findTitleLanguage(source: Pick<Source, "title" | "language">): string {
  const found = findTextLanguage(source.title);
  const base = source.language.split("-")[0] ?? "";
  if (base === "" || found !== "en") return found === "en" || base === "" ? found : toKnown(found, base);
  const rendered = source.title.includes(`(${vocabulary.language(source.language)}`);
  return rendered || Object.hasOwn(otherScripts, base) ? "en" : source.language;
}

// Script alone cannot tell Persian from Urdu, or Russian from Ukrainian: there the source's own word counts.
function toKnown(found: string, base: string): string {
  const sameScript = [
    ["ar", "fa", "ur", "ku"],
    ["ru", "uk", "bg"],
    ["az", "tr", "tly"],
  ].some((group) => group.includes(found) && group.includes(base));
  return sameScript ? base : found;
}
