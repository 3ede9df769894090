import { sentences } from "../text/sentences.ts";
import { listOf, member, numberOf, textOf } from "../transcript/json.ts";
import { readTranscriptText } from "../transcript/read-transcript.ts";
import type { Heard, HeardCue, HeardWord } from "./heard.ts";
import { languageOf } from "./language-of.ts";
import { cuesOfWords } from "./words-to-cues.ts";

/** Why an answer is no transcript; `refused` where it says itself what is wrong, with a good status. */
export type BadAnswer = "not-json" | "cut" | "empty" | "refused";

export type AnswerReading =
  | { readonly ok: true; readonly heard: Heard }
  | { readonly ok: false; readonly why: BadAnswer };

/** Nobody says so many letters in a second. */
const FASTEST = 60;
/** How far beyond the sound's end a time may lie, in seconds; recognisers round to whole pieces of sound. */
const BEYOND = 2;
/** As Whisper itself judges: most likely no speech, and hardly sure of the words. */
const [NO_SPEECH, UNSURE] = [0.6, -1];

/**
 * Reads what a server for speech answered: `verbose_json`, other JSON, SubRip, WebVTT or plain text, whichever was asked
 * for. Times that cannot be true for a sound of this length are spread over it anew.
 */
export function readAnswer(body: string, lengthSeconds: number): AnswerReading {
  const text = body.trim();
  if (text === "") return { ok: false, why: "empty" };
  if (/^<(?:!doctype|html|head|body)\b/i.test(text)) return { ok: false, why: "not-json" };
  if (!text.startsWith("{")) return { ok: true, heard: inTime(plain(text), lengthSeconds) };
  const json = parsed(text);
  if (json === undefined) return { ok: false, why: "cut" };
  if (isError(json)) return { ok: false, why: "refused" };
  const known = ["text", "segments", "words"].some((name) => member(json, name) !== undefined);
  return known ? { ok: true, heard: inTime(verbose(json), lengthSeconds) } : { ok: false, why: "not-json" };
}

