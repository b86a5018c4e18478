import { findTextLanguage } from "../../words/text-language.ts";

/** Attributes for an element that holds text from the data, whose language and direction are not the page's. */
export function dataText(text: string, language?: string): { readonly lang: string; readonly dir: "auto" } {
  return { lang: language ?? findTextLanguage(text), dir: "auto" };
}
