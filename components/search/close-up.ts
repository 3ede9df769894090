import type { Snippet } from "../../lib/text/snippet.ts";

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** How wide a text may be before what was found in it, in narrow letters: on one line, the rest would be cut off. */
const LEAD = 18;

/** The snippet with less before its first mark, so that the mark is seen on a single short line. */
export function closeUp({ text, ranges }: Snippet): Snippet {
  const first = ranges[0]?.start ?? 0;
  const cut = cutBefore(text, first);
  if (cut <= 0) return { text, ranges };
  const kept = text.slice(cut).trimStart();
  const shift = text.length - kept.length - 2;
  return {
    text: `… ${kept}`,
    ranges: ranges.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  };
}

function cutBefore(text: string, first: number): number {
  let width = 0;
  let at = first;
  while (at > 0 && width < LEAD) {
    at--;
    width += WIDE.test(text.charAt(at)) ? 2 : 1;
  }
  if (at <= 2) return 0;
  // At the border of a word, where one is near.
  const space = text.slice(at, first).search(/\s\S/);
  return space < 0 ? at : at + space + 1;
}
