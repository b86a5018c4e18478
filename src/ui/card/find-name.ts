import type { NameLanguage, Names } from "../../model/situation.ts";

/** The name in the reader's language, or the best that there is. */
export function findName(names: Names | undefined, language: NameLanguage, id: string): string {
  if (names === undefined) return id;
  return [names[language], names.en, ...Object.values(names)].find((name) => name !== "") ?? id;
}
