import { describe, expect, test } from "vitest";
import type { HeardPart } from "../../../lib/speech/heard.ts";
import { heardPart } from "../../../lib/speech/heard-part.ts";
import { readAnswer } from "../../../lib/speech/read-answer.ts";
import { wholeTranscript } from "../../../lib/speech/whole-transcript.ts";
import { seededRandom } from "../../e2e/seeded-random.ts";

const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);
const JOINS = 30;
const COMMON = ["the", "tide", "rises", "and", "falls", "twice", "a", "day", "of", "moon"];

interface Said {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** So that no two neighbours are both common: who hears "the tide" somewhere else has heard another pair. */
function speech(random: () => number, seconds: number): Said[] {
  const words: Said[] = [];
  for (let at = 0.3, n = 0; ; n++) {
    const length = 0.15 + random() * 0.3;
    if (at + length >= seconds) return words;
    const text = n % 2 === 0 ? `word${n}` : (COMMON[Math.floor(random() * COMMON.length)] ?? "the");
    words.push({ text, start: at, end: at + length });
    at += length + 0.05 + (random() < 0.15 ? random() * 1.5 : 0);
  }
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two to nine words at once, some hundredths of a second too early or too late. */
function lines(words: readonly Said[], from: number, random: () => number): Line[] {
  const found: Line[] = [];
  for (let at = 0; at < words.length;) {
    const group = words.slice(at, (at += 2 + Math.floor(random() * 8)));
    const moment = (seconds = 0) => Math.max(0, seconds - from + (random() - 0.5) * 0.2);
    const start = moment(group[0]?.start);
    const end = Math.max(start, moment(group.at(-1)?.end));
    found.push({ start, end, text: group.map(({ text }) => text).join(" ") });
  }
  return found;
}

const clock = (seconds: number, dot: string) => new Date(seconds * 1000).toISOString().slice(11, 23).replace(".", dot);

/** What a server that knows no times of words answers. */
const ANSWERS: Readonly<Record<string, (heard: readonly Line[]) => string>> = {
  SubRip: (heard) =>
    heard
      .map(({ start, end, text }, at) => `${at + 1}\n${clock(start, ",")} --> ${clock(end, ",")}\n${text}\n`)
      .join("\n"),
  WebVTT: (heard) =>
    `WEBVTT\n\n${heard.map(({ start, end, text }) => `${clock(start, ".")} --> ${clock(end, ".")}\n${text}\n`).join("\n")}`,
  "JSON without times": (heard) => JSON.stringify({ text: heard.map(({ text }) => text).join(" ") }),
  "plain text": (heard) => heard.map(({ text }) => text).join("\n"),
};

/** Each second that two neighbours have in common begins anywhere, in the middle of words as well. */
function partsOf(
  words: readonly Said[],
  length: number,
  answer: (heard: readonly Line[]) => string,
  random: () => number,
): HeardPart[] {
  return Array.from({ length: JOINS + 1 }, (_, at) => {
    const [fromSeconds, toSeconds] = [Math.max(0, at * length - 1), (at + 1) * length];
    const seconds = toSeconds - fromSeconds;
    const whole = words.filter(({ start, end }) => start >= fromSeconds && end <= toSeconds);
    const reading = readAnswer(answer(lines(whole, fromSeconds, random)), seconds);
    if (!reading.ok) throw new Error(`The answer is ${reading.why}`);
    const levels = new Float32Array(seconds * 10).fill(9000);
    return heardPart(
      { fromSeconds, toSeconds, samples: new Int16Array(0), levels, silent: false, last: false },
      reading.heard,
    );
  });
}

describe("of a server that gives no times for words, 30 joins lose no word and double none", () => {
  const cases = Object.keys(ANSWERS).flatMap((format) => SEEDS.map((seed) => [format, seed] as const));
  test.each(cases)("%s (%i)", (format, seed) => {
    const random = seededRandom(seed);
    const length = 30;
    const words = speech(random, (JOINS + 1) * length);
    const { cues } = wholeTranscript(partsOf(words, length, ANSWERS[format] ?? (() => ""), random));
    const heard = cues.flatMap(({ text }) => text.split(/\s+/));
    expect(heard.join(" ")).toBe(words.map(({ text }) => text).join(" "));
  });
});
