import { expect, test } from "vitest";
import type { Heard } from "../../../lib/speech/heard.ts";
import { languageOf } from "../../../lib/speech/language-of.ts";
import { readAnswer } from "../../../lib/speech/read-answer.ts";

function heard(body: string | object, seconds = 60): Heard {
  const reading = readAnswer(typeof body === "string" ? body : JSON.stringify(body), seconds);
  if (!reading.ok) throw new Error(reading.why);
  return reading.heard;
}
const lines = ({ cues }: Heard) => cues.map(({ startSeconds, endSeconds, text }) => [startSeconds, endSeconds, text]);

test("segments with words become captions, and the language is the one that the server names", () => {
  const answer = heard({
    task: "transcribe",
    language: "english",
    text: "The tide rises. It falls.",
    segments: [
      { id: 0, start: 0, end: 2.5, text: " The tide rises." },
      { id: 1, start: 2.5, end: 4, text: " It falls." },
    ],
    words: [{ word: "The", start: 0.1, end: 0.3 }],
  });
  expect(lines(answer)).toEqual([
    [0, 2.5, "The tide rises."],
    [2.5, 4, "It falls."],
  ]);
  expect(answer.language).toBe("en");
  expect(answer.cues[0]?.words).toEqual([{ startSeconds: 0.1, endSeconds: 0.3, text: "The" }]);
});

test("a server that gives only SubRip, WebVTT or plain text is understood", () => {
  const srt = "1\n00:00:01,000 --> 00:00:02,500\nThe tide rises.\n\n2\n00:00:03,000 --> 00:00:04,000\nIt falls.\n";
  const vtt = "WEBVTT\n\n00:01.000 --> 00:02.500\nThe tide rises.\n\n00:03.000 --> 00:04.000\nIt falls.\n";
  for (const text of [srt, vtt])
    expect(lines(heard(text))).toEqual([
      [1, 2.5, "The tide rises."],
      [3, 4, "It falls."],
    ]);
  const plain = heard("The tide rises slowly. It falls.", 32);
  expect(plain.timed).toBe(false);
  expect(lines(plain).map(([, , text]) => text)).toEqual(["The tide rises slowly.", "It falls."]);
  expect(plain.cues.at(-1)?.endSeconds).toBe(32);
  expect(heard({ text: "The tide rises." }, 10).cues).toEqual([
    { startSeconds: 0, endSeconds: 10, text: "The tide rises." },
  ]);
});

test("speakers are kept", () => {
  const answer = heard({ text: "Why?", segments: [{ start: 1, end: 2, text: "Why?", speaker: "A" }] });
  expect(answer.cues[0]?.speaker).toBe("A");
});

test("silence gives no caption", () => {
  expect(heard({ text: "", segments: [] }).cues).toEqual([]);
  const ghost = { start: 0, end: 30, text: "Thanks for watching!", no_speech_prob: 0.9, avg_logprob: -1.4 };
  expect(heard({ text: "Thanks for watching!", segments: [ghost] }).cues).toEqual([]);
  const words = [{ word: "Thanks", start: 1, end: 2 }];
  expect(heard({ text: "Thanks for watching!", segments: [ghost], words }).cues).toEqual([]);
  expect(heard("WEBVTT\n\n").cues).toEqual([]);
});

test.each([
  ["far beyond the sound", [700, 701]],
  ["before it", [-90, -80]],
  ["that end before they begin", [20, 3]],
  ["that are none", ["soon", null]],
])("times %s are spread by what is said", (_, [start, end]) => {
  const answer = heard(
    {
      segments: [
        { start: 0, end: 5, text: "One." },
        { start, end, text: "Two." },
      ],
    },
    8,
  );
  expect(answer.timed).toBe(false);
  expect(lines(answer)).toEqual([
    [0, 4, "One."],
    [4, 8, "Two."],
  ]);
});

test("captions that all begin at the same second have no times", () => {
  const segments = ["One.", "Two.", "Six."].map((text) => ({ start: 0, end: 0, text }));
  expect(heard({ segments }, 12).cues.map(({ startSeconds }) => startSeconds)).toEqual([0, 4, 8]);
});

test("what is no transcript is refused with its reason", () => {
  expect(readAnswer("", 60)).toEqual({ ok: false, why: "empty" });
  expect(readAnswer("<!doctype html><title>Sign in</title>", 60)).toEqual({ ok: false, why: "not-json" });
  expect(readAnswer('{"text":"The tide ri', 60)).toEqual({ ok: false, why: "cut" });
  expect(readAnswer('{"ok":true}', 60)).toEqual({ ok: false, why: "not-json" });
});

test("words alone become captions that end where somebody breathes", () => {
  const word = (text: string, start: number) => ({ word: text, start, end: start + 0.3 });
  const answer = heard({
    words: [word("The", 0), word("tide.", 0.4), word("It", 0.8), word("falls", 1.2), word("again", 9)],
  });
  expect(answer.cues.map(({ text }) => text)).toEqual(["The tide.", "It falls", "again"]);
});

test.each([
  ["english", "en"],
  ["Chinese", "zh"],
  ["cantonese", "yue"],
  ["zh", "zh"],
  ["zh_CN", "zh-CN"],
  ["", null],
  ["klingon?", null],
])("a server that says %s means %s", (named, tag) => {
  expect(languageOf(named)).toBe(tag);
});
