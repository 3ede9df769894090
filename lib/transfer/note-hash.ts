/** Tells whether a note has been changed since it was written; ends of lines and space at its end change nothing. */
export function noteHash(text: string): string {
  return fnv(text.replace(/\r\n?/g, "\n").trimEnd()).toString(36);
}

/** FNV-1a over UTF-16 units, 64 bits wide: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv(text: string, seed = 0xcbf29ce484222325n): bigint {
  let [high, low] = [Number(seed >> 32n), Number(seed & 0xffffffffn)];
  for (let at = 0; at < text.length; at++) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times 0x100000001b3, in halves: a BigInt for each letter takes a hundred times as long.
    const carried = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(carried / 0x100000000) + (low << 8)) >>> 0;
    low = carried >>> 0;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}
