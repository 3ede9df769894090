import { describe, expect, test } from "vitest";
import { readTranscriptText } from "../../../lib/transcript/read-transcript.ts";
import { WAYS } from "./printed-ways.ts";
import { brief, readWell, said } from "./reading.ts";

const FOUR = ["0 Ada: Good morning.", "45 Tom: Hello.", "760 Ada: What is a set?", "3720 Tom: Goodbye."];
const TURNS: readonly (readonly [clock: string, short: string, name: string, text: string])[] = [
  ["00:00:00", "0:00", "Ada", "Good morning."],
  ["00:00:45", "0:45", "Tom", "Hello."],
  ["00:12:40", "12:40", "Ada", "What is a set?"],
  ["01:02:00", "1:02:00", "Tom", "Goodbye."],
];

describe("a printed transcript keeps its times and speakers, whoever has printed it", () => {
  test.each(WAYS)("%s", (_, print) => {
    expect(said(TURNS.map(([at, short, name, text]) => print(at, name, text, short)).join("\n\n"))).toEqual(FOUR);
  });
});

test("turns without a time of their own keep their speaker, in the turn that has one", () => {
  const turns = [
    "Ada: [00:00:00] Good morning.",
    "Tom: Hello.",
    "**Ada:** [00:00:20] What is a set?",
    "**Tom:** A bag.",
  ];
  expect(said(turns.join("\n\n"))).toEqual([
    "0 Ada: Good morning.",
    "0 Tom: Hello.",
    "20 Ada: What is a set?",
    "20 Tom: A bag.",
  ]);
});

test("times inside a long turn part it", () => {
  expect(said("Ada (00:00):\nGood morning. (00:30) What is a set?\n\nTom (00:45):\nA bag.")).toEqual([
    "0 Ada: Good morning.",
    "30 Ada: What is a set?",
    "45 Tom: A bag.",
  ]);
  expect(said("Good morning. [00:00:10] What is a set? [00:00:20] It is\na bag. [00:00:30] So far.")).toEqual([
    "0 Good morning.",
    "10 What is a set?",
    "20 It is / a bag.",
    "30 So far.",
  ]);
  expect(said("[00:00:05] Good morning. [00:00:09]\n[00:00:10] Goodbye. [00:00:12]")).toEqual([
    "5–9 Good morning.",
    "10–12 Goodbye.",
  ]);
});

test.each([
  ["brackets", "[00:00:05] [00:00:09] Good morning.\n[00:00:09] [00:00:12] Goodbye."],
  ["tabs", "00:05\t00:09\tGood morning.\n00:09\t00:12\tGoodbye."],
  ["spaces", "00:00:05 00:00:09 Good morning.\n00:00:09 00:00:12 Goodbye."],
  ["units", "[5.0s - 9s] Good morning.\n[9s - 12s] Goodbye."],
  ["an end behind", "[00:00:05] Good morning. [00:00:09]\n[00:00:09] Goodbye. [00:00:12]"],
])("two times of a line are its start and its end: %s", (_, file) => {
  expect(said(file)).toEqual(["5–9 Good morning.", "9–12 Goodbye."]);
});

test.each([
  ["seconds", "(5.5s) Good morning.\n(9.0s) Goodbye.", ["5.5 Good morning.", "9 Goodbye."]],
  ["minutes and seconds", "0m05s Good morning.\n1m09s Goodbye.", ["5 Good morning.", "69 Goodbye."]],
  ["an at sign", "@0:05 Good morning.\n@1:09 Goodbye.", ["5 Good morning.", "69 Goodbye."]],
  [
    "hashes, as f4 writes them",
    "#00:00:05-1# Good morning.\n#00:00:09-8# Goodbye.",
    ["5.1 Good morning.", "9.8 Goodbye."],
  ],
  [
    "hashes behind what is said",
    "Good morning. #00:00:05-1#\nGoodbye. #00:00:09-8#",
    ["0–5.1 Good morning.", "5.1–9.8 Goodbye."],
  ],
])("times written with %s are read", (_, file, expected) => {
  expect(said(file)).toEqual(expected);
});

test("times now and then above named lines are those of the lines below", () => {
  const file =
    "People\nAda, Tom\n\nTranscript\n00:00:00\n\nAda: Good morning.\nTom: Hello.\n\n00:05:00\n\nAda: Goodbye.\nTom: Bye.\n";
  expect(said(file)).toEqual(["0 Ada: Good morning.", "0 Tom: Hello.", "300 Ada: Goodbye.", "300 Tom: Bye."]);
});

