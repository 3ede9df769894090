import { Marked, type Token } from "marked";
import { FORMULAS, type Formula } from "./formula.ts";

export type MarkdownToken = Token | Formula;

const reader = new Marked({ extensions: FORMULAS, gfm: true });

/**
 * What a model's answer says as Markdown (CommonMark with GitHub's tables), for a page to draw as text. Nothing of it
 * is HTML: what looks like HTML is a token with its own words. Null where it cannot be read, such as one nested without end.
 */
export function readMarkdown(text: string): readonly MarkdownToken[] | null {
  try {
    return reader.lexer(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
