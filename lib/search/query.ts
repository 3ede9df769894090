import { fold } from "../text/fold.ts";
import { pieces, type Piece } from "../text/pieces.ts";

/** What a person typed, understood. Nothing a person can type is an error. */
export interface Query {
  readonly pieces: readonly Piece[];
  /** Quoted stretches, folded; each must occur as it stands. */
  readonly phrases: readonly string[];
  /** Folded text without a single letter, such as an emoji: looked for as it stands. */
  readonly signs: string;
}

/** As much as is read of a query; a pasted page finds by its beginning. */
const LONGEST_QUERY = 1_000;
const MOST_PIECES = 64;

const PHRASE = /"([^"]+)"/g;

export function parseQuery(text: string): Query {
  // Chinese keyboards and word processors make the typographic quotes.
  const folded = fold(text.slice(0, LONGEST_QUERY)).replace(/[“”„‟]/g, '"');
  const phrases = [...folded.matchAll(PHRASE)].map((match) => (match[1] ?? "").trim()).filter(Boolean);
  const rest = folded.replace(PHRASE, " ");
  const found = [...pieces(rest)].slice(0, MOST_PIECES);
  const signs = found.length === 0 && phrases.length === 0 ? rest.replaceAll('"', "").trim() : "";
  return { pieces: found, phrases, signs };
}
