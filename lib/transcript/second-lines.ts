import type { Cue } from "../lecture/transcript.ts";
import { joinSpoken } from "../text/cue-sentences.ts";
import { inOneLine, type Line } from "./lines.ts";

/** For how long a caption stands whose end nobody knows, in seconds, at most until the next one begins. */
const USUAL = 4;

/**
 * What another transcript of the same lecture says during each line, by the line's index: a caption stands beside the
 * line in which its middle is said, since two languages hardly ever begin a sentence at the same moment.
 */
export function secondLines(lines: readonly Line[], cues: readonly Cue[]): ReadonlyMap<number, string> {
  const said = new Map<number, string[]>();
  let line = 0;
  for (const [at, { startSeconds, endSeconds, text }] of cues.entries()) {
    const next = cues[at + 1]?.startSeconds ?? Infinity;
    const end = endSeconds ?? Math.min(next, startSeconds + USUAL);
    const middle = (startSeconds + Math.max(startSeconds, end)) / 2;
    // The middles of captions that overlap need not be in order.
    while (line > 0 && (lines[line]?.startSeconds ?? 0) > middle) line--;
    while ((lines[line + 1]?.startSeconds ?? Infinity) <= middle) line++;
    const own = said.get(line) ?? [];
    own.push(inOneLine(text));
    said.set(line, own);
  }
  return new Map([...said].map(([index, texts]) => [index, joinSpoken(texts).trim()]));
}
