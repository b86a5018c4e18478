export interface FoundEncoding {
  /** As TextDecoder knows it. */
  readonly label: string;
  /** Said by the file itself, or the only one that fits; else the likeliest. */
  readonly isCertain: boolean;
  /** Bytes before the text. */
  readonly markLength: number;
}

/** By the mark at the beginning, by the zeros of UTF-16, by whether it is sound UTF-8; else one of Windows' code pages. */
export function findEncoding(head: Uint8Array): FoundEncoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { label: "utf-8", isCertain: true, markLength: 3 };
  }
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", isCertain: true, markLength: 2 };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", isCertain: true, markLength: 2 };
  const zeros = countZeros(head);
  // Text of any script has a zero in every line break and delimiter of UTF-16, and UTF-8 has none at all.
  if (zeros.odd > zeros.even * 4 && zeros.odd > head.length / 200) {
    return { label: "utf-16le", isCertain: true, markLength: 0 };
  }
  if (zeros.even > zeros.odd * 4 && zeros.even > head.length / 200) {
    return { label: "utf-16be", isCertain: true, markLength: 0 };
  }
  if (isUtf8(head)) return { label: "utf-8", isCertain: true, markLength: 0 };
  if (isMostlyUtf8(head)) return { label: "utf-8", isCertain: false, markLength: 0 };
  return { label: findCodePage(head), isCertain: false, markLength: 0 };
}

function countZeros(head: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** Sound UTF-8, but for a character that the end cuts off. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A stray byte costs its own letter, and must not make all others foreign: no code page writes many letters that are sound UTF-8. */
function isMostlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return sound > broken * 2;
}

/** Words of Arabic letters, or of Cyrillic ones: what a wrong code page never makes of a text. */
const scripts = [
  ["windows-1256", /[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06af]{2,}/gu],
  ["windows-1251", /[А-Яа-яЁё]{2,}/gu],
] as const;

/** Whole words of letters beyond ASCII speak for Cyrillic or Arabic; single ones amid Latin letters for Turkish or Western. */
function findCodePage(head: Uint8Array): string {
  const foreign = head.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  const shares = scripts.map(([label, words]) => {
    const found = new TextDecoder(label).decode(head).match(words) ?? [];
    // In Cyrillic a word begins with at most one capital; the letters of Arabic read as Cyrillic break that at once.
    const sound =
      label === "windows-1251" ? found.filter((word) => /^.[а-яё]*$|^[А-ЯЁ]+$/u.test(word)) : found;
    return { label, share: sound.join("").length / foreign };
  });
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most));
  if (best.share > 0.6) return best.label;
  // ğ, ş, ı, İ of Turkish stand where Western text has the rare ð, þ, ý, Ý, Þ, Ð.
  const turkish = head.reduce((count, byte) => (turkishBytes.has(byte) ? count + 1 : count), 0);
  return turkish > foreign * 0.25 ? "windows-1254" : "windows-1252";
}

const turkishBytes: ReadonlySet<number> = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);

/** The bytes of a file as UTF-8, without the mark. */
export async function* toUtf8(
  stream: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { label, markLength }: Pick<FoundEncoding, "label" | "markLength">,
): AsyncGenerator<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly read: number }> {
  const isPlain = label === "utf-8";
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  let toSkip = markLength;
  for await (const piece of stream) {
    const rest = toSkip === 0 ? piece : piece.subarray(toSkip);
    toSkip = Math.max(0, toSkip - piece.length);
    const bytes = isPlain ? rest : encoder.encode(decoder.decode(rest, { stream: true }));
    yield { bytes, read: piece.length };
  }
  if (!isPlain) yield { bytes: encoder.encode(decoder.decode()), read: 0 };
}
