import { pieces, type Piece } from "../../text/pieces.ts";
import { segmentWords } from "../../text/segment-words.ts";
import type { Atom, Query } from "../query/query.ts";

const SHORTEST = 3;

/**
 * The query with runs of characters cut into their words, each of which can then stand anywhere: 财经商业 as 财经 and
 * 商业. Null when there is nothing to cut.
 */
export function withSplitRuns(query: Query): Query | null {
  let isSplit = false;
  const split = (piece: Piece): Piece[] => {
    if (piece.kind === "word" || Array.from(piece.text).length < SHORTEST) return [piece];
    const parts = segmentWords(piece.text, "zh").flatMap((word) => [...pieces(word)]);
    if (parts.length > 1) isSplit = true;
    return parts.length > 1 ? parts : [piece];
  };
  const clauses = query.clauses.map((clause) => ({
    ...clause,
    any: clause.any.map((atom): Atom =>
      atom.kind === "words" ? { ...atom, pieces: atom.pieces.flatMap(split) } : atom,
    ),
  }));
  return isSplit ? { ...query, clauses } : null;
}
