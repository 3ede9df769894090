import type { Wanted } from "../text/highlight.ts";
import type { Substitutes } from "./index-query.ts";
import type { Query } from "./query.ts";

/** What to mark in the texts that a query found. */
export function wantedBy(query: Query, substitutes: Substitutes): Wanted {
  const words = new Set<string>();
  const prefixes = new Set<string>();
  const literals = new Set<string>([...query.phrases, query.signs].filter(Boolean));
  query.pieces.forEach((piece, at) => {
    if (piece.kind === "run") return literals.add(piece.text);
    const spellings = piece.parts.flatMap(({ text }) => substitutes.get(text) ?? [text]);
    // The 4 of GPT-4 alone says nothing: of a joined word the single characters are left out.
    for (const text of spellings) if (piece.joined === null || text.length > 1) words.add(text);
    if (piece.joined !== null) words.add(piece.joined);
    const last = at === query.pieces.length - 1 ? piece.parts.at(-1)?.text : undefined;
    if (last !== undefined && words.has(last)) prefixes.add(last);
    return words;
  });
  return { words: [...words], prefixes: [...prefixes], literals: [...literals] };
}
