const LEAST = 256;
/** So many classes lie between one power of two and the next: at most an eighth is added. */
const CLASSES = 8;

/** Bytes with their length before them, filled up to a size that many others share. */
export function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const filled = new Uint8Array(sizeClass(bytes.length + 4));
  new DataView(filled.buffer).setUint32(0, bytes.length);
  filled.set(bytes, 4);
  return filled;
}

/** The bytes as they were; null where the length is not one. */
export function unpadded(filled: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (filled.length < 4) return null;
  const length = new DataView(filled.buffer, filled.byteOffset, filled.length).getUint32(0);
  return length <= filled.length - 4 ? filled.slice(4, 4 + length) : null;
}

export function sizeClass(length: number): number {
  if (length <= LEAST) return LEAST;
  const step = 2 ** Math.floor(Math.log2(length - 1)) / CLASSES;
  return Math.ceil(length / step) * step;
}
