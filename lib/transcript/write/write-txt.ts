import type { Chapter } from "../../lecture/lecture.ts";
import type { Cue } from "../../lecture/transcript.ts";
import { type Paragraph, paragraphs } from "../paragraphs.ts";
import { shortClock } from "./clock.ts";

export interface TxtOptions {
  /** Begin each paragraph with its time. */
  readonly times: boolean;
  readonly chapters?: readonly Chapter[];
}

/** Cues as text to read: paragraphs with a blank line between them, chapters' titles on lines of their own. */
export function writeTxt(cues: readonly Cue[], { times, chapters = [] }: TxtOptions): string {
  const blocks = paragraphs(cues, chapters).flatMap(({ heading, paragraphs: own }) => [
    ...(heading === null ? [] : [heading]),
    ...own.map((paragraph) => block(paragraph, times)),
  ]);
  return blocks.map((text) => `${text}\n`).join("\n");
}

function block({ startSeconds, speaker, text }: Paragraph, times: boolean): string {
  return `${times ? `${shortClock(startSeconds)} ` : ""}${speaker === null ? "" : `${speaker}: `}${text}`;
}
