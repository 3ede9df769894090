import type { Cue } from "../lecture/transcript.ts";
import { joinSpoken } from "../text/cue-sentences.ts";
import { HAS_UNSPACED } from "../text/scripts.ts";

/** Segments of at most this many words on average are words, not captions. */
const WORDS_EACH = 1.6;
/** A caption is full at this length, in UTF-16 units, and is closed at the end of a sentence from half of it on. */
const FULL = { spaced: 80, dense: 30 };
/** In seconds. */
const PAUSE = 1.5;
const SENTENCE_END = /[.!?…。！？]["'”’»」』)\]]*$/;

/** Captions out of single words with times: one voice each, without pauses. Cues of several words stay as they are. */
export function wordsJoined(cues: readonly Cue[]): Cue[] {
  const spoken = cues.filter(({ text }) => text.trim());
  const words = spoken.reduce((sum, { text }) => sum + wordCount(text), 0);
  if (spoken.length < 2 || words > spoken.length * WORDS_EACH) return [...cues];
  const found: Cue[] = [];
  let open: Cue[] = [];
  for (const word of spoken) {
    if (open.length > 0 && isClosed(open, word)) {
      found.push(joined(open));
      open = [];
    }
    open.push(word);
  }
  return [...found, joined(open)];
}

function wordCount(text: string): number {
  // A Chinese word has about two characters.
  return text
    .trim()
    .split(/\s+/)
    .reduce((sum, word) => sum + (HAS_UNSPACED.test(word) ? word.length / 2 : 1), 0);
}

function isClosed(open: readonly Cue[], next: Cue): boolean {
  const last = open.at(-1);
  if (!last || last.speaker !== next.speaker) return true;
  if (next.startSeconds - (last.endSeconds ?? last.startSeconds) > PAUSE) return true;
  const length = open.reduce((sum, { text }) => sum + text.length + 1, 0);
  const full = HAS_UNSPACED.test(last.text) ? FULL.dense : FULL.spaced;
  return length >= full || (length >= full / 2 && SENTENCE_END.test(last.text.trim()));
}

function joined(words: readonly Cue[]): Cue {
  const [first] = words;
  if (!first) throw new Error("A caption was to be joined of no words");
  const { endSeconds } = words.at(-1) ?? first;
  const { endSeconds: _, ...rest } = first;
  return {
    ...rest,
    ...(endSeconds !== undefined && { endSeconds }),
    text: joinSpoken(words.map(({ text }) => text.trim())),
  };
}
