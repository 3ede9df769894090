import type { Chapter } from "../lecture/lecture.ts";
import type { Cue } from "../lecture/transcript.ts";
import { joinSpoken } from "../text/cue-sentences.ts";
import { HAS_UNSPACED } from "../text/scripts.ts";

/** Some cues as one stretch of reading. */
export interface Paragraph {
  readonly startSeconds: number;
  readonly speaker: string | null;
  /** In one line; without spaces where the script has none. */
  readonly text: string;
  /** Its cues: from this index on, up to but without `to`. */
  readonly from: number;
  readonly to: number;
}

export interface Section {
  /** The chapter's title; null for what is said before the first chapter, and where there are none. */
  readonly heading: string | null;
  readonly startSeconds: number;
  readonly paragraphs: readonly Paragraph[];
}

/** In UTF-16 units: from which length on the end of a sentence, a pause, or any cue ends a paragraph. */
const SPACED = { sentence: 450, pause: 600, any: 1_000 };
const DENSE = { sentence: 160, pause: 220, any: 360 };
/** Silences, in seconds: one that ends a long paragraph, one that ends any. */
const PAUSE = 1.2;
const LONG_PAUSE = 5;
/** Chapters are often cut a moment before or after the caption that opens them, in seconds. */
const CHAPTER_TOLERANCE = 0.5;
/** About how long a character takes to say, in seconds. */
const SPEED = { spaced: 0.07, dense: 0.25 };

const SENTENCE_END = /[.!?…。！？]["'”’»›」』》）)\]]{0,4}$/u;
/** How live and automatic captions show that someone else speaks. */
const SPEAKER_CHANGE = /^>>/;

/** A transcript as it is read: chapters as headings; paragraphs that end with a speaker, a silence or a sentence. */
export function paragraphs(cues: readonly Cue[], chapters: readonly Chapter[] = []): Section[] {
  const inChapter = chaptersOf(cues, chapters);
  const sections: { heading: string | null; startSeconds: number; paragraphs: Paragraph[] }[] = [];
  let from = 0;
  let length = 0;
  cues.forEach((cue, at) => {
    const chapter = inChapter[at];
    if (at === 0 || chapter !== inChapter[at - 1])
      sections.push({ heading: chapter?.title ?? null, startSeconds: cue.startSeconds, paragraphs: [] });
    const next = cues[at + 1];
    length += cue.text.length;
    if (next && inChapter[at + 1] === chapter && !isBorder(cue, next, length)) return;
    sections.at(-1)?.paragraphs.push(paragraph(cues, from, at + 1));
    from = at + 1;
    length = 0;
  });
  return sections;
}

/** Whether a new paragraph begins with `next`, when one of this length is open. */
function isBorder(cue: Cue, next: Cue, length: number): boolean {
  if (cue.speaker !== next.speaker || SPEAKER_CHANGE.test(next.text)) return true;
  const silence = next.startSeconds - spokenUntil(cue);
  const { sentence, pause, any } = HAS_UNSPACED.test(cue.text) ? DENSE : SPACED;
  if (silence > LONG_PAUSE || length >= any) return true;
  return (length >= pause && silence >= PAUSE) || (length >= sentence && SENTENCE_END.test(cue.text));
}

function spokenUntil({ startSeconds, endSeconds, text }: Cue): number {
  const speed = HAS_UNSPACED.test(text) ? SPEED.dense : SPEED.spaced;
  return endSeconds ?? startSeconds + text.length * speed;
}

/** For each cue the chapter it is in; undefined before the first one. Sites do not always list chapters in order. */
function chaptersOf(cues: readonly Cue[], chapters: readonly Chapter[]): (Chapter | undefined)[] {
  const ordered = chapters.toSorted((one, other) => one.startSeconds - other.startSeconds);
  let begun = 0;
  return cues.map((cue) => {
    while ((ordered[begun]?.startSeconds ?? Infinity) <= cue.startSeconds + CHAPTER_TOLERANCE) begun++;
    return ordered[begun - 1];
  });
}

function paragraph(cues: readonly Cue[], from: number, to: number): Paragraph {
  const own = cues.slice(from, to);
  return {
    startSeconds: own[0]?.startSeconds ?? 0,
    speaker: own[0]?.speaker ?? null,
    text: joinSpoken(own.flatMap(({ text }) => text.split("\n").map((line) => line.replace(/\s+/g, " ").trim()))),
    from,
    to,
  };
}
