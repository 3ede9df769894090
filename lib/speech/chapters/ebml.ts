/** An element of a Matroska or WebM file, without its head (RFC 8794). */
export interface EbmlElement {
  /** With the bits that say how long it is, as the specifications write it. */
  readonly id: number;
  readonly body: DataView;
}

interface EbmlHead {
  readonly id: number;
  /** Length of the head, in bytes. */
  readonly head: number;
  /** Length of what follows it, in bytes; Infinity where it is not known. */
  readonly size: number;
}

/** An id takes four bytes at most, a length eight. */
export const LONGEST_HEAD = 12;

/** The head of the element that begins at a place; null where none is whole. */
export function elementHead(view: DataView, at: number): EbmlHead | null {
  const idLength = lengthAt(view, at, 4);
  const sizeLength = lengthAt(view, at + idLength, 8);
  if (idLength === 0 || sizeLength === 0) return null;
  const size = unsigned(view, at + idLength, sizeLength, 0xff >> sizeLength);
  return {
    id: unsigned(view, at, idLength),
    head: idLength + sizeLength,
    // All bits set: the length was not known when the file was written.
    size: size === 2 ** (7 * sizeLength) - 1 ? Infinity : size,
  };
}

/** The elements in one; what is damaged ends them. */
export function elementsIn(view: DataView): EbmlElement[] {
  const elements: EbmlElement[] = [];
  for (let at = 0; at < view.byteLength;) {
    const found = elementHead(view, at);
    const from = at + (found?.head ?? 0);
    if (!found || from + found.size > view.byteLength) break;
    elements.push({ id: found.id, body: new DataView(view.buffer, view.byteOffset + from, found.size) });
    at = from + found.size;
  }
  return elements;
}

/** The whole number that an element is; beyond 2 ** 53 it is not exact. */
export function numberIn(view: DataView): number {
  return unsigned(view, 0, Math.min(8, view.byteLength));
}

/** How many bytes a number of varying length takes, which its first byte says; 0 where these are not there. */
function lengthAt(view: DataView, at: number, longest: number): number {
  if (at >= view.byteLength) return 0;
  const length = Math.clz32(view.getUint8(at)) - 23;
  return length <= longest && at + length <= view.byteLength ? length : 0;
}

/** `mask` tells which bits of the first byte count. */
function unsigned(view: DataView, at: number, length: number, mask = 0xff): number {
  let value = length > 0 ? view.getUint8(at) & mask : 0;
  for (let place = at + 1; place < at + length; place++) value = value * 256 + view.getUint8(place);
  return value;
}
