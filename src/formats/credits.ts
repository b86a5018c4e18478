/** Whose work a part of the basemap is. */
export interface CreditRecord {
  readonly name: string;
  /** What was taken of it. */
  readonly text: string;
  readonly licence: string;
  /** http(s); null where there is none to name. */
  readonly url: string | null;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Reads basemap/credits.json: a list of name, what, licence and url. What is no such entry is left out. */
export function parseCredits(text: string): readonly CreditRecord[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { name, what, licence, url } = entry as Readonly<Record<string, unknown>>;
    if (textOf(name) === "") return [];
    const isLink = /^https?:\/\//.test(textOf(url));
    return [
      { name: textOf(name), text: textOf(what), licence: textOf(licence), url: isLink ? textOf(url) : null },
    ];
  });
}
