/** Whether a link may lead there: an opened file may hold any scheme, and a script must never run from one. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
