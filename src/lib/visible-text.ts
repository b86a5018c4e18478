/**
 * A text without what cannot be seen and yet acts: control characters, and the overrides of direction by which a text can
 * be made to read as another.
 */
export function toVisibleText(text: string): string {
  return text.replace(hidden, "");
}

const hidden = /(?![\t\n\r])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;
