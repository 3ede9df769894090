import type { Lecture } from "../../lib/lecture/lecture.ts";
import { currentTranscript } from "../../lib/library/lookup.ts";
import { joinSpoken } from "../../lib/text/cue-sentences.ts";
import { saidAround } from "../../lib/transcript/cue-at.ts";
import { inOneLine } from "../../lib/transcript/lines.ts";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Looks up what was said at a second, as a quote, in the transcript that the entry shows; null for an entry without one. */
export function useSaidAt(lecture: Lecture): ((seconds: number) => Promise<string>) | null {
  const { reader } = useLibrary();
  if (lecture.currentTranscriptId === null) return null;
  // A transcript can be a megabyte long: it is read when it is asked for.
  return async (seconds) => {
    const transcript = await currentTranscript(reader, lecture);
    const said = joinSpoken(saidAround(transcript?.cues ?? [], seconds).map(({ text }) => inOneLine(text))).trim();
    return said === "" ? "" : say("quoted", said);
  };
}
