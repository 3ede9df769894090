import { segmentWords } from "../text/segment-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { CandidateSentence } from "./candidate-sentences.ts";

/*
 * Weights found by trial on one half of 1,624 English talks with editors' summaries and of 1,204 Chinese abstracts
 * with their titles, and confirmed on the other half (ROUGE-1 F1).
 */
const ONCE = 0.2; // a word that no other sentence has says little of the whole
const DAMPING = 0.7; // a word in twice as many sentences weighs 1.6 times as much
const ONE_CHARACTER = 0.5; // 法 says less than 方法
const TITLE = 3;
const NEAR_START = 0.5; // speakers say first what they will speak about
const DESCRIPTIVE = 1;
const AIM = 1.5;
const LENGTH_DAMPING = 0.6;
// In words; Chinese is cut into fewer of them.
const SHAPE = { spaced: { terse: 15, wordy: 35 }, dense: { terse: 10, wordy: 45 } };
const SHORTEST = 8;
const REPETITION = 0.7;

// Sentences dense with these describe; chatter has few of them.
const DESCRIBING = new Set("the of and in to a how for that from with".split(" "));
// Sentences that say what all the others are for.
const AIMS =
  /本文|文章|本研究|本[节堂]?课|本期|提出|介绍|探讨|论述|阐述|目的|\b(?:this (?:talk|lecture|paper|video|course|episode|article)|(?:i|we)(?:['’]ll| will|['’](?:m|re) going to| want to) (?:show|talk|tell|explain|share|look|learn|see))\b/iu;
const HAN = /^\p{Script=Han}$/u;
const HAS_HAN = /\p{Script=Han}/u;

/** The places of the `count` units that together say most, in the order of the text. */
export function topSentences(
  units: readonly CandidateSentence[],
  title: string,
  language: string | undefined,
  count: number,
): number[] {
  const weight = wordWeights(units, title, language);
  const scores = units.map((unit, at) => score(unit, at, units.length, weight));
  const said = new Set<string>();
  const chosen: number[] = [];
  while (chosen.length < count) {
    const fresh = scores.map((each, at) =>
      chosen.includes(at) ? -1 : each * (1 - REPETITION * share(units[at], said, weight)),
    );
    const best = fresh.indexOf(Math.max(...fresh));
    if (best < 0 || (fresh[best] ?? -1) < 0) break;
    chosen.push(best);
    for (const word of units[best]?.content ?? []) said.add(word);
  }
  return chosen.toSorted((a, b) => a - b);
}

type Weight = (word: string) => number;

/** A word weighs by the number of sentences that use it: the centroid of the text, instead of a graph of all pairs. */
function wordWeights(units: readonly CandidateSentence[], title: string, language: string | undefined): Weight {
  const uses = new Map<string, number>();
  for (const { content } of units) for (const word of content) uses.set(word, (uses.get(word) ?? 0) + 1);
  const named = new Set(segmentWords(title, language).filter((word) => !isStopWord(word)));
  return (word) => {
    const count = uses.get(word) ?? 0;
    const base = count < 2 ? ONCE : count ** DAMPING;
    return base * (named.has(word) ? TITLE : 1) * (HAN.test(word) ? ONE_CHARACTER : 1);
  };
}

function score({ text, words, content }: CandidateSentence, at: number, total: number, weight: Weight): number {
  const length = Math.max(1, words.length);
  const sum = content.reduce((all, word) => all + weight(word), 0);
  const start = 1 + NEAR_START * Math.exp(-at / (2 + total / 4));
  const describing = 1 + (DESCRIPTIVE * words.filter((word) => DESCRIBING.has(word)).length) / length;
  const { terse, wordy } = HAS_HAN.test(text) ? SHAPE.dense : SHAPE.spaced;
  const shape = Math.min(1, length / terse) * Math.min(1, wordy / length);
  const aim = AIMS.test(text) ? AIM : 1;
  return (sum / Math.max(length, SHORTEST) ** LENGTH_DAMPING) * start * describing * shape * aim;
}

/** How much of a unit has been said already, 0 to 1. */
function share(unit: CandidateSentence | undefined, said: ReadonlySet<string>, weight: Weight): number {
  let all = 0;
  let again = 0;
  for (const word of unit?.content ?? []) {
    all += weight(word);
    if (said.has(word)) again += weight(word);
  }
  return all === 0 ? 0 : again / all;
}
