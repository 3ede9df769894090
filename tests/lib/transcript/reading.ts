import type { Cue } from "../../../lib/lecture/transcript.ts";
import { readTranscript } from "../../../lib/transcript/read-transcript.ts";
import type { ReadTranscript, TranscriptReading } from "../../../lib/transcript/reading.ts";

/** Reads a file that a test has written, as bytes. */
export function readFile(file: string | Uint8Array): TranscriptReading {
  return readTranscript(typeof file === "string" ? new TextEncoder().encode(file) : file);
}

/** As `readFile`, for a file that must be readable. */
export function readWell(file: string | Uint8Array): ReadTranscript {
  const reading = readFile(file);
  if (!reading.ok) throw new Error(`The file was refused: ${reading.why}`);
  return reading;
}

/** Cues in short: `1.5–3 Ada: Hello`, line ends as `/`. */
export function brief(cues: readonly Cue[]): string[] {
  return cues.map(({ startSeconds, endSeconds, speaker, text }) => {
    const end = endSeconds === undefined ? "" : `–${endSeconds}`;
    return `${startSeconds}${end} ${speaker === undefined ? "" : `${speaker}: `}${text.replaceAll("\n", " / ")}`;
  });
}

/** What a file says, in short. */
export function said(file: string | Uint8Array): string[] {
  return brief(readWell(file).cues);
}
