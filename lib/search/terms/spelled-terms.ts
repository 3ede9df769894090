import { fold, foldCase } from "../../text/fold.ts";
import { pieces } from "../../text/pieces.ts";
import { spelledTerm } from "./marked-terms.ts";

// oxlint-disable-next-line no-control-regex
const NOT_ASCII = /[^\0-\x7f]/;

/** Words that are written otherwise than they are folded, each with the way it is written: łukasz of lukasz. */
export function spelledWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!NOT_ASCII.test(text)) return found;
  for (const piece of pieces(foldCase(text))) {
    if (piece.kind === "run") continue;
    for (const part of piece.parts) {
      const folded = fold(part.text);
      if (folded !== part.text && folded !== "") found.set(folded, part.text);
    }
  }
  return found;
}

/** What stands in the index for the ways in which words of a name or title are written. */
export function spelledTerms(text: string): string[] {
  return [...spelledWords(text)].map(([word, spelling]) => spelledTerm(word, spelling));
}
