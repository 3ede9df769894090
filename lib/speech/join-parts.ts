import type { HeardCue, HeardPart } from "./heard.ts";
import { type Said, saidIn } from "./said.ts";

/** Where the same second is heard twice, in the lecture's times. */
interface Overlap {
  readonly from: number;
  readonly to: number;
}

/** How far apart two hearings of one word may lie, in seconds: timed by itself, with its caption, and not at all. */
const [APART, CUE_APART, SPREAD_APART] = [0.5, 1.5, 20];
/** What begins or ends a little outside of the overlap may have been heard twice as well, in seconds. */
const AROUND = 0.5;
/** A word that both have heard is heard by each within so many seconds. */
const SAME_TIME = 0.4;

/** The captions of parts that overlap, as if all had been heard at once: no word twice, and none left out. */
export function joinParts(parts: readonly HeardPart[]): HeardCue[] {
  let joined: HeardCue[] = [];
  let before: HeardPart | null = null;
  for (const part of parts) {
    if (before && before.toSeconds > part.fromSeconds) {
      const overlap = { from: part.fromSeconds, to: before.toSeconds };
      const timed = before.timed && part.timed;
      joined = joinedAt(joined, part.cues, overlap, timed);
    } else joined = [...joined, ...part.cues];
    before = part;
  }
  return joined;
}

function joinedAt(
  first: readonly HeardCue[],
  second: readonly HeardCue[],
  overlap: Overlap,
  timed: boolean,
): HeardCue[] {
  const around = timed ? CUE_APART : SPREAD_APART;
  // Only what lies near the join is looked at: of the whole, each join would cost as much as all before it.
  const near = first.findIndex(({ endSeconds }) => endSeconds > overlap.from - around - 1);
  const split = near < 0 ? first.length : near;
  const [settled, open] = [first.slice(0, split), first.slice(split)];
  const tail = saidIn(open);
  const head = saidIn(second);
  const { end, begin } = borders(tail, head, overlap, timed);
  const before = [...settled, ...upTo(open, tail, end)];
  return [...before, ...notBefore(from(second, head, begin), before.at(-1)?.startSeconds ?? 0)];
}

/** Times that are only about right may come before those of the part before, whose words were said earlier. */
function notBefore(cues: readonly HeardCue[], first: number): HeardCue[] {
  return cues.map((cue) =>
    cue.startSeconds < first ? { ...cue, startSeconds: first, endSeconds: Math.max(first, cue.endSeconds) } : cue,
  );
}

/** How many words of the first are kept, and how many of the second are left out. */
interface Borders {
  readonly end: number;
  readonly begin: number;
}

function borders(tail: readonly Said[], head: readonly Said[], overlap: Overlap, timed: boolean): Borders {
  const firstAt = tail.findIndex((word) => word.endSeconds > overlap.from - around(word, timed));
  const tailFrom = firstAt < 0 ? tail.length : firstAt;
  const lastAt = head.findLastIndex((word) => word.startSeconds < overlap.to + around(word, timed));
  const run = commonRun(tail.slice(tailFrom), head.slice(0, lastAt + 1), timed);
  // Without times nobody knows what lies in the overlap: what was not heard twice stays.
  if (!run) return timed ? byTime(tail, head, overlap) : { end: tail.length, begin: 0 };
  const [tailEnd, headEnd] = [tailFrom + run.tail + run.length, run.head + run.length];
  // What only one of both has heard beyond the words that both have heard is kept: the other was cut off there.
  const goesOn = head.slice(headEnd).some(({ startSeconds }) => startSeconds < overlap.to);
  const wentBefore = tail.slice(0, tailFrom + run.tail).some(({ endSeconds }) => endSeconds > overlap.from);
  if (!goesOn && timed) return { end: tail.length, begin: headEnd };
  if (!wentBefore && timed && run.head > 0) return { end: tailFrom + run.tail, begin: 0 };
  return { end: tailEnd, begin: headEnd };
}

/** A word that was not timed by itself may lie as far off as its caption is long. */
function around({ exact }: Said, timed: boolean): number {
  if (!timed) return SPREAD_APART;
  return exact ? AROUND : CUE_APART;
}

interface CommonRun {
  readonly tail: number;
  readonly head: number;
  readonly length: number;
}

/** The longest row of words that both have heard at about the same time; of several, the one whose times agree best. */
function commonRun(tail: readonly Said[], head: readonly Said[], timed: boolean): CommonRun | null {
  let best: (CommonRun & { readonly difference: number }) | null = null;
  for (const [at, word] of tail.entries())
    for (const [place, other] of head.entries()) {
      const difference = Math.abs(word.startSeconds - other.startSeconds);
      if (difference > apart(word, other, timed)) continue;
      const length = lengthOfRun(tail, head, at, place);
      if (length === 0) continue;
      // Beyond what both have heard hardly anything is left at the ends that meet; a word that is often said is not it.
      const left = tail.length - at - length + place;
      if (!(timed && word.exact && other.exact) && left >= length) continue;
      const isBetter = !best || length > best.length || (length === best.length && difference < best.difference);
      if (isBetter) best = { tail: at, head: place, length, difference };
    }
  return best;
}

function apart(word: Said, other: Said, timed: boolean): number {
  if (!timed) return SPREAD_APART;
  return word.exact && other.exact ? APART : CUE_APART;
}

function lengthOfRun(tail: readonly Said[], head: readonly Said[], at: number, place: number): number {
  let length = 0;
  while (tail[at + length] && tail[at + length]?.folded === head[place + length]?.folded) length++;
  return length;
}

/** Both have heard nothing in common: each counts for its half of the overlap, and beyond it where the other is silent. */
function byTime(tail: readonly Said[], head: readonly Said[], { from, to }: Overlap): Borders {
  const middle = (from + to) / 2;
  const centre = ({ startSeconds, endSeconds }: Said) => (startSeconds + endSeconds) / 2;
  const isAlone = (word: Said, others: readonly Said[]) =>
    others.every((other) => Math.abs(centre(other) - centre(word)) > SAME_TIME);
  const end = tail.findLastIndex((word) => centre(word) < middle || isAlone(word, head)) + 1;
  const begin = head.findIndex((word) => centre(word) >= middle || isAlone(word, tail.slice(0, end)));
  return { end, begin: begin < 0 ? head.length : begin };
}

/** Captions up to a word. */
function upTo(cues: readonly HeardCue[], said: readonly Said[], end: number): HeardCue[] {
  const next = said[end];
  if (!next) return [...cues];
  const last = cues[next.cue];
  const text = last?.text.slice(0, next.start).trim() ?? "";
  const isLeft = last && said[end - 1]?.cue === next.cue && text !== "";
  const kept = cues.slice(0, next.cue);
  if (!isLeft) return kept;
  const endSeconds = Math.min(last.endSeconds, said[end - 1]?.endSeconds ?? last.endSeconds);
  return [...kept, { ...withoutWords(last), text, endSeconds: Math.max(last.startSeconds, endSeconds) }];
}

/** Captions from a word on. */
function from(cues: readonly HeardCue[], said: readonly Said[], begin: number): HeardCue[] {
  const first = said[begin];
  if (begin === 0) return [...cues];
  if (!first) return [];
  const cue = cues[first.cue];
  const rest = cues.slice(first.cue + 1);
  if (!cue) return rest;
  if (said[begin - 1]?.cue !== first.cue) return [cue, ...rest];
  return [{ ...withoutWords(cue), text: cue.text.slice(first.start), startSeconds: first.startSeconds }, ...rest];
}

function withoutWords({ words: _words, ...cue }: HeardCue): HeardCue {
  return cue;
}
