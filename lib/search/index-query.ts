import type { Query as IndexQuery, QueryCombination } from "minisearch";
import { pieces, type Piece, type Word } from "../text/pieces.ts";
import { bigrams } from "../text/tokens.ts";
import { indexTerm } from "./index-term.ts";
import type { Query } from "./query.ts";

/** For a word of the query: the words of the library that are searched instead. */
export type Substitutes = ReadonlyMap<string, readonly string[]>;

export const NO_SUBSTITUTES: Substitutes = new Map();

/** The query as MiniSearch takes it: all pieces and phrases, the last word also as a beginning. */
export function indexQuery(query: Query, substitutes: Substitutes): QueryCombination {
  const last = query.pieces.at(-1);
  const typed = query.pieces.map((piece) => pieceQuery(piece, piece === last, substitutes));
  const quoted = query.phrases.flatMap((phrase) =>
    [...pieces(phrase)].map((piece) => pieceQuery(piece, false, NO_SUBSTITUTES)),
  );
  return all([...typed, ...quoted]);
}

function pieceQuery(piece: Piece, isLast: boolean, substitutes: Substitutes): IndexQuery {
  if (piece.kind === "word") return wordQuery(piece, isLast, substitutes);
  const characters = Array.from(piece.text);
  // In the index a single character is the beginning of a pair, or the last of its run.
  if (characters.length === 1) return term(piece.text, true);
  return all(bigrams(characters).map((pair) => term(pair, false)));
}

function wordQuery(word: Word, isLast: boolean, substitutes: Substitutes): IndexQuery {
  const parts = word.parts.map((part, at) => {
    const beginning = isLast && at === word.parts.length - 1;
    const others = substitutes.get(part.text);
    return others ? any(others.map((each) => term(each, false))) : term(part.text, beginning);
  });
  return word.joined === null ? all(parts) : any([all(parts), term(word.joined, isLast)]);
}

function term(text: string, beginning: boolean): IndexQuery {
  return { queries: [indexTerm(text)], prefix: beginning };
}

function all(queries: IndexQuery[]): QueryCombination {
  return { combineWith: "AND", queries };
}

function any(queries: IndexQuery[]): QueryCombination {
  return { combineWith: "OR", queries };
}
