import type { Cue } from "../../lecture/transcript.ts";
import { fullClock } from "./clock.ts";
import { shownUntil } from "./shown-until.ts";

/**
 * Cues as a SubRip file. SubRip has no speakers: a name stands before the text. It has no escapes either, so an arrow
 * in a text, which would pass for times, is written as `⟶`.
 */
export function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const times = `${fullClock(cue.startSeconds, ",")} --> ${fullClock(shownUntil(cue, cues[index + 1]), ",")}`;
      const text = `${cue.speaker ? `${cue.speaker}: ` : ""}${cue.text}`;
      return `${index + 1}\n${times}\n${withoutBlankLines(text).replaceAll("-->", "⟶")}\n`;
    })
    .join("\n");
}

/** A blank line would end the caption. */
export function withoutBlankLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
    .join("\n");
}
