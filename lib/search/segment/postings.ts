import type { ByteWriter } from "./bytes.ts";

/**
 * The lectures of a term: numbers going up, each as its distance from the one before, doubled; one more means that a
 * byte follows that says more than the partition's usual.
 */
export class PostingsWriter {
  readonly #bytes: ByteWriter;
  readonly #usual: number;
  #last = -1;
  constructor(bytes: ByteWriter, usual: number) {
    this.#bytes = bytes;
    this.#usual = usual;
  }

  add(number: number, info: number): void {
    const distance = (number - this.#last - 1) * 2;
    this.#last = number;
    if (info === this.#usual) this.#bytes.number(distance);
    else {
      this.#bytes.number(distance + 1);
      this.#bytes.byte(info);
    }
  }
}

/** Reads postings from the bytes; decoding is written out here because nothing runs more often. */
export function readPostings(
  bytes: Uint8Array,
  usual: number,
  visit: (number: number, info: number) => void,
  end = bytes.length,
): void {
  let at = 0;
  let number = -1;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    value >>>= 0;
    number += (value >>> 1) + 1;
    visit(number, value & 1 ? (bytes[at++] ?? 0) : usual);
  }
}
