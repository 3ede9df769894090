import type { Lecture } from "../../lib/lecture/lecture.ts";
import { joinSpoken } from "../../lib/text/cue-sentences.ts";
import { saidAround } from "../../lib/transcript/cue-at.ts";
import { inOneLine } from "../../lib/transcript/lines.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Looks up what was said at a second, in the transcript that the entry shows; null for an entry without one. */
export function useSaidAt({ currentTranscriptId }: Lecture): ((seconds: number) => Promise<string>) | null {
  const { database } = useLibrary();
  if (currentTranscriptId === null) return null;
  // A transcript can be a megabyte long: it is read when it is asked for.
  return async (seconds) => {
    const transcript = await database.transcripts.get(currentTranscriptId);
    return joinSpoken(saidAround(transcript?.cues ?? [], seconds).map(({ text }) => inOneLine(text))).trim();
  };
}
