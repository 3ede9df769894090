import { expect, test } from "vitest";
import { readTranscriptText } from "../../../lib/transcript/read-transcript.ts";
import { said } from "./reading.ts";

const CHAPTERS = [
  ["00:00:00", "00:05:00", "Introduction"],
  ["00:05:00", "00:20:00", "What loam is made of"],
  ["00:20:00", "00:45:00", "Questions"],
] as const;

test.each([
  ["WebVTT", "WEBVTT\n\n", "."],
  ["WebVTT that says so", "WEBVTT\nKind: chapters\n\n", "."],
  ["SubRip", "", ","],
])("the chapters of a lecture are no transcript of it: %s", (_, head, mark) => {
  const blocks = CHAPTERS.map(
    ([from, to, title], at) => `${at + 1}\n${from}${mark}000 --> ${to}${mark}000\n${title}\n`,
  );
  expect(readTranscriptText(head + blocks.join("\n"))).toEqual({ ok: false, why: "chapters" });
});

test("captions that follow each other without a pause are still captions", () => {
  const file = "WEBVTT\n\n00:00.000 --> 00:25.000\nWait for the water.\n\n00:25.000 --> 00:50.000\nHere it comes.\n";
  expect(said(file)).toEqual(["0–25 Wait for the water.", "25–50 Here it comes."]);
});
