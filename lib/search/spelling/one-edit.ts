import type { WordList } from "../segment/vocabulary.ts";

/** In shorter words one letter makes another word more often than a slip. */
export const SHORTEST_MISSPELT = 4;

/** A word of the library and in about how many lectures it is, as a power of two. */
export interface KnownWord {
  readonly word: string;
  readonly frequency: number;
}

/**
 * Words of the lists that are one edit away: a letter more, less or other, or two neighbours swapped; the commonest
 * first. A slip in the first letter is rarer than one further on, so those come last.
 */
export function oneEditAway(word: string, lists: readonly WordList[]): KnownWord[] {
  const letters = Array.from(word, (letter) => letter.charCodeAt(0));
  const found = new Map<string, number>();
  for (const list of lists) {
    for (let at = 0; at < list.counts.length; at++) {
      const start = at * list.length;
      if (!isOneEdit(letters, list.letters, start, list.length)) continue;
      const known = String.fromCharCode(...list.letters.subarray(start, start + list.length));
      found.set(known, Math.max(found.get(known) ?? 0, list.counts[at] ?? 0));
    }
  }
  return [...found]
    .map(([known, frequency]) => ({ word: known, frequency }))
    .toSorted((a, b) => Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) || b.frequency - a.frequency);
}

/** In about how many lectures a word stands as it is, as a power of two; 0 where it does not. */
export function frequencyOf(word: string, lists: readonly WordList[]): number {
  return Math.max(0, ...lists.filter(({ length }) => length === word.length).map((list) => frequencyIn(word, list)));
}

function frequencyIn(word: string, { letters, counts, length }: WordList): number {
  for (let at = 0; at < counts.length; at++) {
    let same = 0;
    while (same < length && letters[at * length + same] === word.charCodeAt(same)) same++;
    if (same === length) return counts[at] ?? 0;
  }
  return 0;
}

function isOneEdit(word: readonly number[], letters: Uint16Array, start: number, length: number): boolean {
  const size = word.length;
  if (Math.abs(size - length) > 1) return false;
  let front = 0;
  while (front < size && front < length && word[front] === letters[start + front]) front++;
  let back = 0;
  const most = Math.min(size, length) - front;
  while (back < most && word[size - 1 - back] === letters[start + length - 1 - back]) back++;
  const [mine, theirs] = [size - front - back, length - front - back];
  if (mine <= 1 && theirs <= 1) return mine + theirs > 0;
  if (mine !== 2 || theirs !== 2) return false;
  return word[front] === letters[start + front + 1] && word[front + 1] === letters[start + front];
}
