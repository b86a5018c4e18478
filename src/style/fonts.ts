import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";

/** The files of one weight, as addresses. */
export interface FontFiles {
  readonly latin: string;
  readonly latinExtended: string;
  readonly arabic: string;
}

export interface FontUrls {
  readonly regular: FontFiles;
  readonly semibold: FontFiles;
}

/** Each weight has a name of its own: the renderer picks a file by name and code point, never by weight. */
export const fonts = { regular: ["Plex Regular"], semibold: ["Plex Semibold"] } as const satisfies Record<
  keyof FontUrls,
  readonly string[]
>;

/**
 * The first file whose range holds a character wins, and the extended Latin file of this family claims U+0131 (the
 * Azerbaijani dotless i) without having it: hence the hole in its range, and plain Latin last, without a range.
 */
const latinExtendedRange = ["U+0100-0130", "U+0132-0151", "U+0154-02BA", "U+1E00-1E9F", "U+1EF2-1EFF"];
const arabicRange = ["U+0600-06FF", "U+0750-077F", "U+200C-200E", "U+FB50-FDFF", "U+FE70-FEFC"];

/** The style's `font-faces`: text without a glyph server. */
export function buildFontFaces(urls: FontUrls): FontFacesSpecification {
  return {
    [fonts.regular[0]]: facesOf(urls.regular),
    [fonts.semibold[0]]: facesOf(urls.semibold),
  };
}

function facesOf(files: FontFiles) {
  return [
    { url: files.arabic, "unicode-range": arabicRange },
    { url: files.latinExtended, "unicode-range": latinExtendedRange },
    { url: files.latin },
  ];
}
