/*
 * Terms that stand for something else than a word of a text begin with a control character, which no folded word holds:
 * 1 the first one or two letters of words, 2 neighbours, 3 facts of a lecture. A word and, behind a 1, how it is written
 * stand beside the word itself, so that both are read at once.
 */
const BEGINNING = "\u0001";
const NEIGHBOURS = "\u0002";
const FACT = "\u0003";

/** Prefixes this short have a term of their own: the words behind them would be most of the index. */
export const LONGEST_BEGINNING = 2;

/** The term of all words that begin with these one or two letters. */
export function beginningTerm(letters: string): string {
  return BEGINNING + letters;
}

/** Every lecture bears it. */
export const EVERY_LECTURE = `${FACT}all`;

/** What is so of a lecture, such as `tag:physics` or `lang:en`. */
export function factTerm(name: string, value: string): string {
  return `${FACT}${name}:${value}`;
}

export function isWord(term: string): boolean {
  return term.charCodeAt(0) > 0x20 && !term.includes(SPELLED);
}

const SPELLED = "\u0001";
const AFTER_SPELLED = "\u0002";

/** The term of a word that is written with accents or letters of its own: all terms of a word end before `afterSpelled`. */
export function spelledTerm(word: string, spelling: string): string {
  return word + SPELLED + spelling;
}

export function afterSpelled(word: string): string {
  return word + AFTER_SPELLED;
}

/** The word of a term, and how it is written where that is another way. */
export function splitSpelled(term: string): { readonly word: string; readonly spelling: string | null } {
  const at = term.indexOf(SPELLED, 1);
  return at < 0 ? { word: term, spelling: null } : { word: term.slice(0, at), spelling: term.slice(at + 1) };
}

/** How many different neighbours are told apart: a power of two, so that a list is a few per cent of the lectures. */
export const NEIGHBOUR_KINDS = 1 << 16;

const FIRST_SYMBOL = 0x20;

/** The term of two words, or of three characters, that stand next to one another. */
export function neighboursTerm(kind: number): string {
  return (
    NEIGHBOURS +
    String.fromCharCode(FIRST_SYMBOL + (kind >>> 10), FIRST_SYMBOL + ((kind >>> 5) & 31), FIRST_SYMBOL + (kind & 31))
  );
}

/** A number for a word, the same on every machine (FNV-1a over UTF-16 units). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Which of the kinds of neighbours two words are, by their numbers. */
export function neighbourWords(one: number, other: number): number {
  return mixed(Math.imul(one, 0x9e3779b1) ^ other);
}

/** Which of the kinds of neighbours three characters are. */
export function neighbourCharacters(one: number, two: number, three: number): number {
  return mixed(Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b) ^ three);
}

/** Of three characters every other kind is kept: a phrase has enough of them, and they would be a third of the index. */
export function isKeptKind(kind: number): boolean {
  return (kind & 1) === 0;
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) & (NEIGHBOUR_KINDS - 1);
}
