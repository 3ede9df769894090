import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsers } from "../../../lib/lecture/parse.ts";
import { readTranscript, readTranscriptText } from "../../../lib/transcript/read-transcript.ts";
import type { TranscriptReading } from "../../../lib/transcript/reading.ts";

/** Pieces of all formats, whole and broken: put together at random they are files nobody thought of. */
const PIECES = [
  ..."WEBVTT|NOTE|STYLE|REGION|\n|\n\n|\r\n|\r| |\t|\0|1|2|42|00:00:01,000|00:00:02.000|00:01.000|1:02|99:99:99,999".split(
    "|",
  ),
  ..." --> |-->|->|→|--&gt;|,|.|:|;|[|]|(|)|{|}|<|>|&|&amp;|&#|&#x1F600;|&#99999999;|\\N|{\\an8}|{\\p1}|<i>|</i>|<v Ada>|<c.x>|<00:01.000>".split(
    "|",
  ),
  ...'<?xml version="1.0"?>|<tt>|</tt>|<body>|<div begin="1s">|<p begin="1s" end="2s">|</p>|<br/>|<![CDATA[|]]>|<!--|-->|<timedtext>|<p t="5" d="5">'.split(
    "|",
  ),
  ...'<transcript>|<text start="1" dur="2">|</text>|"|\'|=|begin="|{"events":[|{"segs":[{"utf8":"a"}]}|]}|{"body":[{"from":1,"content":"x"}]}'.split(
    "|",
  ),
  ..."[Script Info]|[Events]|Format: Start, End, Text|Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,words|[00:01.00]|[offset:5]|<00:01.00>".split(
    "|",
  ),
  ..."Ada: 00:00:05|Ada (0:07):|---|# Heading|hello|图论|é|\ud800|\ufeff|\u2028|👩‍🏫".split("|"),
];

/** What is wrong with a reading; what was read can be kept, so the library takes it as it is. */
function faults(reading: TranscriptReading): string[] {
  if (!reading.ok) return [];
  const stored = parsers.transcripts({
    id: "019a0000-0000-7000-8000-000000000001",
    rev: 1,
    updatedAt: "2026-11-01T00:00:00.000Z",
    deletedAt: null,
    lectureId: "019a0000-0000-7000-8000-000000000002",
    language: reading.language,
    counts: { cjk: 0, words: 0, characters: 0 },
    origin: "file",
    cues: reading.cues,
  });
  const { cues } = reading;
  return [
    ...(stored.ok ? [] : [`cannot be kept: ${stored.misfit.field} is ${stored.misfit.got}`]),
    ...(cues.length > 0 ? [] : ["no cues"]),
    ...cues.flatMap(({ startSeconds, text }, at) => [
      ...(startSeconds < (cues[at - 1]?.startSeconds ?? 0) ? [`cue ${at} begins before the one before it`] : []),
      ...(text.trim() === text && text !== "" ? [] : [`cue ${at} reads ${JSON.stringify(text)}`]),
    ]),
  ];
}

test("any bytes are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
      expect(faults(readTranscript(bytes))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("pieces of captions in any order are read or refused", () => {
  const file = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(file, fc.boolean(), (text, plainText) => {
      expect(faults(readTranscriptText(text, { plainText }))).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
});

test("any JSON is read or refused", () => {
  const names = fc.constantFrom(
    "events",
    "segs",
    "utf8",
    "body",
    "from",
    "content",
    "paragraphs",
    "cues",
    "time",
    "text",
    "start",
    "segments",
    "Caption",
    "Time",
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.double(),
      fc.string(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(names, tie("value"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (json) => {
      expect(faults(readTranscriptText(JSON.stringify(json) ?? ""))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

// Each of these would take hours if reading took the square of the length: the test's own time limit catches it.
const MEGA = 1_000_000;
test.each([
  ["spaces before an arrow", `${" ".repeat(MEGA)}-->`],
  ["digits before an arrow", `${"1".repeat(MEGA)} -->`],
  ["times without end", "00:00:01,000 --> ".repeat(MEGA / 17)],
  ["numbers", "1\n".repeat(MEGA / 2)],
  ["blank lines", `00:00:01,000 --> 00:00:02,000${"\n".repeat(MEGA)}x`],
  ["voices that never close", `WEBVTT\n\n00:01.000 --> 00:02.000\n${"<v ".repeat(MEGA / 3)}`],
  ["rubies that never close", `WEBVTT\n\n00:01.000 --> 00:02.000\n${"<ruby><rt>".repeat(MEGA / 10)}`],
  ["comparisons", `WEBVTT\n\n00:01.000 --> 00:02.000\n${"a < b ".repeat(MEGA / 6)}`],
  ["tags that never close in SubRip", `00:00:01,000 --> 00:00:02,000\n${"<i ".repeat(MEGA / 3)}`],
  ["braces that never close", `00:00:01,000 --> 00:00:02,000\n${"{\\".repeat(MEGA / 2)}`],
  ["ampersands", `00:00:01,000 --> 00:00:02,000\n${"&#1&am".repeat(MEGA / 6)}`],
  ["open tags in XML", `<tt>${"<p ".repeat(MEGA / 3)}`],
  ["open quotes in XML", `<tt>${'<p a="'.repeat(MEGA / 6)}`],
  ["equals signs in a tag", `<tt ${"= ".repeat(MEGA / 2)}>`],
  ["elements inside one another", `<tt><body>${"<div>".repeat(MEGA / 5)}`],
  ["comments that never close", `<tt>${"<!--".repeat(MEGA / 4)}`],
  ["stamps of lyrics on one line", "[00:01.00]".repeat(MEGA / 10)],
  ["ASS braces", `[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,${"{\\p1".repeat(MEGA / 4)}`],
  ["commas in ASS", `[Events]\nDialogue: ${",".repeat(MEGA)}`],
  ["names and brackets", `${"Ada [0:01 ".repeat(MEGA / 10)}\n0:02 x`],
  ["stars before a time", `${"* ".repeat(MEGA / 2)}0:01\n0:02 x`],
  [
    "one rolling line",
    Array.from(
      { length: 20_000 },
      (_, at) => `00:00:00,${String(at % 1000).padStart(3, "0")} --> 00:00:09,000\n${"a ".repeat(10)}`,
    ).join("\n"),
  ],
  [
    "a line that grows",
    Array.from({ length: 1_000 }, (_, at) => `00:00:01,000 --> 00:00:01,000\n${"grow ".repeat(at + 1)}\n`).join("\n"),
  ],
])("a megabyte of %s comes to an end", (_, text) => {
  expect(faults(readTranscriptText(text))).toEqual([]);
});
