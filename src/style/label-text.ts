import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { NameLanguage } from "../model/situation.ts";
import { fonts } from "./fonts.ts";

/** The name of a basemap label in the reader's language, in English where there is none, else its local name. */
export function nameIn(language: NameLanguage): ExpressionSpecification {
  const local: ExpressionSpecification = ["coalesce", ["get", "local"], ""];
  return [
    "case",
    ["==", ["typeof", ["get", "names"]], "object"],
    ["coalesce", ["get", language, ["get", "names"]], ["get", "en", ["get", "names"]], local],
    local,
  ];
}

/**
 * Capitals set wide, as atlases set countries. The space is put between the letters as a character, because the
 * renderer's own letter spacing is given up for the whole label where any of it is Arabic script. In Azerbaijani and in
 * the name of Türkiye a small i has a dotted capital. Arabic script has neither capitals nor gaps and stays as it is.
 */
export function spacedCapitals(language: NameLanguage): ExpressionSpecification {
  const name = nameIn(language);
  if (language === "fa" || language === "ar") return name;
  const dotted: ExpressionSpecification = ["join", ["split", name, "i"], "İ"];
  if (language === "az") return spaced(["upcase", dotted]);
  return spaced(["upcase", ["case", ["==", ["get", "country"], "TUR"], dotted, name]]);
}

/** Small letters set wide. */
export function spacedName(language: NameLanguage): ExpressionSpecification {
  const name = nameIn(language);
  return language === "fa" || language === "ar" ? name : spaced(name);
}

function spaced(text: ExpressionSpecification): ExpressionSpecification {
  return ["join", ["split", text, ""], "\u200a"];
}

/**
 * A headline with the local name in a smaller line beneath, where it is another name and not the same with other
 * accents (Istanbul, İstanbul).
 */
export function withLocalName(
  headline: ExpressionSpecification,
  language: NameLanguage,
  options: { readonly scale: number; readonly color: string },
): ExpressionSpecification {
  const local: ExpressionSpecification = ["coalesce", ["get", "local"], ""];
  const accentless: ExpressionSpecification = [
    "collator",
    { "case-sensitive": false, "diacritic-sensitive": false },
  ];
  return [
    "case",
    ["any", ["==", local, ""], ["==", local, nameIn(language), accentless]],
    ["format", headline, {}],
    [
      "format",
      headline,
      {},
      "\n",
      {},
      local,
      {
        "font-scale": options.scale,
        "text-font": ["literal", [...fonts.regular]],
        "text-color": options.color,
      },
    ],
  ];
}
