const LINE_END = 0x0a;
const TAB = "\t";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The packed dictionary, looked up where it lies: nothing of it is unpacked but the line that is asked for. */
export class Dictionary {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** What a key means, the nearest first; nothing when it is not in it. */
  meanings(key: string): string[] {
    const wanted = encoder.encode(key + TAB);
    let [from, to] = [0, this.#bytes.length];
    while (from < to) {
      const start = this.#lineStart((from + to) >>> 1, from);
      const end = this.#lineEnd(start);
      const order = this.#compare(start, wanted);
      if (order === 0) return decoder.decode(this.#bytes.subarray(start + wanted.length, end)).split(";");
      if (order < 0) from = end + 1;
      else to = start;
    }
    return [];
  }

  #lineStart(at: number, least: number): number {
    let start = at;
    while (start > least && this.#bytes[start - 1] !== LINE_END) start--;
    return start;
  }

  #lineEnd(start: number): number {
    const end = this.#bytes.indexOf(LINE_END, start);
    return end < 0 ? this.#bytes.length : end;
  }

  /** Below 0 when the line at `start` stands before the wanted one, 0 when it is the one. */
  #compare(start: number, wanted: Uint8Array): number {
    for (let at = 0; at < wanted.length; at++) {
      const difference = (this.#bytes[start + at] ?? 0) - (wanted[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
