import { siteOf } from "../../lib/capture/page-key.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Cue } from "../../lib/lecture/transcript.ts";
import { writeMarkdown } from "../../lib/transcript/write/write-markdown.ts";
import { writeSrt } from "../../lib/transcript/write/write-srt.ts";
import { writeTxt } from "../../lib/transcript/write/write-txt.ts";
import { writeVtt } from "../../lib/transcript/write/write-vtt.ts";

/** Endings of the files that a transcript can be downloaded as. */
export type FileFormat = "srt" | "vtt" | "txt" | "md";

type TranscribedLecture = Pick<Lecture, "title" | "url" | "chapters">;

/** False for text that was pasted without times, which then all are 0. */
export function isTimed(cues: readonly Cue[]): boolean {
  return cues.some(({ startSeconds, endSeconds }) => startSeconds > 0 || endSeconds !== undefined);
}

/** A transcript as the content of a file. */
export function transcriptFile(
  cues: readonly Cue[],
  format: FileFormat,
  { title, url, chapters }: TranscribedLecture,
): string {
  switch (format) {
    case "srt":
      return writeSrt(cues);
    case "vtt":
      return writeVtt(cues);
    case "txt":
      return writeTxt(cues, { times: isTimed(cues), chapters });
    case "md":
      return writeMarkdown(cues, { title, chapters, link: linkOf(url) });
  }
}

/** A transcript to paste elsewhere: only what is said. */
export function transcriptText(cues: readonly Cue[], { chapters }: TranscribedLecture): string {
  return writeTxt(cues, { times: false, chapters });
}

function linkOf(url: string): (seconds: number) => string | null {
  const address = URL.parse(url);
  const site = address && siteOf(address);
  return (seconds) => (address && site?.link?.(address, Math.floor(seconds))) ?? null;
}
