import { joinSpoken } from "../text/cue-sentences.ts";
import { segmentWords } from "../text/segment-words.ts";
import { sentences } from "../text/sentences.ts";
import { isStopWord } from "../text/stop-words.ts";
import { isBoilerplate, withoutSounds } from "./boilerplate.ts";
import { HAS_UNSPACED } from "../text/scripts.ts";

/** A sentence to choose or to leave. */
export interface CandidateSentence {
  readonly text: string;
  /** All its words, folded, in order. */
  readonly words: readonly string[];
  /** The distinct ones that carry meaning. */
  readonly content: readonly string[];
}

/** Longer stretches without a full stop are no sentences but speech without punctuation; UTF-16 units. */
const TOO_LONG = { spaced: 400, dense: 150 };
const CUT_TO = { spaced: 140, dense: 45 };
const STEP = /[^\s,;，；、：]+[\s,;，；、：]*/gu;

/** What a summary can be made of, in order, without boilerplate and repetition. */
export function candidateSentences(text: string, language: string | undefined): CandidateSentence[] {
  const seen = new Set<string>();
  return sentences(withoutSounds(text))
    .flatMap(cutLong)
    .flatMap((sentence) => {
      const line = sentence.replace(/\s+/g, " ").replace(/^[-–—*•·▪►]\s+/, "");
      const words = segmentWords(line, language);
      const key = words.join(" ");
      if (words.length === 0 || seen.has(key) || isBoilerplate(line)) return [];
      seen.add(key);
      return { text: line, words, content: [...new Set(words)].filter((word) => !isStopWord(word) && !isSlight(word)) };
    });
}

/** A lone letter or digit. */
function isSlight(word: string): boolean {
  return word.length === 1 && !HAS_UNSPACED.test(word);
}

function cutLong(sentence: string): string[] {
  const script = HAS_UNSPACED.test(sentence) ? "dense" : "spaced";
  if (sentence.length <= TOO_LONG[script]) return [sentence];
  const limit = CUT_TO[script];
  const cut: string[] = [];
  let open = "";
  for (const step of (sentence.match(STEP) ?? []).flatMap((each) => slices(each, limit))) {
    if (open && open.length + step.length > limit) {
      cut.push(open.trim());
      open = "";
    }
    open += step;
  }
  return [...cut, open.trim()].filter(Boolean);
}

/** A stretch without any border in pieces of at most `limit` characters. */
function slices(step: string, limit: number): string[] {
  if (step.length <= limit) return [step];
  const characters = Array.from(step);
  return Array.from({ length: Math.ceil(characters.length / limit) }, (_, at) =>
    characters.slice(at * limit, (at + 1) * limit).join(""),
  );
}

const ENDED = /[.!?…。！？][\s"'”’»)\]」』】）]*$/u;

/** Units as one text; what ends without a full stop keeps a line of its own. */
export function joinSentences(units: readonly CandidateSentence[]): string {
  const lines: string[][] = [[]];
  for (const { text } of units) {
    lines.at(-1)?.push(text);
    if (!ENDED.test(text)) lines.push([]);
  }
  return lines.map(joinSpoken).filter(Boolean).join("\n");
}
