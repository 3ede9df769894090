import type { Word } from "../../text/pieces.ts";
import type { Clause, Query } from "../query/query.ts";

/** So short a part is looked for in the whole from the start: e mail, wi fi. */
const SHORT = 2;
const LONGEST = 24;

/** For words that were typed next to each other, the words they are when written as one; `loosely`: also of long parts. */
export function compoundsIn({ clauses }: Query, loosely: boolean): Map<Word, string[]> {
  const found = new Map<Word, string[]>();
  const add = (word: Word, whole: string): void => void found.set(word, [...(found.get(word) ?? []), whole]);
  const words = clauses.map(onlyWord);
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (!word || !before) return;
    const [first, second] = [partOf(before), partOf(word)];
    const isShort = Math.min(first.length, second.length) <= SHORT;
    if ((!isShort && !loosely) || first.length + second.length > LONGEST) return;
    add(before, first + second);
    add(word, first + second);
  });
  return found;
}

function onlyWord({ any, not }: Clause): Word | null {
  const [atom, ...otherAtoms] = any;
  if (not || otherAtoms.length > 0 || atom?.kind !== "words") return null;
  const [piece, ...others] = atom.pieces;
  return piece?.kind === "word" && piece.parts.length === 1 && others.length === 0 ? piece : null;
}

function partOf({ parts }: Word): string {
  return parts[0]?.text ?? "";
}
