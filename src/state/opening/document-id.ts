const longestId = 40;

/** The id of an opened file, by its name, so that a link or a story that names its events finds them on the next visit too. */
export function toDocumentId(name: string, taken: readonly string[]): string {
  const stem = name
    .replace(/\.(gz|zip)$/i, "")
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longestId);
  const id = stem === "" ? "file" : stem;
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(wanted)) return wanted;
  }
}
