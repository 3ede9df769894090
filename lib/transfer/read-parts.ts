import { isSpace, scanValue, startValue, type ValueScan } from "./scan-value.ts";

/** One value of a large JSON object: a member, or an item of one of the lists that are read item by item. */
export interface JsonPart {
  readonly name: string;
  /** 1-based in its list; null for a member that is no such list. */
  readonly number: number | null;
  /** Where its bytes lie in the file. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** Null when larger than `MOST_BYTES`. */
  readonly bytes: Uint8Array | null;
}

export type JsonEnding = "whole" | "empty" | "truncated" | "not-json" | "not-an-object";

export const MOST_BYTES = 25_000_000;

type Awaiting =
  | "object"
  | "name"
  | "name-or-end"
  | "colon"
  | "value"
  | "comma"
  | "item"
  | "item-or-end"
  | "item-comma"
  | "nothing";

/** Reads a JSON object from UTF-8 bytes piece by piece, so that a file of any size needs little memory. Never throws on any bytes. */
export class PartReader {
  readonly #lists: readonly string[];
  readonly #counts = new Map<string, number>();
  #awaiting: Awaiting = "object";
  #scan: ValueScan | null = null;
  #kept: Uint8Array[] = [];
  #start = 0;
  #name = "";
  #fault: JsonEnding | null = null;
  #began = false;

  constructor(lists: readonly string[]) {
    this.#lists = lists;
  }

  /** The parts that end within these bytes, which lie at `offset` in the file. */
  *read(bytes: Uint8Array, offset: number): Generator<JsonPart> {
    let at = 0;
    while (at < bytes.length && !this.#fault) {
      const byte = bytes[at] ?? 0;
      if (this.#scan) {
        const end = scanValue(this.#scan, bytes, at);
        this.#keep(bytes.subarray(at, end), offset + end);
        at = end;
        if (this.#scan.done) yield* this.#finish(this.#scan, offset + end);
      } else if (isSpace(byte)) {
        at++;
      } else if (!this.#step(byte, offset + at)) {
        at++;
      }
    }
  }

  get ending(): JsonEnding {
    if (this.#fault) return this.#fault;
    if (!this.#began) return "empty";
    return this.#awaiting === "nothing" ? "whole" : "truncated";
  }

  /** Takes one byte between values; true when a value begins at it. */
  #step(byte: number, at: number): boolean {
    this.#began = true;
    const sign = String.fromCharCode(byte);
    const awaiting = this.#awaiting;
    if (awaiting === "object")
      return this.#expect(sign === "{", "name-or-end", sign === "[" ? "not-an-object" : "not-json");
    if (awaiting === "colon") return this.#expect(sign === ":", "value");
    if (sign === "}" && (awaiting === "comma" || awaiting === "name-or-end")) return this.#expect(true, "nothing");
    if (awaiting === "comma") return this.#expect(sign === ",", "name");
    if (sign === "]" && (awaiting === "item-comma" || awaiting === "item-or-end")) return this.#expect(true, "comma");
    if (awaiting === "item-comma") return this.#expect(sign === ",", "item");
    if (awaiting === "nothing") return this.#expect(false, "nothing");
    if (awaiting === "value" && sign === "[" && this.#lists.includes(this.#name))
      return this.#expect(true, "item-or-end");
    if ((awaiting === "name" || awaiting === "name-or-end") && sign !== '"') return this.#expect(false, "nothing");
    if (",:}]".includes(sign)) return this.#expect(false, "nothing");
    this.#scan = startValue(byte);
    this.#start = at;
    return true;
  }

  #expect(fits: boolean, next: Awaiting, fault: JsonEnding = "not-json"): false {
    if (fits) this.#awaiting = next;
    else this.#fault = fault;
    return false;
  }

  #keep(piece: Uint8Array, end: number): void {
    if (end - this.#start <= MOST_BYTES) this.#kept.push(piece);
    else this.#kept = [];
  }

  *#finish(scan: ValueScan, end: number): Generator<JsonPart> {
    const bytes = end - this.#start > MOST_BYTES ? null : joined(this.#kept);
    const start = this.#start;
    this.#scan = null;
    this.#kept = [];
    if (this.#awaiting === "name" || this.#awaiting === "name-or-end") {
      this.#name = bytes ? nameIn(bytes) : "";
      this.#awaiting = "colon";
      return;
    }
    const isItem = this.#awaiting === "item" || this.#awaiting === "item-or-end";
    const number = isItem ? (this.#counts.get(this.#name) ?? 0) + 1 : null;
    if (number !== null) this.#counts.set(this.#name, number);
    this.#awaiting = isItem ? "item-comma" : "comma";
    yield { name: this.#name, number, start, end, depth: scan.deepest, bytes };
  }
}

function nameIn(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return String(JSON.parse(text));
  } catch {
    // A name that is no JSON text names nothing that is looked for.
    return text;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
