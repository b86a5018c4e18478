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
