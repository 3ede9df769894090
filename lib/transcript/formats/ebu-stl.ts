import type { Cue } from "../../lecture/transcript.ts";
import { textOfField } from "./ebu-stl/characters.ts";
import { cue, type FoundCues } from "./format.ts";

const HEAD = 1_024;
const BLOCK = 128;
const TEXT = 16;
/** Block numbers: text that goes on in the next block has others, data of programs this one. */
const LAST = 0xff;
const PROGRAM_DATA = 0xfe;
const LANGUAGES: Readonly<Record<string, string>> = {
  "08": "de",
  "09": "en",
  "0A": "es",
  "0F": "fr",
  "15": "it",
  "1D": "nl",
  "21": "pt",
};

/**
 * The files that European broadcasters exchange (EBU Tech 3264, read 2026-11): a head, then blocks of 128 bytes with
 * times and text. Times count from the programme's start, which the head tells. Null for all other files.
 */
export function readEbuStl(bytes: Uint8Array): FoundCues | null {
  const rate = /^STL(25|30)\.01$/.exec(ascii(bytes, 3, 11))?.[1];
  if (!rate || bytes.length < HEAD + BLOCK) return null;
  const frames = Number(rate);
  const start = startOf(ascii(bytes, 256, 264), frames);
  const cues: Cue[] = [];
  let text = "";
  for (let at = HEAD; at + BLOCK <= bytes.length; at += BLOCK) {
    const number = bytes[at + 3] ?? LAST;
    const isComment = bytes[at + 15] === 1;
    if (number === PROGRAM_DATA || isComment) continue;
    text += textOfField(bytes.subarray(at + TEXT, at + BLOCK), ascii(bytes, 12, 14));
    if (number !== LAST) continue;
    cues.push(cue(timeAt(bytes, at + 5, frames) - start, timeAt(bytes, at + 9, frames) - start, text));
    text = "";
  }
  const isBefore = cues.some(({ startSeconds }) => startSeconds < 0);
  // A start that lies behind the first caption is none.
  const timed = isBefore ? cues.map((each) => later(each, start)) : cues;
  return { cues: timed, language: LANGUAGES[ascii(bytes, 14, 16).toUpperCase()] ?? null };
}

function later(each: Cue, by: number): Cue {
  return { ...each, startSeconds: each.startSeconds + by, endSeconds: (each.endSeconds ?? 0) + by };
}

function startOf(written: string, frames: number): number {
  const parts =
    written
      .match(/^(\d{2})(\d{2})(\d{2})(\d{2})$/)
      ?.slice(1)
      .map(Number) ?? [];
  return seconds(parts, frames);
}

function timeAt(bytes: Uint8Array, at: number, frames: number): number {
  return seconds([...bytes.subarray(at, at + 4)], frames);
}

function seconds([hours = 0, minutes = 0, whole = 0, frame = 0]: readonly number[], frames: number): number {
  return hours * 3600 + minutes * 60 + whole + frame / frames;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
