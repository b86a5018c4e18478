import type { TextStyle } from "./item.ts";

/** The app's own family; the page has declared it, file by file for each script. */
const family = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif';

export function fontOf({ size, weight }: Pick<TextStyle, "size" | "weight">): string {
  return `${weight} ${size}px ${family}`;
}

/** Fetches the letters of a text, without which a canvas would silently draw others. Offline from the page's own files. */
export async function loadFonts(fonts: FontFaceSet, text: string): Promise<void> {
  await Promise.all(
    ([400, 600] as const).map((weight) =>
      // A file that is gone leaves the system's own letters, which is no reason to make no picture.
      fonts.load(fontOf({ size: 12, weight }), text).catch(() => []),
    ),
  );
}

/** As a browser's dir="auto": the first letter that has a direction decides. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}
