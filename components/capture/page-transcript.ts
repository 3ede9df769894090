import { readTranscript } from "../../lib/browser/read-transcript.ts";
import type { TrackChoice, TranscriptAnswer } from "../../lib/capture/transcript/transcript-answer.ts";
import type { PageReading } from "../popup/page-reading.ts";

type AnswerUnderWay = Promise<TranscriptAnswer | null>;

/** What each reading of a page has been asked for last: the entry that a form becomes goes on waiting for it. */
const asked = new WeakMap<PageReading, AnswerUnderWay>();

/** The transcript that is on its way from the page; null where none has been asked for. */
export function pageTranscript(reading: PageReading): AnswerUnderWay | null {
  return asked.get(reading) ?? null;
}

/** Asks the page, after a click for a track or a new try. Null where the page cannot be read. */
export function askForTranscript(reading: PageReading, track: TrackChoice | null, isAsked: boolean): AnswerUnderWay {
  const answer = reading.read.then((read) => read && readTranscript(read, { track, isAsked }));
  asked.set(reading, answer);
  return answer;
}
