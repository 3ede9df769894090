import { fold } from "./fold.ts";
import { pieces, type Piece } from "./pieces.ts";

/** The terms under which a text is found; the search index cuts text in the same way. */
export function tokens(text: string): string[] {
  return foldedTokens(fold(text));
}

/** As `tokens`, for text that is folded already. */
export function foldedTokens(folded: string): string[] {
  const terms: string[] = [];
  for (const piece of pieces(folded)) addTerms(piece, terms);
  return terms;
}

function addTerms(piece: Piece, terms: string[]): void {
  if (piece.kind === "run") {
    const characters = Array.from(piece.text);
    terms.push(...bigrams(characters));
    // The last character begins no bigram: as a term of its own it is found by the same prefix search as the others.
    terms.push(characters.at(-1) ?? "");
    return;
  }
  for (const part of piece.parts) terms.push(part.text);
  if (piece.joined !== null) terms.push(piece.joined);
}

/** Overlapping pairs: 大语言 gives 大语 and 语言. */
export function bigrams(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
