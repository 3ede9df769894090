import { fold } from "../text/fold.ts";
import type { HeardCue } from "./heard.ts";

/** One word of a caption; of scripts without spaces one character. */
export interface Said {
  /** Place of its caption. */
  readonly cue: number;
  /** Offsets in the caption's text. */
  readonly start: number;
  readonly end: number;
  /** To be compared. */
  readonly folded: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Whether the recogniser timed it, and not only its caption. */
  readonly exact: boolean;
}

const NO_SPACES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** One character, with the marks that stand on it. */
const DENSE = String.raw`[${NO_SPACES}]\p{M}*`;
const WORD = new RegExp(
  `${DENSE}|(?:(?![${NO_SPACES}])[\\p{L}\\p{M}\\p{N}])+(?:['’](?:(?![${NO_SPACES}])[\\p{L}\\p{M}])+)*`,
  "gu",
);

/** The words of captions, each with its time: the recogniser's, or by its place in its caption. */
export function saidIn(cues: readonly HeardCue[]): Said[] {
  return cues.flatMap((cue, at) => {
    const found = [...cue.text.matchAll(WORD)];
    const times = (cue.words ?? []).flatMap((word) => [...word.text.matchAll(WORD)].map(() => word));
    return found.map(({ 0: text, index }, place) => {
      const end = index + text.length;
      const time = times.length === found.length ? times[place] : undefined;
      return {
        cue: at,
        start: index,
        end,
        folded: fold(text),
        startSeconds: time?.startSeconds ?? timeAt(cue, index),
        endSeconds: time?.endSeconds ?? timeAt(cue, end),
        exact: time !== undefined,
      };
    });
  });
}

function timeAt({ startSeconds, endSeconds, text }: HeardCue, offset: number): number {
  return startSeconds + ((endSeconds - startSeconds) * offset) / Math.max(1, text.length);
}
