import { FileFailure } from "../table-driver.ts";

/** What a JSON text holds, piece by piece. */
export interface SplitterOptions {
  /** The text of the outermost object before its list "features", closed, to be parsed: `{"crs":…}`. */
  readonly framed: (text: string) => void;
  /** Values that follow one another: bytes[ranges[2n]] to bytes[ranges[2n + 1]], commas or line breaks between them. */
  readonly found: (bytes: Uint8Array, ranges: readonly number[]) => void;
  /** A value that nests too deeply to be looked at, or that the file's end cuts off. */
  readonly spoilt: (start: string, isCutOff: boolean) => void;
}

export interface Splitter {
  feed(bytes: Uint8Array): void;
  finish(): void;
}

const deepest = 100;
/** No value is longer, nor what stands before the features of a collection. */
const longestValue = 1 << 26;

/**
 * Finds the values of a JSON text without holding all of it: the features of a collection, the entries of a list, or
 * values one after another (newline-delimited, RFC 8142 text sequences, or a single one). It looks at brackets and
 * strings alone and judges nothing; what it finds is parsed by JSON.parse.
 */
export function createSplitter({ framed, found, spoilt }: SplitterOptions): Splitter {
  let kept: Uint8Array = new Uint8Array(0);
  /** Of `kept`: where the present value begins, or the frame. */
  let start = -1;
  let isInString = false;
  let isEscaped = false;
  let stringStart = 0;
  let depth = 0;
  let tooDeep = false;
  /** The depth at which values stand; null: in an outermost object, whose "features" are still looked for. */
  let level: number | null = 0;
  let isFeaturesKey = false;
  let opensList = false;
  /** Behind the features of a collection nothing more is of interest. */
  let isOver = false;
  let ranges: number[] = [];

  function scan(bytes: Uint8Array, from: number): void {
    for (let index = from; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      if (isInString) {
        if (byte === 0x0a) {
          // No string of JSON holds a line break: its end was forgotten, and the next line must not pay for it.
          isInString = false;
          isEscaped = false;
          recover(bytes, index);
        } else if (isEscaped) isEscaped = false;
        else if (byte === 0x5c) isEscaped = true;
        else if (byte === 0x22) {
          isInString = false;
          if (level === null && depth === 1) isFeaturesKey = isFeatures(bytes, stringStart, index);
          if (depth === level) endValue(bytes, index + 1);
        }
        continue;
      }
      if (byte === 0x22) {
        if (depth === level && start < 0) start = index;
        isInString = true;
        stringStart = index;
        opensList = false;
      } else if (byte === 0x7b || byte === 0x5b) {
        if (isOver) continue;
        open(bytes, index, byte === 0x5b);
      } else if (byte === 0x7d || byte === 0x5d) {
        if (isOver) continue;
        close(bytes, index);
      } else if (level === null) {
        if (byte === 0x3a) opensList = depth === 1 && isFeaturesKey;
        else if (byte === 0x2c) opensList = false;
      } else if (depth === level) {
        const isBetween = byte === 0x2c || byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;
        if (!isBetween && start < 0) start = index;
        else if (isBetween && start >= 0) endValue(bytes, index);
      } else if (byte === 0x0a) recover(bytes, index);
      if (byte === 0x0a && level === null) recover(bytes, index);
    }
  }

  /** What one line leaves open is not the next line's fault, where that begins as a value does. */
  function recover(bytes: Uint8Array, lineBreak: number): void {
    if (isOver || start < 0 || depth <= (level ?? 0) || !isNewValue(bytes, lineBreak, level ?? 0)) return;
    spoil(bytes, lineBreak, true);
    level ??= 0;
    depth = level;
  }

  function open(bytes: Uint8Array, index: number, isList: boolean): void {
    if (level === null && depth === 1 && isList && opensList) {
      framed(`${decode(bytes, start, index)}[]}`);
      level = 2;
      start = -1;
    } else if (level === 0 && depth === 0 && start < 0) {
      // The first of all decides: a list of values, or an object that may be a collection.
      start = index;
      if (isFirst) {
        if (isList) {
          level = 1;
          start = -1;
        } else level = null;
        isFirst = false;
      }
    } else if (depth === level && start < 0) start = index;
    depth++;
    if (level !== null && depth - level > deepest) tooDeep = true;
    opensList = false;
  }
  let isFirst = true;

  function close(bytes: Uint8Array, index: number): void {
    depth--;
    if (level === null) {
      // An outermost object without features is a value itself; others may follow it.
      if (depth === 0) {
        level = 0;
        endValue(bytes, index + 1);
      }
    } else if (depth < level) {
      if (start >= 0) endValue(bytes, index);
      // The list is closed; of a collection that is all.
      isOver = level > 0;
      if (depth < 0) depth = 0;
    } else if (depth === level) endValue(bytes, index + 1);
  }

  function endValue(bytes: Uint8Array, end: number): void {
    if (start < 0) return;
    if (tooDeep) spoil(bytes, end, false);
    else ranges.push(start, end);
    start = -1;
    isFirst = false;
  }

  function spoil(bytes: Uint8Array, end: number, isCutOff: boolean): void {
    flush(bytes);
    spoilt(decode(bytes, start, Math.min(end, start + 200)), isCutOff);
    start = -1;
    tooDeep = false;
  }

  function flush(bytes: Uint8Array): void {
    if (ranges.length > 0) found(bytes, ranges);
    ranges = [];
  }

  return {
    feed(piece) {
      const from = kept.length;
      const bytes = from === 0 ? piece : join(kept, piece);
      scan(bytes, from);
      flush(bytes);
      const keepFrom = start < 0 ? bytes.length : start;
      kept = bytes.subarray(keepFrom);
      stringStart -= keepFrom;
      if (start >= 0) start = 0;
      if (kept.length > longestValue) throw new FileFailure("cell-too-long");
    },
    finish() {
      if (start < 0) return;
      if (depth === 0) endValue(kept, kept.length);
      else spoil(kept, kept.length, true);
      flush(kept);
    },
  };
}

/** Whether the next line begins as a value of its own does: in a list, as a feature, for plain objects nest there too. */
function isNewValue(bytes: Uint8Array, lineBreak: number, level: number): boolean {
  const text = decode(bytes, lineBreak + 1, lineBreak + 60);
  return level === 0 ? /^\p{Cc}?\{"/u.test(text) : /^\s*,?\s*\{\s*"type"\s*:\s*"Feature"/.test(text);
}

const features = new TextEncoder().encode("features");

function isFeatures(bytes: Uint8Array, openingQuote: number, closingQuote: number): boolean {
  if (closingQuote - openingQuote - 1 !== features.length) return false;
  return features.every((byte, index) => bytes[openingQuote + 1 + index] === byte);
}

function decode(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
