import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../lib/lecture/limits.ts";
import type { HeardCue, HeardPart, HeardWord } from "../../../lib/speech/heard.ts";
import { joinParts } from "../../../lib/speech/join-parts.ts";
import { wholeTranscript } from "../../../lib/speech/whole-transcript.ts";
import { cuesOfWords } from "../../../lib/speech/words-to-cues.ts";
import { seededRandom } from "../../e2e/seeded-random.ts";

const VOCABULARY = [
  "the",
  "tide",
  "rises",
  "and",
  "falls",
  "twice",
  "a",
  "day",
  "because",
  "of",
  "moon",
  "so",
  "we",
  "see",
];
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);
const JOINS = 30;
const PART = 20;

interface Said {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A speaker who says a word every 0.2 to 0.7 seconds, with pauses. */
function speech(numbers: () => number): Said[] {
  const words: Said[] = [];
  for (let at = 0.3, n = 0; at < (JOINS + 1) * PART; n++) {
    const length = 0.15 + numbers() * 0.3;
    const common = VOCABULARY[Math.floor(numbers() * VOCABULARY.length)] ?? "the";
    words.push({ text: numbers() < 0.5 ? common : `word${n}`, start: at, end: at + length });
    at += length + 0.05 + (numbers() < 0.15 ? numbers() * 1.5 : 0);
  }
  return words.filter(({ end }) => end < (JOINS + 1) * PART);
}

/** What a recogniser hears between two seconds: whole words, each some hundredths too early or too late. */
function hear(words: readonly Said[], from: number, to: number, error: () => number): HeardWord[] {
  const whole = words.filter(({ start, end }) => start >= from && end <= to);
  return whole.map(({ text, start, end }) => {
    const by = (error() - 0.5) * 0.2;
    return { text, startSeconds: Math.max(from, start + by), endSeconds: end + by };
  });
}

const partOf = (cues: readonly HeardCue[], fromSeconds: number, toSeconds: number): HeardPart => ({
  cues,
  language: "en",
  timed: true,
  fromSeconds,
  toSeconds,
  repeats: 0,
});

/** Cut anywhere: in the middle of words as well. */
function parts(words: readonly Said[], numbers: () => number): HeardPart[] {
  return Array.from({ length: JOINS + 1 }, (_, at) => {
    const [from, to] = [Math.max(0, at * PART - 1), (at + 1) * PART];
    return partOf(cuesOfWords(hear(words, from, to, numbers)), from, to);
  });
}

/** As a recogniser tells that knows no words: two to nine at once, from the first one's start to the last one's end. */
function segments(words: readonly HeardWord[], numbers: () => number): HeardCue[] {
  const found: HeardCue[] = [];
  for (let at = 0; at < words.length;) {
    const group = words.slice(at, (at += 2 + Math.floor(numbers() * 8)));
    const [startSeconds, endSeconds] = [group[0]?.startSeconds ?? 0, group.at(-1)?.endSeconds ?? 0];
    found.push({ startSeconds, endSeconds, text: group.map(({ text }) => text).join(" ") });
  }
  return found;
}

const spoken = (cues: readonly { readonly text: string }[]) => cues.flatMap(({ text }) => text.split(" "));

describe("parts that overlap by a second", () => {
  test.each(SEEDS)("30 joins lose no word and say none twice, wherever they fall (%i)", (seed) => {
    const numbers = seededRandom(seed);
    const words = speech(numbers);
    expect(spoken(joinParts(parts(words, numbers))).join(" ")).toBe(words.map(({ text }) => text).join(" "));
  });

  test.each(SEEDS.slice(0, 10))("captions keep their times within a second of the truth (%i)", (seed) => {
    const numbers = seededRandom(seed);
    const words = speech(numbers);
    let at = 0;
    for (const { startSeconds, text } of wholeTranscript(parts(words, numbers)).cues) {
      expect(Math.abs(startSeconds - (words[at]?.start ?? 0))).toBeLessThan(1);
      at += text.split(" ").length;
    }
  });

  test.each(SEEDS)(
    "segments of uneven length without times for their words lose no word and double none (%i)",
    (seed) => {
      const numbers = seededRandom(seed);
      const words = speech(numbers).map((word, at) => ({ ...word, text: `w${at}` }));
      const heard = Array.from({ length: JOINS + 1 }, (_, at) => {
        const [from, to] = [Math.max(0, at * PART - 1), (at + 1) * PART];
        return partOf(segments(hear(words, from, to, numbers), numbers), from, to);
      });
      expect(spoken(joinParts(heard)).join(" ")).toBe(words.map(({ text }) => text).join(" "));
    },
  );

  test("a sentence that goes over the join is said once, though nobody timed its words", () => {
    const first = partOf([{ startSeconds: 4, endSeconds: 10, text: "We all know that the cat sat" }], 0, 10);
    const second = partOf([{ startSeconds: 9, endSeconds: 13, text: "sat on the mat." }], 9, 19);
    expect(spoken(joinParts([first, second])).join(" ")).toBe("We all know that the cat sat on the mat.");
    const slow = partOf([{ startSeconds: 2, endSeconds: 8.3, text: "We all know that the cat sat" }], 0, 10);
    const late = partOf([{ startSeconds: 9.1, endSeconds: 17, text: "sat on the mat." }], 9, 19);
    expect(spoken(joinParts([slow, late])).join(" ")).toBe("We all know that the cat sat on the mat.");
  });

  test.each([
    ["Thai", "วันนี้เราพูดถึงน้ำขึ้น", "น้ำขึ้นและน้ำลง", "วันนี้เราพูดถึงน้ำขึ้น", "และน้ำลง"],
    ["Lao", "ມື້ນີ້ພວກເຮົາເວົ້າເຖິງນ້ຳຂຶ້ນ", "ນ້ຳຂຶ້ນແລະນ້ຳລົງ", "ມື້ນີ້ພວກເຮົາເວົ້າເຖິງນ້ຳຂຶ້ນ", "ແລະນ້ຳລົງ"],
    ["Khmer", "ថ្ងៃនេះយើងនិយាយអំពីទឹកជោរ", "ទឹកជោរនិងទឹកនាច", "ថ្ងៃនេះយើងនិយាយអំពីទឹកជោរ", "និងទឹកនាច"],
    ["Myanmar", "ဒီနေ့ကျွန်တော်တို့ဒီရေအကြောင်း", "ဒီရေအကြောင်းနှင့်လ", "ဒီနေ့ကျွန်တော်တို့ဒီရေအကြောင်း", "နှင့်လ"],
  ])("%s, which has no spaces, is joined by its syllables", (_, one, other, before, after) => {
    const first = partOf([{ startSeconds: 6, endSeconds: 10, text: one }], 0, 10);
    const second = partOf([{ startSeconds: 9, endSeconds: 11, text: other }], 9, 19);
    expect(joinParts([first, second]).map(({ text }) => text)).toEqual([before, after]);
  });

  test("a word that was cut in half and heard as another one gives way to the whole one", () => {
    const first = partOf([{ startSeconds: 0, endSeconds: 10, text: "the tide comes in trans" }], 0, 10);
    const timed = (text: string, startSeconds: number) => ({ text, startSeconds, endSeconds: startSeconds + 0.3 });
    const words = [timed("in", 9.2), timed("transit", 9.7), timed("now", 10.2)];
    const second = partOf([{ startSeconds: 9.2, endSeconds: 10.5, text: "in transit now", words }], 9, 19);
    const ends = [timed("the", 8), timed("tide", 8.4), timed("comes", 8.8), timed("in", 9.2), timed("trans", 9.7)];
    const joined = joinParts([{ ...first, cues: first.cues.map((cue) => ({ ...cue, words: ends })) }, second]);
    expect(spoken(joined).join(" ")).toBe("the tide comes in transit now");
  });

  test("Chinese is joined by its characters", () => {
    const first = partOf([{ startSeconds: 5, endSeconds: 10, text: "今天我们讲潮汐的成因。" }], 0, 10);
    const second = partOf([{ startSeconds: 9.1, endSeconds: 13, text: "成因。月亮吸引海水。" }], 9, 19);
    expect(joinParts([first, second]).map(({ text }) => text)).toEqual(["今天我们讲潮汐的成因。", "月亮吸引海水。"]);
  });

  test("text without times is joined by its words", () => {
    const untimed = (text: string, from: number, to: number): HeardPart => ({
      ...partOf([{ startSeconds: from, endSeconds: to, text }], from, to),
      timed: false,
    });
    const joined = joinParts([
      untimed("At first we look at the moon and at the tides of the sea.", 0, 60),
      untimed("of the sea. Then we look at the sun, which is far away.", 59, 119),
    ]);
    expect(spoken(joined).join(" ")).toBe(
      "At first we look at the moon and at the tides of the sea. Then we look at the sun, which is far away.",
    );
  });

  test("what only one of both has heard is kept", () => {
    const first = partOf([{ startSeconds: 8, endSeconds: 9.9, text: "high water" }], 0, 10);
    const second = partOf([{ startSeconds: 10.1, endSeconds: 11, text: "low water" }], 9, 19);
    expect(joinParts([first, second]).map(({ text }) => text)).toEqual(["high water", "low water"]);
    expect(joinParts([first, partOf([], 9, 19)]).map(({ text }) => text)).toEqual(["high water"]);
    expect(joinParts([partOf([], 0, 10), second]).map(({ text }) => text)).toEqual(["low water"]);
  });

  test("who speaks stays with what they say", () => {
    const first = partOf([{ startSeconds: 2, endSeconds: 4, text: "Why?", speaker: "A" }], 0, 10);
    const second = partOf([{ startSeconds: 12, endSeconds: 14, text: "Because.", speaker: "B" }], 9, 19);
    expect(wholeTranscript([first, second]).cues).toEqual([
      { startSeconds: 2, endSeconds: 4, text: "Why?", speaker: "A" },
      { startSeconds: 12, endSeconds: 14, text: "Because.", speaker: "B" },
    ]);
  });

  test("what a caption cannot hold goes into the next one, and no name is longer than a name may be", () => {
    const text = "tide ".repeat(LIMITS.cue / 4).trim();
    const long = { startSeconds: 0, endSeconds: 9, text, speaker: "A".repeat(LIMITS.name + 9) };
    const { cues } = wholeTranscript([partOf([long], 0, 10)]);
    expect(spoken(cues).join(" ")).toBe(text);
    expect(Math.max(...cues.map((cue) => cue.text.length))).toBeLessThanOrEqual(LIMITS.cue);
    expect(cues[0]?.speaker?.length).toBe(LIMITS.name);
  });
});
