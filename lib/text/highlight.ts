import { findLiteral } from "./find-literal.ts";
import { foldWithOffsets, type FoldedText } from "./fold-with-offsets.ts";
import { pieces, type Piece, type Range } from "./pieces.ts";

/** What a query found a text by, all folded; plain data, so that it can travel with the results. */
export interface HighlightTerms {
  /** Whole words. */
  readonly words: readonly string[];
  /** Beginnings of words. */
  readonly prefixes: readonly string[];
  /** Stretches of text: runs without spaces, quoted phrases. */
  readonly literals: readonly string[];
}

/** The ranges of the original text to put into `<mark>`: in order, not overlapping. */
export function highlight(text: string, highlightTerms: HighlightTerms): Range[] {
  if (highlightTerms.words.length + highlightTerms.prefixes.length + highlightTerms.literals.length === 0) return [];
  const source = foldWithOffsets(text);
  const found = highlightTerms.literals.flatMap((literal) => [...findLiteral(source.folded, literal)]);
  if (highlightTerms.words.length + highlightTerms.prefixes.length > 0) {
    const words = new Set(highlightTerms.words);
    for (const piece of pieces(source.folded)) found.push(...markedIn(piece, words, highlightTerms.prefixes));
  }
  return merged(found).map((range) => inOriginal(source, range));
}

function markedIn(piece: Piece, words: ReadonlySet<string>, prefixes: readonly string[]): Range[] {
  if (piece.kind === "run") return [];
  const { joined, start, end } = piece;
  // How much of a joined word such as GPT-4 a prefix covers cannot be told by its length: the whole is marked.
  if (joined !== null && (words.has(joined) || prefixes.some((prefix) => joined.startsWith(prefix)))) {
    const first = piece.parts[0]?.text ?? "";
    if (words.has(joined) || !prefixes.some((prefix) => first.startsWith(prefix))) return [{ start, end }];
  }
  return piece.parts.flatMap((part) => {
    if (words.has(part.text)) return [{ start: part.start, end: part.end }];
    const longest = Math.max(...prefixes.map((prefix) => (part.text.startsWith(prefix) ? prefix.length : 0)), 0);
    return longest > 0 ? [{ start: part.start, end: part.start + longest }] : [];
  });
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}

function inOriginal(source: FoldedText, range: Range): Range {
  return { start: source.starts[range.start] ?? 0, end: source.ends[range.end - 1] ?? 0 };
}
