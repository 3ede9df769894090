import { sentences } from "./sentences.ts";
import { HAS_UNSPACED } from "./scripts.ts";

/** A caption, as far as it matters here. */
export interface TimedText {
  readonly startSeconds: number;
  readonly endSeconds?: number;
  readonly text: string;
}

const END_SIGN = /[.!?。！？…]/gu;
/** Machine-made captions have no punctuation at all; people set a full stop at least this often, in UTF-16 units. */
const PUNCTUATED_EVERY = 400;
/** A silence in which a speaker takes breath between two thoughts, in seconds. */
const PAUSE = 1.2;
/** Marks that bring their own room. */
const WIDE_MARK = /[。！？，、；：」』）】》〉]/u;
/** A sentence-like stretch: about 25 English words, about 45 Chinese characters. */
const LONG_ENOUGH = { spaced: 140, dense: 45 };

/** What was said as sentences: by punctuation where there is some, else by pauses and length. */
export function cueSentences(cues: readonly TimedText[]): string[] {
  const spoken = cues.map((cue) => cue.text.replace(/\s+/g, " ").trim());
  const whole = joinSpoken(spoken);
  const signs = whole.match(END_SIGN)?.length ?? 0;
  return signs * PUNCTUATED_EVERY >= whole.length ? sentences(whole) : byPauses(cues, spoken);
}

/** Puts pieces of speech together, with a space only where the script has spaces. */
export function joinSpoken(pieces: readonly string[]): string {
  const said = pieces.filter(Boolean);
  const spaced = said.map((piece, at) => {
    const before = said[at - 1]?.slice(-1) ?? "";
    const tight =
      at === 0 || WIDE_MARK.test(before) || (HAS_UNSPACED.test(before) && HAS_UNSPACED.test(piece.charAt(0)));
    return tight ? piece : ` ${piece}`;
  });
  return spaced.join("");
}

function byPauses(cues: readonly TimedText[], spoken: readonly string[]): string[] {
  const found: string[] = [];
  let open: string[] = [];
  cues.forEach((cue, at) => {
    open.push(spoken[at] ?? "");
    // Without punctuation the border of a caption is the only sign of a border of thought: the space keeps it.
    const line = open.filter(Boolean).join(" ");
    const limit = HAS_UNSPACED.test(line) ? LONG_ENOUGH.dense : LONG_ENOUGH.spaced;
    const next = cues[at + 1]?.startSeconds ?? Infinity;
    if (line.length < limit && next - (cue.endSeconds ?? next) < PAUSE) return;
    found.push(line);
    open = [];
  });
  return [...found, open.filter(Boolean).join(" ")].filter(Boolean);
}
