const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** How far the reading of one JSON value has come. */
export interface ValueScan {
  depth: number;
  deepest: number;
  inText: boolean;
  escaped: boolean;
  /** A number, `true`, `false` or `null`: ends before the next separator. */
  bare: boolean;
  done: boolean;
}

export function startValue(first: number): ValueScan {
  const opens = first === QUOTE || isOpening(first);
  return { depth: 0, deepest: 0, inText: false, escaped: false, bare: !opens, done: false };
}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isOpening(byte: number): boolean {
  return byte === 0x7b || byte === 0x5b;
}

function isClosing(byte: number): boolean {
  return byte === 0x7d || byte === 0x5d;
}

/**
 * Reads on in UTF-8 from `from`, and returns the place after the value, or after the bytes when the value goes on.
 * It counts brackets instead of calling itself, so that a million nested lists cost nothing; whether the value is
 * sound is for `JSON.parse` to say.
 */
export function scanValue(scan: ValueScan, bytes: Uint8Array, from: number): number {
  if (scan.bare) return scanBare(scan, bytes, from);
  let at = from;
  while (at < bytes.length) {
    if (scan.inText) {
      at = afterText(scan, bytes, at);
      if (scan.inText) break;
    } else {
      const byte = bytes[at++] ?? 0;
      if (byte === QUOTE) {
        scan.inText = true;
        continue;
      }
      if (isOpening(byte)) {
        scan.depth++;
        scan.deepest = Math.max(scan.deepest, scan.depth);
        continue;
      }
      if (!isClosing(byte)) continue;
      scan.depth--;
    }
    if (scan.depth <= 0) {
      scan.done = true;
      return at;
    }
  }
  return bytes.length;
}

/** The place after the quote that ends a text, which is most of a file and need not be looked at sign by sign. */
function afterText(scan: ValueScan, bytes: Uint8Array, from: number): number {
  for (let at = from; ;) {
    const quote = bytes.indexOf(QUOTE, at);
    const end = quote < 0 ? bytes.length : quote;
    let slashes = 0;
    while (slashes < end - at && bytes[end - 1 - slashes] === BACKSLASH) slashes++;
    // Before the first of these bytes there may have been one more.
    if (scan.escaped && slashes === end - at) slashes++;
    scan.escaped = slashes % 2 === 1;
    if (quote < 0) return end;
    at = quote + 1;
    scan.inText = scan.escaped;
    scan.escaped = false;
    if (!scan.inText) return at;
  }
}

function scanBare(scan: ValueScan, bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2c || isClosing(byte) || isSpace(byte)) {
      scan.done = true;
      return at;
    }
  }
  return bytes.length;
}
