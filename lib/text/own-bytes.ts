/**
 * The bytes of a buffer, copied. In a content script of Firefox, a buffer that the browser gave belongs to the page, and
 * an array laid over it does too: its elements can be read there, and none of its methods be called.
 */
export function ownBytes(buffer: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const given = new Uint8Array(buffer);
  const own = new Uint8Array(given.length);
  own.set(given);
  return own;
}
