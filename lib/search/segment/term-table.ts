import { PairTable } from "./pair-table.ts";
import { beginningTerm, hashOf, isWord, LONGEST_BEGINNING } from "../terms/marked-terms.ts";

const NONE: readonly number[] = [];

/** Numbers the terms of a segment as they are met. */
export class TermTable {
  readonly #words = new Map<string, number>();
  /** Single characters and pairs of them, the units of a pair in one number. */
  readonly #characters = new PairTable();
  readonly #hashes: number[] = [];
  readonly #within: (readonly number[])[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  ofWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = this.#new();
    this.#words.set(word, id);
    this.#hashes[id] = hashOf(word);
    if (isWord(word)) this.#within[id] = beginningsOf(word).map((term) => this.ofWord(term));
    return id;
  }

  /** Two characters of a script without spaces that follow one another; for one alone, `second` is 0. */
  ofCharacters(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    const known = this.#characters.get(key);
    if (known >= 0) return known;
    const single = second === 0 ? -1 : this.ofCharacters(first, 0);
    const id = this.#new();
    this.#characters.add(key, id);
    if (single >= 0) this.#within[id] = [single];
    return id;
  }

  hash(id: number): number {
    return this.#hashes[id] ?? 0;
  }

  /** The terms that a text has because it has this one: the beginnings of a word, the first character of a pair. */
  within(id: number): readonly number[] {
    return this.#within[id] ?? NONE;
  }

  /** All terms with their numbers, sorted. */
  *sorted(): Generator<readonly [term: string, id: number]> {
    // Numbers are sorted as numbers, which is many times faster than as strings.
    const characters = this.#characters.sortedKeys();
    let at = 0;
    const entry = (key: number): readonly [string, number] => [text(key), this.#characters.get(key)];
    for (const word of [...this.#words.keys()].toSorted()) {
      for (; at < characters.length && text(characters[at] ?? 0) < word; at++) yield entry(characters[at] ?? 0);
      yield [word, this.#words.get(word) ?? 0];
    }
    for (; at < characters.length; at++) yield entry(characters[at] ?? 0);
  }

  #new(): number {
    this.#within.push(NONE);
    this.#hashes.push(0);
    return this.#size++;
  }
}

function text(key: number): string {
  return (key & 0xffff) === 0 ? String.fromCharCode(key >>> 16) : String.fromCharCode(key >>> 16, key & 0xffff);
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word.slice(0, LONGEST_BEGINNING * 2));
  return Array.from({ length: Math.min(LONGEST_BEGINNING, letters.length) }, (_, at) =>
    beginningTerm(letters.slice(0, at + 1).join("")),
  );
}