test("a title, a date and key words above a transcript with names are left out and counted", () => {
  const reading = readWell(
    "My talk\nThu, Nov 5, 2026 10:02AM • 32:12\nSUMMARY KEYWORDS\nset, bag\nSPEAKERS\nAda, Tom\n\nAda  0:00\nHello.\n\nTom  0:05\nGoodbye.\n",
  );
  expect([brief(reading.cues), reading.problems]).toEqual([
    ["0 Ada: Hello.", "5 Tom: Goodbye."],
    [{ code: "untimed-text", count: 6 }],
  ]);
});

test("a clock of the day goes on after midnight", () => {
  expect(said("[23:59:58] Ada: Hello.\n[23:59:59] Tom: Yes.\n[00:00:05] Ada: Goodbye.")).toEqual([
    "86398 Ada: Hello.",
    "86399 Tom: Yes.",
    "86405 Ada: Goodbye.",
  ]);
});

test("voices that a recogniser numbers in brackets are speakers, in captions and between tabs", () => {
  const lines = ["[SPEAKER_00]: Good morning.", "[SPEAKER_01]: Hello.", "[SPEAKER_00]: Goodbye."];
  const names = ["0–0.9 SPEAKER_00: Good morning.", "1–1.9 SPEAKER_01: Hello.", "2–2.9 SPEAKER_00: Goodbye."];
  expect(said(`WEBVTT\n\n${lines.map((line, at) => `00:0${at}.000 --> 00:0${at}.900\n${line}\n`).join("\n")}`)).toEqual(
    names,
  );
  const labels = lines.map((line, at) => `${at}.000\t${at}.900\t${line.replace(/\[(.*)\]: /, "[[$1]]")}`);
  expect(said(labels.join("\n"))).toEqual(names);
});

test("three parts are hours, unless lyrics or their own size say hundredths", () => {
  expect(said("[00:00:12] one\n[00:00:45] two\n[01:02:00] three\n")).toEqual(["12 one", "45 two", "3720 three"]);
  expect(said("[00:01:12] one\n[00:04:85] two\n")).toEqual(["1.12 one", "4.85 two"]);
  expect(said("[ti:Song]\n[00:01:12] one\n[00:04:55] two\n")).toEqual(["1.12 one", "4.55 two"]);
});

test("where both readings are possible, the length of the lecture decides", () => {
  const file = "[00:01:12] one\n[02:04:15] two\n";
  const read = (durationSeconds: number) => {
    const reading = readTranscriptText(file, { durationSeconds });
    return reading.ok ? brief(reading.cues) : reading.why;
  };
  expect(read(130)).toEqual(["1.12 one", "124.15 two"]);
  expect(read(7_500)).toEqual(["72 one", "7455 two"]);
});

test("what a program writes below the transcript is no speech", () => {
  expect(said("Ada  0:00\nHello.\n\nTom  0:05\nGoodbye.\n\nTranscribed by https://notes.example\n")).toEqual([
    "0 Ada: Hello.",
    "5 Tom: Goodbye.",
  ]);
});

test("names before what is said in captions become speakers where all captions have one", () => {
  const vtt = (lines: readonly string[]) =>
    `WEBVTT\n\n${lines.map((line, at) => `00:00:0${at}.000 --> 00:00:0${at}.900\n${line}`).join("\n\n")}`;
  expect(said(vtt(["Ada Noether: Hello", "Tom: Yes", "Ada Noether: So"]))).toEqual([
    "0–0.9 Ada Noether: Hello",
    "1–1.9 Tom: Yes",
    "2–2.9 Ada Noether: So",
  ]);
  expect(readWell(vtt(["Note: a set", "is a bag", "of things", "and no more"])).cues[0]).not.toHaveProperty("speaker");
});

test.each([
  ["tabs", "start\tend\ttext\n0\t4500\tGood morning to all of you.\n4500\t9000\tHello and welcome.\n"],
  [
    "commas",
    'Speaker,"Start Time","End Time",Text\n,0:00:00,0:00:04.5,"Good morning to all of you."\n,0:00:04.5,0:00:09,Hello and welcome.\n',
  ],
])("a table with %s is read by the names of its columns", (_, file) => {
  expect(said(file)).toEqual(["0–4.5 Good morning to all of you.", "4.5–9 Hello and welcome."]);
});

