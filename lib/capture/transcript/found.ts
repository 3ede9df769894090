import type { Transcript } from "../../lecture/transcript.ts";
import type { TranscriptReading, TranscriptRefusal } from "../../transcript/reading.ts";
import { readTranscriptText } from "../../transcript/read-transcript.ts";
import type { CaptionTrack } from "../caption-track.ts";
import { languageTag } from "../language.ts";
import { fail } from "./failure.ts";
import type { FoundTranscript } from "./route.ts";
import type { TranscriptFailure } from "./transcript-answer.ts";

/** What is known of what was read, besides its cues. */
export interface TranscriptSource {
  readonly language: string | null;
  readonly origin: FoundTranscript["origin"];
}

/** One line of a transcript as a page or a site's answer has it. */
export interface PrintedLine {
  readonly startSeconds: number;
  readonly endSeconds?: number | null;
  readonly text: string;
}

/** A transcript out of a reading; fails where the text was none. */
export function foundIn(reading: TranscriptReading, { language, origin }: TranscriptSource): FoundTranscript {
  if (!reading.ok) return fail(failureOf(reading.why));
  const { cues, problems } = reading;
  return { language: languageTag(language) ?? reading.language, origin, cues, problems };
}

/** As `foundIn`, for lines whose times are known already; null where there are none. */
export function foundInLines(lines: readonly PrintedLine[], told: TranscriptSource): FoundTranscript | null {
  const spoken = lines.filter(({ text }) => text.trim());
  if (spoken.length === 0) return null;
  const cues: Transcript["cues"] = spoken.map(({ startSeconds, text }) => ({ startSeconds, text }));
  const ends = spoken.map(({ endSeconds }) => (typeof endSeconds === "number" ? endSeconds * 1000 : null));
  // In the shape of Open edX's captions, so that one reader tidies all that becomes a transcript.
  const lists = { start: cues.map(({ startSeconds }) => startSeconds * 1000), end: ends, text: cues.map(escaped) };
  return foundIn(readTranscriptText(JSON.stringify(lists)), told);
}

export function toldBy(track: Pick<CaptionTrack, "language" | "automatic">): TranscriptSource {
  return { language: track.language || null, origin: track.automatic ? "automatic" : "captions" };
}

/** The reader takes markup away; what a page shows has none, and its signs mean themselves. */
function escaped({ text }: { readonly text: string }): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function failureOf(refusal: TranscriptRefusal): TranscriptFailure {
  return refusal === "empty" || refusal === "no-cues" ? "empty-answer" : "not-captions";
}
