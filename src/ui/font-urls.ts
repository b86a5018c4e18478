import latinRegular from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url";
import latinSemibold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url";
import extendedRegular from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url";
import extendedSemibold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url";
import arabicRegular from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url";
import arabicSemibold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url";

/** The letters of the map, which are those of the panels: the same files, by weight and script. */
export const fontUrls = {
  regular: { latin: latinRegular, latinExtended: extendedRegular, arabic: arabicRegular },
  semibold: { latin: latinSemibold, latinExtended: extendedSemibold, arabic: arabicSemibold },
};
