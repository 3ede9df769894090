import { highlight, type HighlightTerms } from "./highlight.ts";
import type { Range } from "./pieces.ts";

/** A short stretch around the first match, with the ranges to mark in it. */
export interface Snippet {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** How much of the snippet may stand before the first match. */
const LEAD = 0.3;
const WORD_BORDER = 24;

/** About `length` UTF-16 units around the first match, in one line; null when nothing in the text matches. */
export function snippet(text: string, highlightTerms: HighlightTerms, length = 160): Snippet | null {
  const first = highlight(text, highlightTerms)[0];
  if (!first) return null;
  const start = wordStart(text, first.start - Math.round(length * LEAD), first.start);
  const end = wordEnd(text, Math.max(start + length, first.end), first.end);
  const body = text.slice(start, end).toWellFormed().replace(/\s+/g, " ").trim();
  const line = `${start > 0 ? "… " : ""}${body}${end < text.length ? " …" : ""}`;
  return { text: line, ranges: highlight(line, highlightTerms) };
}

/** The first word border from `from` on, so that the snippet begins with a whole word; `from` itself where none is near. */
function wordStart(text: string, from: number, match: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from, Math.min(match, from + WORD_BORDER)).search(/\s/);
  return space < 0 ? wholeCharacter(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number, match: number): number {
  if (to >= text.length) return text.length;
  const from = Math.max(match, to - WORD_BORDER);
  const space = text.slice(from, to).search(/\s\S*$/);
  return space < 0 ? wholeCharacter(text, to) : from + space;
}

/** `index`, or the one before it inside a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(index - 1)) ? index - 1 : index;
}
