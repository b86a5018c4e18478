import { listSituationFiles } from "../formats/situation-files.ts";

/**
 * Fetches a situation's manifest and the files it names, from the page's own origin. A file that cannot be had is left
 * out of the map: the parser reports it as missing, and the rest opens.
 */
export async function fetchSituationFiles(
  fileAddress: (name: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const manifest = await fetchText(fileAddress("situation.json"));
  if (manifest === null) return files;
  files.set("situation.json", manifest);
  let names = listSituationFiles(manifest);
  if (names.length === 0) {
    // Perhaps a careful hand left a comment in it: the reader for such JSON is fetched only now.
    const { withLines } = await import("../formats/json-lines.ts");
    names = listSituationFiles(manifest, withLines);
  }
  const texts = await Promise.all(names.map((name) => fetchText(fileAddress(name))));
  names.forEach((name, index) => {
    const text = texts[index];
    if (text !== null && text !== undefined) files.set(name, text);
  });
  return files;
}

/** null where the file is not there or the connection broke. */
export async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
