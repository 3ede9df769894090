/** A stretch of a text; with `seconds`, a time that the lecture can be played from. */
export interface Stamped {
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly start: number;
  readonly seconds: number | null;
}

const STAMP = /[[(（【]?(?<![\d:：.])(?:(\d{1,2})[:：])?(\d{1,3})[:：]([0-5]\d)(?![\d:：]|\.\d)[\])）】]?/gu;
const PAIRS: Readonly<Record<string, string>> = { "[": "]", "(": ")", "（": "）", "【": "】" };

/** A text cut at its time stamps: `[12:34]`, `12:34`, `1:02:03`. Times beyond the lecture's end are none of its own. */
export function timeStamps(text: string, durationSeconds: number | null): Stamped[] {
  const pieces: Stamped[] = [];
  let done = 0;
  for (const match of text.matchAll(STAMP)) {
    const [whole, hours = "0", minutes = "0", seconds = "0"] = match;
    const isLong = match[1] !== undefined;
    const at = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if ((isLong && minutes.length !== 2) || (isLong && Number(minutes) > 59) || at > (durationSeconds ?? Infinity))
      continue;
    // A bracket belongs to the stamp only with its partner.
    const [from, to] = bracketed(whole) ? [0, whole.length] : inner(whole);
    if (match.index + from > done)
      pieces.push({ text: text.slice(done, match.index + from), start: done, seconds: null });
    pieces.push({ text: whole.slice(from, to), start: match.index + from, seconds: at });
    done = match.index + to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), start: done, seconds: null });
  return pieces;
}

function bracketed(stamp: string): boolean {
  return PAIRS[stamp.charAt(0)] === stamp.at(-1);
}

function inner(stamp: string): [number, number] {
  return [/^\d/.test(stamp) ? 0 : 1, /\d$/.test(stamp) ? stamp.length : stamp.length - 1];
}
