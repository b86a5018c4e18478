import type { Clipboard } from "../state/ports.ts";

/** Needs a secure context and a press; elsewhere the answer is no, and the page offers the text to be copied by hand. */
export function createClipboard(page: Window): Clipboard {
  return {
    async write(text) {
      try {
        await page.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