/** An error that comes in the place of the words. */
function isError(json: unknown): boolean {
  const isSaid = textOf(json, "text") !== "" || listOf(json, "segments").length > 0 || listOf(json, "words").length > 0;
  return !isSaid && Boolean(member(json, "error"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What was read, before its times are held against the sound; `cues` is null where there are none. */
interface Read {
  readonly cues: readonly HeardCue[] | null;
  readonly text: string;
  readonly language: string | null;
}

function plain(text: string): Read {
  const reading = readTranscriptText(text);
  if (!reading.ok || !reading.timed) return { cues: null, text: text.replace(/^WEBVTT\s*/, ""), language: null };
  const cues = reading.cues.map((cue) => ({ ...cue, endSeconds: cue.endSeconds ?? cue.startSeconds }));
  return { cues, text, language: reading.language };
}

function verbose(json: unknown): Read {
  const words = listOf(json, "words").flatMap(wordOf);
  const segments = listOf(json, "segments");
  const cues = segments.filter((segment) => !isNoSpeech(segment)).flatMap(cueOf);
  const language = languageOf(textOf(json, "language"));
  const text = textOf(json, "text").trim();
  if (cues.length > 0) return { cues: cues.map((cue) => withWords(cue, words)), text, language };
  // What is no speech by its segment would come back through its words.
  if (words.length > 0 && segments.length === 0) return { cues: cuesOfWords(words), text, language };
  return { cues: member(json, "segments") === undefined ? null : [], text, language };
}

function isNoSpeech(segment: unknown): boolean {
  return (numberOf(segment, "no_speech_prob") ?? 0) > NO_SPEECH && (numberOf(segment, "avg_logprob") ?? 0) < UNSURE;
}

function cueOf(segment: unknown): HeardCue[] {
  const text = textOf(segment, "text").replace(/\s+/g, " ").trim();
  const start = numberOf(segment, "start");
  if (text === "") return [];
  const end = numberOf(segment, "end");
  const speaker = textOf(segment, "speaker").trim();
  const words = listOf(segment, "words").flatMap(wordOf);
  return [
    {
      startSeconds: start ?? Number.NaN,
      endSeconds: end ?? start ?? Number.NaN,
      text,
      ...(speaker !== "" && { speaker }),
      ...(words.length > 0 && { words }),
    },
  ];
}

function wordOf(value: unknown): HeardWord[] {
  const text = (textOf(value, "word") || textOf(value, "text")).trim();
  const [start, end] = [numberOf(value, "start"), numberOf(value, "end")];
  return text === "" || start === null || end === null ? [] : [{ startSeconds: start, endSeconds: end, text }];
}

function withWords(cue: HeardCue, words: readonly HeardWord[]): HeardCue {
  if (cue.words || words.length === 0) return cue;
  const own = words.filter(({ startSeconds, endSeconds }) => {
    const middle = (startSeconds + endSeconds) / 2;
    return middle >= cue.startSeconds && middle < cue.endSeconds;
  });
  return own.length === 0 ? cue : { ...cue, words: own };
}

/** Cues whose times are possible; else what was said, spread over the sound by its length. */
function inTime({ cues: read, text, language }: Read, lengthSeconds: number): Heard {
  const cues = read && inOrder(inSeconds(read, lengthSeconds));
  if (cues?.every((cue) => isPossible(cue, lengthSeconds)) === true && isForward(cues)) {
    const within = cues.map((cue) => ({
      ...cue,
      startSeconds: Math.max(0, Math.min(cue.startSeconds, lengthSeconds)),
      endSeconds: Math.max(cue.startSeconds, Math.min(cue.endSeconds, lengthSeconds)),
    }));
    return { cues: within, language, timed: true };
  }
  const lines = cues === null || cues.length === 0 ? sentences(text) : cues.map((cue) => cue.text);
  return { cues: spread(lines, lengthSeconds), language, timed: false };
}

/** Some servers count in milliseconds: then seconds lie beyond the sound's end, and milliseconds neither there nor too near. */
function inSeconds(cues: readonly HeardCue[], lengthSeconds: number): readonly HeardCue[] {
  const last = Math.max(...cues.map(({ endSeconds }) => endSeconds));
  const isWithin = last > lengthSeconds + BEYOND && last / 1000 <= lengthSeconds + BEYOND;
  const isSayable = ({ startSeconds, endSeconds, text }: HeardCue) =>
    text.length <= (FASTEST * (endSeconds - startSeconds)) / 1000;
  if (!isWithin || !cues.every(isSayable)) return cues;
  const scaled = <T extends { readonly startSeconds: number; readonly endSeconds: number }>(timed: T): T => ({
    ...timed,
    startSeconds: timed.startSeconds / 1000,
    endSeconds: timed.endSeconds / 1000,
  });
  return cues.map((cue) => ({ ...scaled(cue), ...(cue.words && { words: cue.words.map(scaled) }) }));
}

/** Pieces that were heard side by side may come in any order; times that begin anew on the way are none, and stay so. */
function inOrder(cues: readonly HeardCue[]): readonly HeardCue[] {
  const sorted = cues.toSorted((one, other) => one.startSeconds - other.startSeconds);
  const isApart = sorted.every(
    ({ startSeconds }, at) => startSeconds >= (sorted[at - 1]?.endSeconds ?? 0) - BEYOND / 10,
  );
  return isApart ? sorted : cues;
}

function isPossible({ startSeconds, endSeconds }: HeardCue, lengthSeconds: number): boolean {
  return startSeconds >= -BEYOND && startSeconds <= lengthSeconds + BEYOND && endSeconds >= startSeconds;
}

/** Several that all begin at once have no times at all. */
function isForward(cues: readonly HeardCue[]): boolean {
  const starts = cues.map(({ startSeconds }) => startSeconds);
  const isInOrder = starts.every((start, at) => start >= (starts[at - 1] ?? start) - BEYOND);
  return isInOrder && (cues.length < 3 || new Set(starts).size > 1);
}

function spread(lines: readonly string[], lengthSeconds: number): HeardCue[] {
  const said = lines.map((line) => line.trim()).filter((line) => line !== "");
  const all = said.reduce((sum, line) => sum + line.length, 0);
  let before = 0;
  return said.map((text) => {
    const startSeconds = (before / all) * lengthSeconds;
    before += text.length;
    return { startSeconds, endSeconds: (before / all) * lengthSeconds, text };
  });
}
