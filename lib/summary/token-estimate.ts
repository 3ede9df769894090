import { DENSE } from "../text/scripts.ts";

const IS_DENSE = new RegExp(DENSE, "v");
/** Tokens a character, on the safe side of the tokenisers of GPT-2 to Qwen 3: English has about four characters a token. */
const ASCII = 0.28;
const CJK = 1.2;
const OTHER = 0.6;

/** About how many tokens a text has, rather too many than too few: what does not fit, most servers cut without a word. */
export function tokenEstimate(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (character <= "\u007f") sum += ASCII;
    else sum += IS_DENSE.test(character) ? CJK : OTHER;
  }
  return Math.ceil(sum);
}

/** A text's beginning, of at most so many tokens. */
export function cutToTokens(text: string, most: number): string {
  const size = tokenEstimate(text);
  return size <= most
    ? text
    : Array.from(text.slice(0, Math.floor((text.length * most) / size)))
        .join("")
        .toWellFormed();
}
