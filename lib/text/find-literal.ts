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
  const beginsWord = LETTER_AFTER.test(literal);
  const endsWord = LETTER_BEFORE.test(literal);
  for (let start = folded.indexOf(literal); start >= 0; start = folded.indexOf(literal, start + 1)) {
    const end = start + literal.length;
    const cutBefore = beginsWord && LETTER_BEFORE.test(folded.slice(Math.max(0, start - 2), start));
    const cutAfter = endsWord && LETTER_AFTER.test(folded.slice(end, end + 2));
    if (!cutBefore && !cutAfter) yield { start, end };
  }
}

export function hasLiteral(folded: string, literal: string): boolean {
  return findLiteral(folded, literal).next().done !== true;
}
