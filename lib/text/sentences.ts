import { CJK, HAS_CJK } from "./scripts.ts";

/** A dot after these ends no sentence, whatever follows. */
const TITLES =
  "mr mrs ms dr prof st rev gen sen rep gov capt lt col sgt hon mt messrs vs cf fig figs eq eqs vol no nos pp ed eds approx dept univ e.g i.e".split(
    " ",
  );
/** A dot after these ends a sentence only before a capital letter. */
const MAYBE =
  "etc al inc ltd co corp jr sr a.m p.m u.s u.k u.n ph.d m.d b.a m.a b.sc m.sc viz ca jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  );
const NEVER_ENDS = new Set(TITLES);
const ENDS_BEFORE_CAPITAL = new Set(MAYBE);

// Bounds on what is matched at once: a regular expression may overflow its stack on megabytes of one sign.
const SIGNS = "{1,1000}";
const CLOSING = "[\"'”’»›)\\]}」』】）》〉]{0,1000}";
// Chinese is often typed with the Latin signs, and no space after them.
const DENSE_END = `[。！？｡．‼⁇⁈⁉]${SIGNS}|…{2,1000}|(?<=${CJK}[)）」”]?)[.!?]${SIGNS}(?!\\p{Nd})`;
const BORDER = new RegExp(
  `(?<dense>${DENSE_END})${CLOSING}|(?<![.!?…])[.!?…؟।॥۔]${SIGNS}${CLOSING}(?=\\s|$)|(?<line>\\n\\s{0,1000})`,
  "gu",
);
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.]*)$/u;
const CONTINUES = /^\s*["'“‘(]?\p{Ll}/u;
const BULLET = /^(?:[-–—*•·▪►]|\d{1,3}[.)、])\s/;
/** A line this long that breaks off before a small letter was wrapped by whoever wrote it. */
const WRAPPED_LINE = 60;

/** The sentences of a text, in order and trimmed; line ends and list items separate as well. Only white space is lost. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(BORDER)) {
    const end = match.index + match[0].length;
    const isLine = match.groups?.["line"] !== undefined;
    const ends = isLine ? endsLine(text, start, match.index, end) : endsSentence(text, match, end);
    if (!ends) continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  found.push(text.slice(start).trim());
  return found.filter(Boolean);
}

function endsLine(text: string, start: number, from: number, to: number): boolean {
  const isParagraph = text.slice(from, to).split("\n").length > 2;
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", from - 1) + 1), from);
  const next = text.slice(to, to + 8);
  return isParagraph || line.length < WRAPPED_LINE || BULLET.test(next) || !CONTINUES.test(next);
}

function endsSentence(text: string, match: RegExpExecArray, end: number): boolean {
  if (match.groups?.["dense"] !== undefined) return true;
  const next = text.slice(end, end + 8);
  const sign = match[0];
  if (!sign.startsWith(".") && !sign.startsWith("…")) return !CONTINUES.test(next);
  if (CONTINUES.test(next)) return false;
  if (sign.length > 1) return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[1] ?? "";
  return wordEnds(word, text.slice(Math.max(0, match.index - word.length - 2), match.index - word.length), next);
}

/** Whether a dot after `word` ends the sentence; `before` is what stands before the word. */
function wordEnds(word: string, before: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (NEVER_ENDS.has(lower)) return lower === "no" && /^\s+\p{L}/u.test(next);
  if (ENDS_BEFORE_CAPITAL.has(lower)) return /^\s+\p{Lu}/u.test(next) || HAS_CJK.test(next);
  const isInitial = /^\p{Lu}$/u.test(word) && word !== "I";
  const isItem = /^\d{1,3}$/.test(word) && (before === "" || /\n\s*$/.test(before));
  return !isInitial && !isItem;
}
