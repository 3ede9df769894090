import { variantsOf } from "../../text/chinese-variants.ts";
import { cutAtLongEnds } from "../../text/long-vowel.ts";
import type { Piece, Word } from "../../text/pieces.ts";
import { stem, stemBeginning } from "../../text/stem.ts";
import {
  afterSpelled,
  beginningTerm,
  hashOf,
  isKeptKind,
  LONGEST_BEGINNING,
  neighbourCharacters,
  neighboursTerm,
  neighbourWords,
  splitSpelled,
} from "../terms/marked-terms.ts";
import { LONGER, OTHER_FORM, AS_TYPED } from "../ranking/weights.ts";
import { beginningWith, exactly, slot, type Lookup, type Slot } from "./lookup.ts";
import { respelledLookups } from "./respelled.ts";
import { spellingBoost } from "./spelling-boost.ts";

/** What a & between words is read as. */
const AND = new Set(["and", "und", "et", "och", "og", "en"]);

export interface WordOptions {
  /** The word may not be finished. */
  readonly unfinished: boolean;
  /** Only as it is written. */
  readonly exact: boolean;
  /** Words to look for instead, for a word that is nowhere. */
  readonly corrections: ReadonlyMap<string, readonly string[]>;
  /** How words were typed that are folded to others. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Words that each word may be a part of. */
  readonly compounds: ReadonlyMap<Word, readonly string[]>;
}

/** A word in all its forms, those that may still be typed among them. */
export function wordSlot(word: string, { unfinished, exact, corrections, spelled }: WordOptions): Slot {
  if (exact) return slot(exactly(word));
  const others = corrections.get(word);
  if (others) return slot(...others.map((other) => exactly(other)));
  const typed = spelled.get(word) ?? word;
  return slot(...wordLookups(word, typed, unfinished), ...respelledLookups(word, typed, unfinished));
}

function wordLookups(word: string, typed: string, unfinished: boolean): Lookup[] {
  if (Array.from(word).length <= LONGEST_BEGINNING) {
    const own = onlyWord(word, typed);
    return unfinished ? [own, boosted(exactly(beginningTerm(word)), LONGER)] : [own];
  }
  const stemmed = stem(word);
  const formBoost = (form: string): number => {
    if (form === word) return 1;
    if (stem(form) === stemmed) return OTHER_FORM;
    return unfinished && form.startsWith(word) ? LONGER : 0;
  };
  const boost = (term: string): number => {
    const { word: form, spelling } = splitSpelled(term);
    if (spelling === null) return formBoost(form);
    if (form === word) return spellingBoost(spelling, typed, word);
    return typed !== word && spelling.startsWith(typed) ? AS_TYPED * formBoost(form) : 0;
  };
  // Without other forms there is one term to read.
  const begins = stemBeginning(stemmed);
  const isPlain = begins === word && !/^[a-z]+$/.test(word);
  if (isPlain && !unfinished) return [onlyWord(word, typed)];
  const forms = beginningWith(begins, boost);
  return AND.has(word) ? [forms, exactly("&")] : [forms];
}

/** A word without other forms, however it is written. */
function onlyWord(word: string, typed: string): Lookup {
  const boost = (term: string): number => {
    const { spelling } = splitSpelled(term);
    return spelling === null ? Number(term === word) : spellingBoost(spelling, typed, word);
  };
  return { from: word, to: afterSpelled(word), boost };
}

/** The ways to find a written word: its parts, or the parts as one word. */
export function wordSlots(word: Word, options: WordOptions): Slot[][] {
  const parts = word.parts.map(({ text }, at) =>
    wordSlot(text, { ...options, unfinished: options.unfinished && at === word.parts.length - 1 }),
  );
  const wholes = [...(word.joined === null ? [] : [word.joined]), ...(options.compounds.get(word) ?? [])];
  return [parts, ...wholes.map((whole) => [wordSlot(whole, options)])];
}

/** Pairs of characters in all their forms, and what shows that three of them follow one another. */
export function runSlots(run: string): Slot[] {
  return cutAtLongEnds(run).flatMap(stretchSlots);
}

function stretchSlots(run: string): Slot[] {
  const forms = Array.from(run, variantsOf);
  const [only] = forms;
  if (forms.length === 1 && only) return [slot(...only.map(exactly))];
  const pairs = forms.slice(1).map((second, at) => slot(...combined([forms[at] ?? [], second]).map(exactly)));
  const triples = forms.slice(2).flatMap((third, at) => tripleSlot([forms[at] ?? [], forms[at + 1] ?? [], third]));
  return [...pairs, ...triples];
}

function tripleSlot(forms: readonly (readonly string[])[]): Slot[] {
  const all = combined(forms);
  const kinds = all.map((text) => neighbourCharacters(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)));
  // One form whose kind is not kept could be the one that stands there.
  const isTold = all.every((text) => text.length === 3) && kinds.every(isKeptKind);
  return isTold ? [{ isNeighbours: true, lookups: kinds.map((kind) => exactly(neighboursTerm(kind))) }] : [];
}

function combined(forms: readonly (readonly string[])[]): string[] {
  return forms.reduce<string[]>((texts, next) => texts.flatMap((text) => next.map((each) => text + each)), [""]);
}

/** What shows that words follow one another, each pair by itself. */
export function neighbourSlots(words: readonly string[]): Slot[] {
  return words.slice(1).map((word, at) => {
    const kind = neighbourWords(hashOf(words[at] ?? ""), hashOf(word));
    return { isNeighbours: true, lookups: [exactly(neighboursTerm(kind))] };
  });
}

/** The words of pieces that follow one another without characters between them. */
export function wordRows(pieces: readonly Piece[]): string[][] {
  const rows: string[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "run") rows.push([]);
    else rows.at(-1)?.push(...piece.parts.map(({ text }) => text));
  }
  return rows.filter((row) => row.length > 1);
}

function boosted(lookup: Lookup, weight: number): Lookup {
  return { ...lookup, boost: () => weight };
}
