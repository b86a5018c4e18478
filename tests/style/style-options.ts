import { nameLanguages } from "../../src/model/situation.ts";
import type { StyleOptions } from "../../src/style/build-style.ts";
import { themes } from "../../src/style/palette.ts";

const files = (weight: number) => ({
  latin: `/fonts/latin-${weight}.woff2`,
  latinExtended: `/fonts/latin-ext-${weight}.woff2`,
  arabic: `/fonts/arabic-${weight}.woff2`,
});

export const fontUrls = { regular: files(400), semibold: files(600) };

/** Every theme in every language. */
export const allStyleOptions: readonly StyleOptions[] = themes.flatMap((theme) =>
  nameLanguages.map((language) => ({
    theme,
    language,
    fileAddress: (name: string) => `./geo/${name}`,
    fontUrls,
  })),
);
