import type { Cue } from "../../lecture/transcript.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format, problem } from "./format.ts";
import { nameOf, type Stamp, stampOf } from "./timed-text/stamp.ts";

/** In shares of all stamps and lines, and in UTF-16 units: what tells a transcript from prose that mentions times. */
const ASCENDING = 0.8;
const MOST_BEFORE_FIRST = 0.3;
const MOST_TEXT_EACH = 5_000;
const MOST_NAMES = 0.5;

const HEADING = /^\s*#{1,6}\s+\S/;
/** What screen readers are told beside a stamp in copied transcripts: `1 minute, 5 seconds`, 「1分5秒」. */
const SPOKEN_TIME =
  /^(?:\d+\s*(?:hours?|minutes?|seconds?|小时|小時|分钟|分鐘|分|秒钟|秒鐘|秒)[,，\s]*(?:and\s+)?){1,3}$/i;

/**
 * Text with times in it, as people and sites print transcripts: `12:34 text`, `[1:02:03] text`, a time on a line of its
 * own, `Name: 00:12:34` above what is said, SBV's `0:00:01.000,0:00:02.000`. Headings and front matter are no speech.
 */
export const timedText: Format = {
  name: "timed-text",

  read({ lines }) {
    const found = turnsOf(spokenLines(lines));
    if (!isTranscript(found)) return null;
    const { before, turns } = found;
    return {
      cues: (areNames(turns) ? turns.map(withName) : turns).flatMap(cuesOf),
      problems: problem("untimed-text", before.filter((line) => line.trim()).length),
    };
  },
};

interface Turn extends Stamp {
  readonly below: readonly string[];
}

interface Turns {
  /** Lines above the first stamp. */
  readonly before: readonly string[];
  readonly turns: readonly Turn[];
}

function turnsOf(lines: readonly string[]): Turns {
  const stamps = lines.flatMap((line, at) => {
    const stamp = stampOf(line);
    return stamp ? [{ stamp, at }] : [];
  });
  const turns = stamps.map(({ stamp, at }, index) => ({
    ...stamp,
    below: lines.slice(at + 1, stamps[index + 1]?.at ?? lines.length),
  }));
  return { before: lines.slice(0, stamps[0]?.at ?? lines.length), turns };
}

function isTranscript({ before, turns }: Turns): boolean {
  const ascending = turns.filter(({ start }, index) => start >= (turns[index - 1]?.start ?? 0));
  const below = turns.flatMap((turn) => [turn.rest, ...turn.below]);
  const length = below.reduce((sum, line) => sum + line.length, 0);
  return (
    turns.length >= 2 &&
    ascending.length >= turns.length * ASCENDING &&
    before.length <= (before.length + turns.length + below.length) * MOST_BEFORE_FIRST &&
    length <= turns.length * MOST_TEXT_EACH
  );
}

/** Whether what stands behind the times are names, with the words below: some few that come again and again. */
function areNames(turns: readonly Turn[]): boolean {
  const names = new Set(turns.map(({ rest }) => nameOf(rest)));
  const above = turns.every(({ speaker, below }) => speaker === null && below.some((line) => line.trim()));
  return above && !names.has(null) && names.size <= turns.length * MOST_NAMES;
}

function withName(turn: Turn): Turn {
  return { ...turn, speaker: nameOf(turn.rest), rest: "" };
}

/** A cue for each paragraph of a turn; all begin when the turn does, for nothing tells more. */
function cuesOf({ start, end, speaker, rest, below }: Turn): Cue[] {
  const said = [rest, ...below.filter((line, index) => index > 0 || !SPOKEN_TIME.test(line.trim()))].join("\n");
  const paragraphs = withoutMarkup(said)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return paragraphs.map((text) => cue(start, end, text, speaker));
}

/** Without YAML front matter and Markdown headings. */
function spokenLines(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim());
  const close = lines[first]?.trim() === "---" ? lines.indexOf("---", first + 1) : -1;
  return lines.slice(close + 1).filter((line) => !HEADING.test(line));
}
