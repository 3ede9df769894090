import type { Cue } from "../lecture/transcript.ts";
import { joinSpoken } from "../text/cue-sentences.ts";
import { shortClock } from "../transcript/write/clock.ts";

/** A new line, with its time, begins after so many seconds or UTF-16 units: enough stamps to point at a moment, few enough to cost little. */
const [SECONDS, LENGTH] = [25, 400];

/** A transcript as lines for a model, `[12:34] What is said`: each of whole captions. Times that are all 0 are left out. */
export function timedLines(cues: readonly Cue[]): string[] {
  const isTimed = cues.some(({ startSeconds }) => startSeconds > 0);
  const lines: string[] = [];
  let open: Cue[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) lines.push(lineOf(open, isTimed));
    open = [];
    length = 0;
  };
  for (const cue of cues) {
    const [first] = open;
    const isOther = first !== undefined && first.speaker !== cue.speaker;
    if (first && (isOther || cue.startSeconds - first.startSeconds >= SECONDS || length >= LENGTH)) close();
    open.push(cue);
    length += cue.text.length;
  }
  close();
  return lines.filter(Boolean);
}

function lineOf(cues: readonly Cue[], isTimed: boolean): string {
  const text = joinSpoken(cues.map((cue) => cue.text.replace(/\s+/g, " ").trim()));
  if (text === "") return "";
  const [first] = cues;
  const speaker = first?.speaker ? `${first.speaker}: ` : "";
  return isTimed ? `[${shortClock(first?.startSeconds ?? 0)}] ${speaker}${text}` : `${speaker}${text}`;
}
