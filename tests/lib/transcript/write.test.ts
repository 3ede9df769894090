import { expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { writeMarkdown } from "../../../lib/transcript/write/write-markdown.ts";
import { writeSrt } from "../../../lib/transcript/write/write-srt.ts";
import { writeTxt } from "../../../lib/transcript/write/write-txt.ts";
import { writeVtt } from "../../../lib/transcript/write/write-vtt.ts";
import { said } from "./reading.ts";

const CUES: readonly Cue[] = [
  { startSeconds: 0, endSeconds: 1.5, text: "Let us\n\nbegin.", speaker: "Ada" },
  { startSeconds: 61.25, endSeconds: 62, text: "x < 5 --> y & z", speaker: "Tom" },
  { startSeconds: 360_000.5, text: "图论" },
];
const CHAPTERS = [{ startSeconds: 60, title: "Arrows [2]" }];

test("SubRip has numbers, commas, names before the words, no blank lines and no arrow in a text", () => {
  expect(writeSrt(CUES)).toBe(
    "1\n00:00:00,000 --> 00:00:01,500\nAda: Let us\nbegin.\n\n2\n00:01:01,250 --> 00:01:02,000\nTom: x < 5 ⟶ y & z\n\n3\n100:00:00,500 --> 100:00:01,500\n图论\n",
  );
});

test("WebVTT has voices, and signs that cannot be taken for tags", () => {
  expect(writeVtt(CUES)).toBe(
    "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n<v Ada>Let us\nbegin.\n\n00:01:01.250 --> 00:01:02.000\n<v Tom>x &lt; 5 --&gt; y &amp; z\n\n100:00:00.500 --> 100:00:01.500\n图论\n",
  );
});

test("text has paragraphs with names, chapters' titles, and times where they are wanted", () => {
  expect(writeTxt(CUES, { times: false })).toBe("Ada: Let us begin.\n\nTom: x < 5 --> y & z\n\n图论\n");
  expect(writeTxt(CUES, { times: true, chapters: CHAPTERS })).toBe(
    "0:00 Ada: Let us begin.\n\nArrows [2]\n\n1:01 Tom: x < 5 --> y & z\n\n100:00:00 图论\n",
  );
});

test("text joins Chinese captions without spaces", () => {
  const cues = ["今天我们来讲", "图论。"].map((text, at) => ({ startSeconds: at, endSeconds: at + 1, text }));
  expect(writeTxt(cues, { times: false })).toBe("今天我们来讲图论。\n");
});

test("Markdown links every paragraph to its moment, and takes no word for Markdown", () => {
  const link = (seconds: number) => `https://example.org/talk (1)?t=${Math.floor(seconds)}`;
  expect(writeMarkdown(CUES, { link, title: "A *talk*", chapters: CHAPTERS })).toBe(
    "# A \\*talk\\*\n\n[0:00](https://example.org/talk%20%281%29?t=0) **Ada:** Let us begin.\n\n## Arrows \\[2\\]\n\n[1:01](https://example.org/talk%20%281%29?t=61) **Tom:** x \\< 5 --\\> y \\& z\n\n[100:00:00](https://example.org/talk%20%281%29?t=360000) 图论\n",
  );
});

test("Markdown has plain times where there is no address, or one that is no page", () => {
  const one = [{ startSeconds: 5, text: "hi" }];
  expect(writeMarkdown(one, { link: () => null })).toBe("0:05 hi\n");
  expect(writeMarkdown(one, { link: () => "javascript:alert(1)" })).toBe("0:05 hi\n");
});

test("a caption without end goes when the next one comes, or when it has been read", () => {
  const cues = [
    { startSeconds: 0, text: "short" },
    { startSeconds: 0.5, text: "a caption that takes some seconds to read at ease" },
    { startSeconds: 60, text: "x".repeat(500) },
  ];
  expect(said(writeSrt(cues)).map((line) => line.split(" ")[0])).toEqual(["0–0.5", "0.5–4.42", "60–67"]);
});

test("an end before the start is written as the start", () => {
  expect(said(writeVtt([{ startSeconds: 5, endSeconds: 4, text: "backwards" }]))).toEqual(["5–5 backwards"]);
});

test("no cues make an empty file, which is still of its kind", () => {
  expect([writeSrt([]), writeVtt([]), writeTxt([], { times: true })]).toEqual(["", "WEBVTT\n", ""]);
});
