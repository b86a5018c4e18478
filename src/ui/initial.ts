/** The first letter of a name, as it stands in a mark under forced colours; empty for an empty name. */
export function toInitial(name: string): string {
  const [first = ""] = name.trim();
  return first.toLocaleUpperCase("en");
}
