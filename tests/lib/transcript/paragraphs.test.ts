import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { cueAt, saidAround } from "../../../lib/transcript/cue-at.ts";
import { paragraphs } from "../../../lib/transcript/paragraphs.ts";
import { arbitraryCues } from "./arbitrary-cues.ts";

/** Cues of two seconds each, one straight after the other. */
function spoken(...texts: readonly string[]): Cue[] {
  return texts.map((text, at) => ({ startSeconds: at * 2, endSeconds: at * 2 + 2, text }));
}

function texts(cues: readonly Cue[]): string[] {
  return paragraphs(cues).flatMap((section) => section.paragraphs.map(({ text }) => text));
}

test("a paragraph ends where someone else speaks", () => {
  const [one, two] = spoken("Welcome.", "Glad to be here.");
  const cues = [
    { ...one, speaker: "Ada" },
    { ...two, speaker: "Tom" },
  ] as Cue[];
  expect(paragraphs(cues)[0]?.paragraphs).toMatchObject([
    { speaker: "Ada", text: "Welcome.", from: 0, to: 1 },
    { speaker: "Tom", text: "Glad to be here.", from: 1, to: 2 },
  ]);
  expect(texts(spoken("who is", "there", ">> me", "of course"))).toEqual(["who is there", ">> me of course"]);
});

test("a long silence ends a paragraph, a short one does not", () => {
  const at = (startSeconds: number, text: string) => ({ startSeconds, endSeconds: startSeconds + 2, text });
  expect(texts([at(0, "one"), at(4, "two"), at(30, "three")])).toEqual(["one two", "three"]);
  const open = (startSeconds: number, text: string) => ({ startSeconds, text });
  expect(texts([open(0, "one"), open(3, "two"), open(40, "three")])).toEqual(["one two", "three"]);
});

test("a long paragraph ends with a sentence", () => {
  const sentence = "This line is about forty characters long";
  const cues = spoken(...Array.from({ length: 30 }, (_, at) => (at % 3 === 2 ? `${sentence}.` : sentence)));
  const found = texts(cues);
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((text) => text.endsWith("."))).toBe(true);
});

test("captions without any punctuation still become paragraphs", () => {
  const found = texts(spoken(...Array.from({ length: 100 }, () => "and so we go on without an end")));
  expect(found.length).toBeGreaterThan(2);
  expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(1_200);
});

test("Chinese is joined without spaces, English with them, lines of a caption too", () => {
  expect(texts(spoken("今天我们\n来讲", "图论", "A graph", "has\nnodes"))).toEqual([
    "今天我们来讲图论 A graph has nodes",
  ]);
});

test("chapters are headings, in order, and begin with the caption that opens them", () => {
  const chapters = [
    { startSeconds: 3.7, title: "Sets" },
    { startSeconds: 2.2, title: "Start" },
  ];
  expect(paragraphs(spoken("before", "opening", "sets"), chapters)).toMatchObject([
    { heading: null, paragraphs: [{ text: "before" }] },
    { heading: "Start", startSeconds: 2, paragraphs: [{ text: "opening" }] },
    { heading: "Sets", startSeconds: 4, paragraphs: [{ text: "sets" }] },
  ]);
});

test("every cue stands in exactly one paragraph, in order", () => {
  fc.assert(
    fc.property(arbitraryCues({ traps: false, speakers: true }), (cues) => {
      const found = paragraphs(cues).flatMap((section) => section.paragraphs);
      expect(found.flatMap(({ from, to }) => cues.slice(from, to))).toEqual(cues);
    }),
  );
});

test("the cue at a second is the last one that has begun", () => {
  const cues = spoken("a", "b", "c");
  expect([-1, 0, 1.9, 2, 3, 4, 400].map((second) => cueAt(cues, second))).toEqual([-1, 0, 0, 1, 1, 2, 2]);
  expect(cueAt([], 5)).toBe(-1);
});

test("what was said here is what was said a little before and after", () => {
  const cues = spoken(
    "zero",
    "two",
    "four",
    "six",
    "eight",
    "ten",
    "twelve",
    "fourteen",
    "sixteen",
    "eighteen",
    "twenty",
  );
  expect(saidAround(cues, 15).map(({ text }) => text)).toEqual([
    "four",
    "six",
    "eight",
    "ten",
    "twelve",
    "fourteen",
    "sixteen",
  ]);
  expect(saidAround(cues, 1).map(({ text }) => text)).toEqual(["zero", "two"]);
  expect(saidAround([], 1)).toEqual([]);
});
