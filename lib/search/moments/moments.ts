import type { Cue } from "../../lecture/transcript.ts";
import type { HighlightTerms } from "../../text/highlight.ts";
import { snippet, type Snippet } from "../../text/snippet.ts";
import { together } from "../execute/highlight-terms.ts";
import { mentionsIn, type Mention } from "./mentions.ts";
import { cueAt, spoken } from "./spoken.ts";

/** A place of a lecture where what was looked for is said. */
export interface SpokenMoment {
  /** When it begins, in seconds. */
  readonly seconds: number;
  /** Index of its caption. */
  readonly cue: number;
  readonly around: Snippet;
  /** Whether everything stands there in the order of the query, without anything between. */
  readonly isPhrase: boolean;
}

export interface Moments {
  /** The best first, at most as many as were asked for. */
  readonly best: readonly SpokenMoment[];
  /** How many there are that say as much. */
  readonly total: number;
}

/** What is said within so many characters, about twenty seconds, belongs to one moment. */
const SPAN = 300;
const SNIPPET = 120;
const WORD_OR_TWO = 24;
/** Words with no more than this between them follow one another: a space, a sign and a space. */
const CLOSE = 2;

/** Where a transcript says what was looked for: the places with the most of it, words in order before scattered ones. */
export function momentsIn(cues: readonly Cue[], needs: readonly HighlightTerms[], limit = 2): Moments {
  const said = spoken(cues);
  const mentions = mentionsIn(said.text, needs);
  if (mentions.length === 0) return { best: [], total: 0 };
  const windows = windowsOf(mentions);
  const most = Math.max(...windows.map(({ different }) => different));
  const full = windows.filter(({ different }) => different === most);
  const chosen = apart(full, (start) => cueAt(said, start));
  const highlightTerms = together(needs);
  const best = chosen.slice(0, limit).map(({ start, chain }): SpokenMoment => {
    const cue = cueAt(said, start);
    const around = aroundCue(cues, cue, highlightTerms);
    return { seconds: cues[cue]?.startSeconds ?? 0, cue, around, isPhrase: chain > 1 && chain === needs.length };
  });
  return { best, total: chosen.length };
}

/** What begins at one mention. */
interface Window {
  readonly start: number;
  /** How many of the things are said within the span. */
  readonly different: number;
  /** How many follow one another in the order of the query. */
  readonly chain: number;
  /** Characters until all of them have been said. */
  readonly length: number;
}

function windowsOf(mentions: readonly Mention[]): Window[] {
  const chains = chainsOf(mentions);
  return mentions.map(({ start }, at) => {
    const seen = new Set<number>();
    let length = 0;
    for (let next = at; next < mentions.length; next++) {
      const mention = mentions[next];
      if (!mention || mention.start - start > SPAN) break;
      if (seen.has(mention.need)) continue;
      seen.add(mention.need);
      length = mention.end - start;
    }
    return { start, different: seen.size, chain: chains[at] ?? 1, length };
  });
}

/** For each mention, how many things follow one another from it on in the order of the query. */
function chainsOf(mentions: readonly Mention[]): number[] {
  const chains = mentions.map(() => 1);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at];
    if (!mention) continue;
    for (let next = at + 1; next < mentions.length; next++) {
      const after = mentions[next];
      if (!after || after.start > mention.end + CLOSE) break;
      if (after.start >= mention.end && after.need === mention.need + 1) chains[at] = 1 + (chains[next] ?? 1);
    }
  }
  return chains;
}

/** The best windows that do not overlap, of each caption one: however long it is, it is played from its beginning. */
function apart(windows: readonly Window[], cueOf: (start: number) => number): Window[] {
  const sorted = windows.toSorted((a, b) => b.chain - a.chain || stretch(a) - stretch(b) || a.start - b.start);
  const taken = new Map<number, number>();
  const cues = new Set<number>();
  return sorted.filter(({ start }) => {
    const slot = Math.floor(start / SPAN);
    const near = [slot - 1, slot, slot + 1].flatMap((each) => taken.get(each) ?? []);
    const cue = cueOf(start);
    const isFree = !cues.has(cue) && near.every((other) => Math.abs(other - start) >= SPAN);
    if (!isFree) return false;
    taken.set(slot, start);
    cues.add(cue);
    return true;
  });
}

/** How far apart the words stand, about: a letter more or less says nothing. */
function stretch({ length }: Window): number {
  return Math.floor(length / WORD_OR_TWO);
}

function aroundCue(cues: readonly Cue[], cue: number, highlightTerms: HighlightTerms): Snippet {
  let text = "";
  for (let at = cue; at < cues.length && text.length < SNIPPET; at++) text = `${text} ${cues[at]?.text ?? ""}`.trim();
  return snippet(text, highlightTerms, SNIPPET) ?? { text: text.slice(0, SNIPPET), ranges: [] };
}
