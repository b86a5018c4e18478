import type { Source } from "../model/situation.ts";
import { vocabulary } from "./vocabulary.ts";

const arabicScript = /\p{Script=Arabic}/u;
/** Letters that Persian has and Arabic has not: pe, che, zhe, gaf, keheh, Farsi yeh. */
const persianLetters = /[پچژگکی]/u;
const azerbaijaniLetters = /[əƏıİğĞşŞ]/u;

/**
 * The language in which a short text from the data is most likely written, as a BCP 47 tag for `lang`. Told by its script
 * alone: enough for a screen reader to choose a voice. Latin letters without a mark of Azerbaijani count as English.
 */
export function findTextLanguage(text: string): string {
  if (arabicScript.test(text)) return persianLetters.test(text) ? "fa" : "ar";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Devanagari}/u.test(text)) return "hi";
  if (/\p{Script=Armenian}/u.test(text)) return "hy";
  if (/\p{Script=Georgian}/u.test(text)) return "ka";
  if (/\p{Script=Hebrew}/u.test(text)) return "he";
  return azerbaijaniLetters.test(text) ? "az" : "en";
}

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
