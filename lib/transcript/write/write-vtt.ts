import type { Cue } from "../../lecture/transcript.ts";
import { fullClock } from "./clock.ts";
import { shownUntil } from "./shown-until.ts";
import { withoutBlankLines } from "./write-srt.ts";

/** Cues as a WebVTT file, speakers as voices. */
export function writeVtt(cues: readonly Cue[]): string {
  const blocks = cues.map((cue, index) => {
    const times = `${fullClock(cue.startSeconds, ".")} --> ${fullClock(shownUntil(cue, cues[index + 1]), ".")}`;
    const voice = cue.speaker ? `<v ${escaped(cue.speaker.replace(/\s+/g, " "))}>` : "";
    return `${times}\n${voice}${escaped(withoutBlankLines(cue.text))}\n`;
  });
  return ["WEBVTT\n", ...blocks].join("\n");
}

/** Escaped so that no text passes for a tag, a character reference or an arrow. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
