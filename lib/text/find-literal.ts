import type { Range } from "./pieces.ts";
import { SPACED } from "./scripts.ts";

const LETTER_BEFORE = new RegExp(`${SPACED}$`, "v");
const LETTER_AFTER = new RegExp(`^${SPACED}`, "v");

/**
 * Where folded `literal` stands in `folded`. At an edge of a spaced script it must be a whole word: "net" is not in
 * "network"; 语言 is in 大语言模型.
 */
export function* findLiteral(folded: string, literal: string): Generator<Range> {
  if (!literal) return;
  if (literal.includes(" ")) return yield* findWords(folded, literal);
  const beginsWord = LETTER_AFTER.test(literal);
  const endsWord = LETTER_BEFORE.test(literal);
  for (let start = folded.indexOf(literal); start >= 0; start = folded.indexOf(literal, start + 1)) {
    const end = start + literal.length;
    const cutBefore = beginsWord && LETTER_BEFORE.test(folded.slice(Math.max(0, start - 2), start));
    const cutAfter = endsWord && LETTER_AFTER.test(folded.slice(end, end + 2));
    if (!cutBefore && !cutAfter) yield { start, end };
  }
}

/** Pattern of what may stand between the words of a phrase, or in one of them: state of the art is found in state-of-the-art. */
export const JOINT = `(?:[\\s\\p{Pd}_\\/"]|\\.{2,})+`;

function* findWords(folded: string, literal: string): Generator<Range> {
  const words = literal.split(" ").map((word) => escaped(word));
  const before = LETTER_AFTER.test(literal) ? `(?<!${SPACED})` : "";
  const after = LETTER_BEFORE.test(literal) ? `(?!${SPACED})` : "";
  for (const { 0: found, index } of folded.matchAll(new RegExp(before + words.join(JOINT) + after, "gv")))
    yield { start: index, end: index + found.length };
}

/** Signs as code points: what may be escaped, and how, differs between the kinds of expressions. */
function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

export function hasLiteral(folded: string, literal: string): boolean {
  return findLiteral(folded, literal).next().done !== true;
}
