import { isWord } from "../terms/marked-terms.ts";

/**
 * Words of one length, written one after the other without a gap, and how many lectures hold each: looked through for
 * words one edit away from a word that is nowhere. Length 0 holds the pairs of characters in titles and tags.
 */
export interface WordList {
  readonly length: number;
  readonly letters: Uint16Array<ArrayBuffer>;
  /** In as many bits as the number of lectures has. */
  readonly counts: Uint8Array<ArrayBuffer>;
}

export const CHARACTER_PAIRS = 0;
const SHORTEST = 3;
const LONGEST = 24;
const FIRST_DENSE = 0x2e80;

export class VocabularyBuilder {
  readonly #lists = new Map<number, { letters: number[]; counts: number[] }>();

  /** `naming`: it stands in a title or a tag. Terms that are no words are passed over. */
  add(term: string, count: number, naming: boolean): void {
    const isDense = term.charCodeAt(0) >= FIRST_DENSE;
    if (!isWord(term) || (isDense ? !naming || term.length !== 2 : !isKept(term.length))) return;
    const length = isDense ? CHARACTER_PAIRS : term.length;
    const list = this.#lists.get(length) ?? { letters: [], counts: [] };
    this.#lists.set(length, list);
    for (let at = 0; at < term.length; at++) list.letters.push(term.charCodeAt(at));
    list.counts.push(32 - Math.clz32(count));
  }

  take(): WordList[] {
    return [...this.#lists].map(([length, { letters, counts }]) => ({
      length,
      letters: Uint16Array.from(letters),
      counts: Uint8Array.from(counts),
    }));
  }
}

function isKept(length: number): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

/** One list out of two of the same length, both sorted. */
export function mergedWords(one: WordList, other: WordList): WordList {
  const size = one.length || 2;
  const letters: number[] = [];
  const counts: number[] = [];
  let [a, b] = [0, 0];
  while (a < one.counts.length || b < other.counts.length) {
    const order = a >= one.counts.length ? 1 : b >= other.counts.length ? -1 : compareAt(one, a, other, b, size);
    const [from, at] = order <= 0 ? [one, a] : [other, b];
    for (let letter = at * size; letter < (at + 1) * size; letter++) letters.push(from.letters[letter] ?? 0);
    const both = order === 0 ? (other.counts[b] ?? 0) : 0;
    counts.push(Math.max(from.counts[at] ?? 0, both));
    if (order <= 0) a++;
    if (order >= 0) b++;
  }
  return { length: one.length, letters: Uint16Array.from(letters), counts: Uint8Array.from(counts) };
}

/** A list without these words. */
export function wordsWithout(list: WordList, gone: ReadonlySet<string>): WordList {
  if (gone.size === 0) return list;
  const size = list.length || 2;
  const letters: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < list.counts.length; at++) {
    const word = list.letters.subarray(at * size, (at + 1) * size);
    if (gone.has(String.fromCharCode(...word))) continue;
    letters.push(...word);
    counts.push(list.counts[at] ?? 0);
  }
  return { length: list.length, letters: Uint16Array.from(letters), counts: Uint8Array.from(counts) };
}

function compareAt(one: WordList, a: number, other: WordList, b: number, size: number): number {
  for (let letter = 0; letter < size; letter++) {
    const difference = (one.letters[a * size + letter] ?? 0) - (other.letters[b * size + letter] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
