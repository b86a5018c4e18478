/** Names for columns: trimmed, each once, and "Column 3" where there is none. */
export function toFieldNames(given: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return given.map((text, index) => {
    const name = text.trim().slice(0, longestName) || `Column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

const longestName = 120;