test.each([
  ["a bare list", [{ start: 1.5, end: 4, speaker: "Ada", text: "Good morning." }]],
  ["milliseconds", { utterances: [{ start: 1500, end: 4000, speaker: "Ada", text: "Good morning." }] }],
  ["offsets", { transcription: [{ offsets: { from: 1500, to: 4000 }, speaker: "Ada", text: " Good morning." }] }],
  [
    "clock times",
    { transcript: [{ start: "00:00:01.500", end: "00:00:04.000", voice: "Ada", text: "Good morning." }] },
  ],
  [
    "single words and signs",
    {
      speakers: [{ id: 0, name: "Ada" }],
      monologues: [
        {
          speaker: 0,
          elements: [
            { type: "text", value: "Good", ts: 1.5, end_ts: 2 },
            { type: "punct", value: " " },
            { type: "text", value: "morning", ts: 2, end_ts: 4 },
            { type: "punct", value: "." },
          ],
        },
      ],
    },
  ],
])("what speech recognisers write as JSON is read: %s", (_, json) => {
  expect(said(JSON.stringify(json))).toEqual(["1.5–4 Ada: Good morning."]);
});

test("the hexadecimal captions of television are read as text", () => {
  const file =
    "Scenarist_SCC V1.0\n\n00:00:02;15\t94ae 94ae 9420 9420 9470 9470 c8e5 ecec ef80 942f 942f\n\n00:00:04;00\t942c 942c\n";
  expect(said(file)).toEqual(["2.5–4 Hello"]);
});

test("TTML whose times stand on inner spans only begins when its first word is spoken", () => {
  const span = (begin: string, end: string, text: string) => `<span begin="${begin}" end="${end}">${text}</span>`;
  const words = [span("1.98", "2.3", "Ada"), span("2.3", "3.1", "Noether"), span("3.1", "3.96", "speaks.")].join(" ");
  expect(said(`<tt><body><div><p><span>${words}</span></p></div></body></tt>`)).toEqual([
    "1.98–3.96 Ada Noether speaks.",
  ]);
});

describe("times are held against the length of the lecture", () => {
  const read = (file: string, durationSeconds: number) => {
    const reading = readTranscriptText(file, { durationSeconds });
    return reading.ok ? { cues: brief(reading.cues), problems: reading.problems } : reading.why;
  };

  test("those of a clock are moved to its beginning, and that is told", () => {
    expect(read("WEBVTT\n\n10:00:01.000 --> 10:00:04.000\nGood evening.\n", 600)).toEqual({
      cues: ["1–4 Good evening."],
      problems: [{ code: "moved-times", count: 36_000 }],
    });
    expect(read("10:02:12 Good morning.\n10:02:19 Today: sets.\n", 600)).toEqual({
      cues: ["0 Good morning.", "7 Today: sets."],
      problems: [{ code: "moved-times", count: 36_132 }],
    });
  });

  test("those that go on long after its end are told", () => {
    expect(read("0:00 Good morning.\n2:00:00 Goodbye.\n", 600)).toMatchObject({
      problems: [{ code: "beyond-length", count: 7_200 }],
    });
  });
});

test("where every line bears a name, a guest who speaks once is known too", () => {
  expect(said("[00:00:05] Ada: Hello.\n[00:00:12] Tom: Good morning.\n[00:01:02] Ada: Let us begin.\n")).toEqual([
    "5 Ada: Hello.",
    "12 Tom: Good morning.",
    "62 Ada: Let us begin.",
  ]);
});

describe("a time that leads to its moment, as Markdown writes that, is a time", () => {
  const link = (at: string) => `https://talks.example/watch?v=(a)&t=${at.replaceAll(":", "")}`;
  test.each<readonly [string, (at: string) => string]>([
    ["in brackets of its own", (at) => `[[${at}](${link(at)})]`],
    ["in round brackets", (at) => `([${at}](${link(at)}))`],
    ["with round brackets inside", (at) => `[(${at})](${link(at)})`],
    ["in bold", (at) => `**[${at}](${link(at)})**`],
    ["with an address in angles", (at) => `[${at}](<${link(at)}>)`],
    ["within the page", (at) => `[${at}](#t=${at})`],
  ])("%s", (_, stamp) => {
    const beside = TURNS.map(([at, , name, text]) => `${stamp(at)} ${name}: ${text}`);
    expect(said(beside.join("\n\n"))).toEqual(FOUR);
    const above = TURNS.map(([at, , name, text]) => `${name}\n${stamp(at)} ${text}`);
    expect(said(above.join("\n\n"))).toEqual(FOUR);
  });
});
