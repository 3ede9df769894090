import { ByteReader, ByteWriter } from "./bytes.ts";

/** A stretch of the sorted terms of a segment with their postings. */
export interface Block {
  /** Its first term. */
  readonly first: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TermPostings {
  readonly term: string;
  readonly postings: Uint8Array;
}

/** Large enough that few are read, small enough that reading one is nothing. */
const FULL = 32_768;
/** In front: a check over everything behind it, and how many places there are to begin reading at. */
const HEAD = 8;
const PLACE_BYTES = 4;
/** Every so many entries one is written in full, so that a block need not be read from its first. */
const STEP = 32;

/** Cuts entries, which come sorted, into blocks. A term keeps only what differs from the term before it. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  readonly #bytes = new ByteWriter();
  #places: number[] = [];
  #entries = 0;
  #first = "";
  #term = "";

  add(term: string, postings: Uint8Array): void {
    if (this.#entries > 0 && this.#bytes.length + postings.length > FULL) this.#close();
    if (this.#entries === 0) this.#first = term;
    const isFull = this.#entries % STEP === 0;
    if (isFull) this.#places.push(this.#bytes.length);
    const shared = isFull ? 0 : sharedLength(this.#term, term);
    this.#bytes.number(shared);
    this.#bytes.number(term.length - shared);
    for (let at = shared; at < term.length; at++) this.#bytes.unit(term.charCodeAt(at));
    this.#bytes.number(postings.length);
    this.#bytes.append(postings);
    this.#term = term;
    this.#entries++;
  }

  /** The blocks that are full; with `rest`, also the one that is not. */
  take(rest: boolean): Block[] {
    if (rest && this.#entries > 0) this.#close();
    return this.#blocks.splice(0);
  }

  #close(): void {
    const entries = this.#bytes.lend();
    const head = HEAD + this.#places.length * PLACE_BYTES;
    const bytes = new Uint8Array(head + entries.length);
    const view = new DataView(bytes.buffer);
    bytes.set(entries, head);
    view.setUint32(4, this.#places.length);
    this.#places.forEach((place, at) => view.setUint32(HEAD + at * PLACE_BYTES, head + place));
    view.setUint32(0, checksum(bytes));
    this.#blocks.push({ first: this.#first, bytes });
    this.#places = [];
    this.#entries = 0;
  }
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** Whether a block is as it was written. */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < HEAD) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === checksum(bytes);
}

/** Adler-32 over everything behind the check itself. */
function checksum(bytes: Uint8Array): number {
  let sum = 1;
  let sums = 0;
  for (let at = PLACE_BYTES; at < bytes.length;) {
    // As far as both sums stay below 2^32.
    const until = Math.min(at + 3_800, bytes.length);
    for (; at < until; at++) {
      sum += bytes[at] ?? 0;
      sums += sum;
    }
    sum %= 65_521;
    sums %= 65_521;
  }
  return ((sums << 16) | sum) >>> 0;
}

/** All entries of a block in order, or those from the term `from` to before `to`. */
export function entriesOf(bytes: Uint8Array, from = "", to = "\uffff"): TermPostings[] {
  const found: TermPostings[] = [];
  const reader = new ByteReader(bytes, placeBefore(bytes, from));
  const units: number[] = [];
  while (reader.at < bytes.length) {
    readTerm(reader, units);
    const size = reader.number();
    const start = reader.at;
    reader.at += size;
    if (compareTo(units, from) < 0) continue;
    if (compareTo(units, to) >= 0) break;
    found.push({ term: String.fromCharCode(...units), postings: bytes.subarray(start, start + size) });
  }
  return found;
}

/** Where to begin reading for a term: at the last entry written in full that is not behind it. */
function placeBefore(bytes: Uint8Array, term: string): number {
  if (bytes.length < HEAD) return bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const most = Math.floor((bytes.length - HEAD) / PLACE_BYTES);
  let [low, high] = [0, Math.min(view.getUint32(4), most) - 1];
  const units: number[] = [];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    units.length = 0;
    readTerm(new ByteReader(bytes, view.getUint32(HEAD + middle * PLACE_BYTES)), units);
    if (compareTo(units, term) <= 0) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? bytes.length : view.getUint32(HEAD + low * PLACE_BYTES);
}

/** Reads the next term into `units`, which hold the one before it. */
function readTerm(reader: ByteReader, units: number[]): void {
  const shared = Math.min(reader.number(), units.length);
  const more = Math.min(reader.number(), reader.bytes.length - reader.at);
  units.length = shared;
  for (let at = 0; at < more; at++) units.push(reader.unit());
}

function compareTo(units: readonly number[], term: string): number {
  const most = Math.min(units.length, term.length);
  for (let at = 0; at < most; at++) {
    const difference = (units[at] ?? 0) - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return units.length - term.length;
}
