/** Latin letters in which Chinese stands that was written as GB 2312: all in pairs of bytes (GB 2312-80, EUC-CN). */
const PAIRS = /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])*$/;
const PAIR = /[\xa1-\xf7][\xa1-\xfe]/g;
/** The rows of the characters that are common; letters with accents seldom stand so, and never several. */
const COMMON = /^[\xb0-\xd7]/;

/**
 * The text of a tag as it was meant: many programs wrote Chinese, or UTF-8, into tags that say that they are Latin-1. What
 * may well be Latin-1 stays.
 */
export function tagText(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return decoded(bytes, "utf-8") ?? (isChinese(text) ? decoded(bytes, "gb18030") : null) ?? text;
}

function isChinese(text: string): boolean {
  if (!PAIRS.test(text)) return false;
  const pairs = text.match(PAIR) ?? [];
  const common = pairs.filter((pair) => COMMON.test(pair)).length;
  return common >= 2 && common >= 0.75 * pairs.length;
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // It is not in that encoding.
    return null;
  }
}
