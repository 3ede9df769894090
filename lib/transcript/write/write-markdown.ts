import type { Chapter } from "../../lecture/lecture.ts";
import type { Cue } from "../../lecture/transcript.ts";
import { paragraphs } from "../paragraphs.ts";
import { shortClock } from "./clock.ts";

export interface TranscriptMarkdown {
  /** Address of the lecture at a second; null where its site has none. */
  readonly link: (seconds: number) => string | null;
  readonly title?: string;
  readonly chapters?: readonly Chapter[];
}

/** Cues as Markdown: chapters as headings, each paragraph with a link to its moment. */
export function writeMarkdown(cues: readonly Cue[], { link, title, chapters = [] }: TranscriptMarkdown): string {
  const blocks = paragraphs(cues, chapters).flatMap(({ heading, paragraphs: own }) => [
    ...(heading === null ? [] : [`## ${escaped(heading)}`]),
    ...own.map(({ startSeconds, speaker, text }) => {
      const name = speaker === null ? "" : `**${escaped(speaker)}:** `;
      return `${moment(startSeconds, link(startSeconds))} ${name}${escaped(text)}`;
    }),
  ]);
  return [...(title ? [`# ${escaped(title)}`] : []), ...blocks].map((text) => `${text}\n`).join("\n");
}

function moment(seconds: number, address: string | null): string {
  // Only what a browser opens as a page; brackets and spaces in it would end the link.
  if (address === null || !/^https?:\/\//i.test(address)) return shortClock(seconds);
  return `[${shortClock(seconds)}](${address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")})`;
}

const SPECIAL = /[\\`*_[\]<>#|~&]/g;

/** Words as words: nothing in them is taken for Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(SPECIAL, "\\$&");
}
