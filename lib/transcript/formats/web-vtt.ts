import type { Cue } from "../../lecture/transcript.ts";
import { arrowTimes, hasArrow, type Times, usualTimes } from "../timing-line.ts";
import { cue, type Format, problem } from "./format.ts";
import { speakerOf, spokenText } from "./web-vtt/cue-text.ts";

const SIGNATURE = /^\s*WEBVTT(?:[ \t]|$)/;
const SETTING = /-->.*\b(?:align|position|line|size|vertical|region):\S/;
const LANGUAGE = /^Language:\s*([\w-]+)\s*$/i;
/** How far the signature is sought: some servers put a blank line or a comment before it. */
const HEAD_LINES = 4;
/** Without a signature, how far a timing line with cue settings is sought. */
const SAMPLE_LINES = 60;
const LONGEST_TIMING_LINE = 400;

const TIMESTAMP = String.raw`(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const USUAL_START = /^[ \t\f]*(?:\d+:)?\d{2}:\d{2}\.\d{3}(?!\d)/;
const TIMING = new RegExp(String.raw`^[ \t\f]*${TIMESTAMP}[ \t\f]*-->[ \t\f]*${TIMESTAMP}(?!\d)`);

/**
 * WebVTT as its specification reads it (https://www.w3.org/TR/webvtt1/, read 2026-08), with two kindnesses: a file
 * whose first time is not written as WebVTT has it is read by looser rules throughout, and a text that a blank line has
 * parted from its times is kept.
 */
export const webVtt: Format = {
  name: "webvtt",
  rolls: true,

  read(source) {
    if (source.kind !== "text" || !isWebVtt(source.lines)) return null;
    const lines = source.text.includes("\0")
      ? source.lines.map((line) => line.replaceAll("\0", "\ufffd"))
      : source.lines;
    const strict = isUsual(lines) ? readBlocks(lines, strictTimes) : null;
    const { cues, unread } = strict && strict.cues.length > 0 ? strict : readBlocks(lines, arrowTimes);
    return { cues, problems: problem("bad-times", unread), language: languageOf(lines) };
  },
};

function isWebVtt(lines: readonly string[]): boolean {
  if (lines.slice(0, HEAD_LINES).some((line) => SIGNATURE.test(line))) return true;
  return lines.slice(0, SAMPLE_LINES).some((line) => {
    const start = line.slice(0, LONGEST_TIMING_LINE);
    return SETTING.test(start) && arrowTimes(start) !== null;
  });
}

type TimesReader = (line: string) => Times | null;

/** Whether the first time is written as WebVTT has it; whether it is possible is another question. */
function isUsual(lines: readonly string[]): boolean {
  const first = lines.find((line) => arrowTimes(line) !== null);
  return first === undefined || USUAL_START.test(first);
}

function strictTimes(line: string): Times | null {
  // The comma is SubRip's, and no WebVTT.
  const usual = line[8] === "." && line[25] === "." ? usualTimes(line) : null;
  if (usual) return usual;
  const match = TIMING.exec(line);
  if (!match) return null;
  const [, hours = "0", minutes, seconds, ms, endHours = "0", endMinutes, endSeconds, endMs] = match;
  return {
    start: Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${ms}`),
    end: Number(endHours) * 3600 + Number(endMinutes) * 60 + Number(`${endSeconds}.${endMs}`),
    rest: "",
  };
}

interface Blocks {
  readonly cues: Cue[];
  /** Captions whose times cannot be read. */
  readonly unread: number;
}

function readBlocks(lines: readonly string[], timesOf: TimesReader): Blocks {
  const cues: Cue[] = [];
  let unread = 0;
  let waiting: Times | null = null;
  let at = 0;
  while (at < lines.length) {
    if (!lines[at]) {
      at++;
      continue;
    }
    // An identifier may stand above the times; times anywhere below the second line begin a block of their own.
    const timing: number = hasArrow(lines[at]) ? at : hasArrow(lines[at + 1]) ? at + 1 : -1;
    const times: Times | null = timing < 0 ? waiting : timesOf(lines[timing] ?? "");
    const from: number = timing < 0 ? at : timing + 1;
    at = blockEnd(lines, from);
    const text = lines.slice(from, textEnd(lines, from, at)).join("\n");
    if (timing >= 0 && !times) unread++;
    if (times && text && !(timing < 0 && isComment(text)))
      cues.push(cue(times.start, times.end, spokenText(text), speakerOf(text)));
    waiting = times && !text ? times : null;
  }
  return { cues, unread };
}

/** The first blank line, or line with an arrow, from `from` on. */
function blockEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at] && !hasArrow(lines[at])) at++;
  return at;
}

/** Where the text ends: a last line that stands alone between white space and the next times names the next cue. */
function textEnd(lines: readonly string[], from: number, end: number): number {
  const namesNext = hasArrow(lines[end]) && end - from > 1 && lines[end - 2]?.trim() === "";
  return namesNext ? end - 1 : end;
}

function isComment(text: string): boolean {
  return /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(text);
}

function languageOf(lines: readonly string[]): string | null {
  const end = lines.findIndex((line, index) => index > 0 && (!line || hasArrow(line)));
  for (const line of lines.slice(0, Math.max(0, end))) {
    const name = LANGUAGE.exec(line)?.[1];
    if (name) return name;
  }
  return null;
}
