/**
 * Whether a text may become the target of a link: an absolute http or https address without a user name in it
 * (https://bank.example@elsewhere.example is not what it looks like). Letters of any script may stand unescaped.
 */
export function isWebAddress(text: string): boolean {
  // The URL parser drops spaces, tabs and line breaks silently; a link is exactly what is written.
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return false;
  const url = parseUrl(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

/** As isWebAddress, or a mailto: address with one receiver and nothing else. */
export function isContactAddress(text: string): boolean {
  return isWebAddress(text) || /^mailto:[^\s@?&,;<>"]+@[^\s@?&,;<>"]+$/i.test(text);
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
