import { expect, test } from "vitest";
import type { Heard } from "../../../lib/speech/heard.ts";
import { readAnswer } from "../../../lib/speech/read-answer.ts";

function heard(body: object, seconds = 60): Heard {
  const reading = readAnswer(JSON.stringify(body), seconds);
  if (!reading.ok) throw new Error(reading.why);
  return reading.heard;
}
const lines = ({ cues }: Heard) => cues.map(({ startSeconds, endSeconds, text }) => [startSeconds, endSeconds, text]);

test("segments that come in any order are put in that of their times", () => {
  const answer = heard({
    segments: [
      { start: 30, end: 34, text: "And falls." },
      { start: 0, end: 4, text: "The tide rises." },
      { start: 50, end: 55, text: "Again." },
    ],
  });
  expect(answer.timed).toBe(true);
  expect(lines(answer)).toEqual([
    [0, 4, "The tide rises."],
    [30, 34, "And falls."],
    [50, 55, "Again."],
  ]);
});

test("times that begin anew on the way are no times: what was said stays in its order", () => {
  const answer = heard({
    segments: [
      { start: 0, end: 10, text: "One." },
      { start: 10, end: 29, text: "Two." },
      { start: 1, end: 12, text: "Six." },
    ],
  });
  expect(answer.timed).toBe(false);
  expect(answer.cues.map(({ text }) => text)).toEqual(["One.", "Two.", "Six."]);
});

test("times in milliseconds are read as such, and those of the words", () => {
  const answer = heard({
    segments: [
      { start: 0, end: 4000, text: "The tide rises.", words: [{ word: "The", start: 100, end: 400 }] },
      { start: 30_000, end: 34_500, text: "And falls." },
    ],
  });
  expect(lines(answer)).toEqual([
    [0, 4, "The tide rises."],
    [30, 34.5, "And falls."],
  ]);
  expect(answer.cues[0]?.words).toEqual([{ startSeconds: 0.1, endSeconds: 0.4, text: "The" }]);
});

test("of two who speak at once both are kept, each at its time", () => {
  const segments = [
    { start: 0, end: 8, text: "The tide rises.", speaker: "A" },
    { start: 5, end: 7, text: "Does it?", speaker: "B" },
  ];
  expect(lines(heard({ segments }))).toEqual([
    [0, 8, "The tide rises."],
    [5, 7, "Does it?"],
  ]);
});

test("times a little before the sound are its beginning", () => {
  expect(lines(heard({ segments: [{ start: -0.4, end: 2, text: "The tide." }] }))).toEqual([[0, 2, "The tide."]]);
});

test.each([
  { error: "No model is loaded" },
  { error: { message: "Out of memory" } },
  { error: "Busy", text: "", segments: [] },
])("an error that comes with a good status is no transcript: %j", (answer) => {
  expect(readAnswer(JSON.stringify(answer), 60)).toEqual({ ok: false, why: "refused" });
});

test("words that come with an error are words", () => {
  expect(heard({ error: null, text: "The tide rises." }).cues).toHaveLength(1);
  expect(heard({ error: "Half of it", text: "The tide rises." }).cues).toHaveLength(1);
});
