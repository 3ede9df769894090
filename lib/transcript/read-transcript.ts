import type { Cue } from "../lecture/transcript.ts";
import { decodeBytes } from "./encoding/decode-bytes.ts";
import { readEbuStl } from "./formats/ebu-stl.ts";
import { type Format, type FoundCues, problem } from "./formats/format.ts";
import { FORMATS } from "./formats/index.ts";
import { plainText } from "./formats/plain-text.ts";
import type { FormatName, TranscriptReading } from "./reading.ts";
import { withoutOwnTimes } from "./own-times.ts";
import { areChapters } from "./chapters-file.ts";
import { refusalOf, refusedByBytes } from "./refusal.ts";
import { unrolled } from "./rolling.ts";
import { withinLength } from "./within-length.ts";
import { withSpeakers } from "./speakers.ts";
import { type DecodedFile, sourceOf } from "./source.ts";
import { tidyCues } from "./tidy-cues.ts";

export interface ReadOptions {
  /** Take text without times for a transcript: only where a person says that it is one. */
  readonly plainText?: boolean;
  /** Length of the lecture, where it is known: what is read must fit into it. */
  readonly durationSeconds?: number | null;
  /** What a person says that the file is written in. */
  readonly encoding?: string | null;
  /** The language that the page or the lecture names: it tells the encoding where the bytes alone do not. */
  readonly language?: string | null;
}

/** The largest file that is read, in bytes: some 200 hours of automatic captions with a time for each word. */
const LARGEST = 50_000_000;

/**
 * Reads a caption file: finds encoding and format by the content, and gives what can be read of a damaged file
 * together with what could not. Never throws; a file that is no transcript is refused with a reason.
 */
export function readTranscript(bytes: Uint8Array, options: ReadOptions = {}): TranscriptReading {
  if (bytes.length > LARGEST) return { ok: false, why: "too-large" };
  const broadcast = readEbuStl(bytes);
  if (broadcast) return whole("ebu-stl", broadcast, false, "iso-6937", 0, options);
  const foreign = refusedByBytes(bytes);
  if (foreign) return { ok: false, why: foreign };
  const { text, encoding, badCharacters, isSure } = decodeBytes(bytes, options);
  const reading = readText(text, encoding, badCharacters, options);
  return reading.ok && !isSure
    ? { ...reading, problems: [...reading.problems, { code: "unsure-encoding", count: 1 }] }
    : reading;
}

/** As `readTranscript`, for text that a person has pasted or a page has given. */
export function readTranscriptText(text: string, options: ReadOptions = {}): TranscriptReading {
  if (text.length > LARGEST) return { ok: false, why: "too-large" };
  return readText(text, "utf-8", 0, options);
}

function readText(text: string, encoding: string, badCharacters: number, options: ReadOptions): TranscriptReading {
  const source = sourceOf(text, options.durationSeconds);
  const read = firstReading(source, options.plainText ? [...FORMATS, plainText] : FORMATS);
  if (!read) return { ok: false, why: refusalOf(source) };
  return whole(read.format.name, read.found, read.format.rolls === true, encoding, badCharacters, options);
}

/** What a format has found, put in order and held against the lecture. */
function whole(
  format: FormatName,
  found: FoundCues,
  rolls: boolean,
  encoding: string,
  badCharacters: number,
  options: ReadOptions,
): TranscriptReading {
  const { cues: tidied, left, badEnds } = tidyCues(found.cues);
  const spoken = withSpeakers(withoutOwnTimes(rolls ? unrolled(tidied) : tidied));
  const { cues, moved } = withinLength(spoken, options.durationSeconds ?? null);
  if (cues.length === 0 || arePictures(cues)) return { ok: false, why: "no-cues" };
  if ((format === "webvtt" || format === "srt") && areChapters(cues)) return { ok: false, why: "chapters" };
  const problems = [
    ...(found.problems ?? []),
    ...problem("bad-ends", badEnds),
    ...problem("bad-characters", badCharacters),
    ...problem("too-long", left),
    ...moved,
  ];
  return {
    ok: true,
    format,
    encoding,
    language: languageTag(found.language ?? ""),
    timed: cues.some(({ startSeconds, endSeconds }) => startSeconds > 0 || endSeconds !== undefined),
    cues,
    problems,
  };
}

/** WebVTT also names the small pictures that players show above their time line. */
function arePictures(cues: readonly Cue[]): boolean {
  return cues.every(({ text }) => /^\S+\.(?:jpe?g|png|webp|gif)(?:[?#]\S*)?$/i.test(text));
}

function firstReading(source: DecodedFile, formats: readonly Format[]): { format: Format; found: FoundCues } | null {
  for (const format of formats) {
    const found = format.read(source);
    if (found) return { format, found };
  }
  return null;
}

/** The tag in its usual spelling; null for what is none. Bilibili writes `ai-zh` for what a machine heard. */
function languageTag(named: string): string | null {
  const tag = named.trim().replaceAll("_", "-").replace(/^ai-/, "");
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
