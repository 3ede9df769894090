/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  /** An unsigned number below 2^31 in seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** One UTF-16 unit as UTF-8 would write it alone: so the order of bytes is the order of strings. */
  unit(code: number): void {
    if (code < 0x80) this.byte(code);
    else if (code < 0x800) {
      this.byte(0xc0 | (code >> 6));
      this.byte(0x80 | (code & 63));
    } else {
      this.byte(0xe0 | (code >> 12));
      this.byte(0x80 | ((code >> 6) & 63));
      this.byte(0x80 | (code & 63));
    }
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, to be copied before the next write; the writer is empty afterwards. */
  lend(): Uint8Array {
    const lent = this.#bytes.subarray(0, this.length);
    this.length = 0;
    return lent;
  }

  /** What was written; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + least));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. Beyond the end everything is 0, so damaged bytes never make it run on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  unit(): number {
    const first = this.bytes[this.at++] ?? 0;
    if (first < 0x80) return first;
    const second = (this.bytes[this.at++] ?? 0) & 63;
    if (first < 0xe0) return ((first & 31) << 6) | second;
    return ((first & 15) << 12) | (second << 6) | ((this.bytes[this.at++] ?? 0) & 63);
  }
}
